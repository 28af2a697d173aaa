import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '../../src/lib/server/db/client.ts';
import * as keys from '../../src/lib/server/domain/keys.ts';
import * as owner from '../../src/lib/server/domain/owner.ts';
import { freshDatabase } from '../support/database.ts';

let close: () => Promise<void>;
beforeAll(async () => ({ close } = await freshDatabase()));
afterAll(() => close());

test('the first start makes an owner and a key, later ones leave both alone', async () => {
	const first = await owner.ensure(undefined);
	expect(first).toMatchObject({ first: true, newKey: expect.stringMatching(/^gal_[0-9a-z]{32}$/) as string });
	expect(await owner.ensure(undefined)).toEqual({ userId: first.userId, first: false, newKey: null });
	expect(await keys.identify(first.newKey ?? '')).toEqual({ userId: first.userId, role: 'owner' });
	expect(await db.user.count()).toBe(1);
});

test('a key that is set takes the place of the one before, as often as it is set', async () => {
	const { userId } = await owner.ensure('gal_first_key_of_two');
	await owner.ensure('gal_second_key_of_two');
	expect(await owner.ensure('gal_second_key_of_two')).toEqual({ userId, first: false, newKey: null });
	expect(await keys.identify('gal_first_key_of_two')).toBeNull();
	expect(await keys.identify('gal_second_key_of_two')).toEqual({ userId, role: 'owner' });
	expect(await db.key.count()).toBe(1);
});

test('the hash of a key is kept, never the key', async () => {
	await owner.ensure('gal_third_key_of_three');
	const rows = await db.key.findMany();
	expect(JSON.stringify(rows)).not.toContain('third_key');
	expect(rows.map(({ hash }) => hash)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
});

test('no key, the hash of one, and keys that are nearly right belong to nobody', async () => {
	await owner.ensure('gal_fourth_key');
	const [row] = await db.key.findMany();
	for (const key of ['', row?.hash ?? '', 'gal_fourth_ke', 'gal_fourth_key ', 'GAL_FOURTH_KEY', "' OR ''='"]) expect(await keys.identify(key)).toBeNull();
});

test('new keys differ', () => {
	expect(new Set(Array.from({ length: 1000 }, keys.newKey)).size).toBe(1000);
});

test('nodes that start at once on a new database make one owner', async () => {
	await db.key.deleteMany();
	await db.user.deleteMany();
	const made = await Promise.all([owner.ensure(undefined), owner.ensure(undefined), owner.ensure(undefined)]);
	expect(made.filter(({ first }) => first)).toHaveLength(1);
	expect(made.filter(({ newKey }) => newKey !== null)).toHaveLength(1);
	expect(await db.user.count()).toBe(1);
});
