import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '../../src/lib/server/db/client.ts';
import * as invitations from '../../src/lib/server/domain/invitations.ts';
import * as keys from '../../src/lib/server/domain/keys.ts';
import * as owner from '../../src/lib/server/domain/owner.ts';
import { freshDatabase } from '../support/database.ts';

let close: () => Promise<void>;
beforeAll(async () => ({ close } = await freshDatabase()));
beforeEach(() => db.user.deleteMany());
afterAll(() => close());

const person = { name: 'Ada Marlow', email: 'ada@marlow.example', password: 'nine quiet presses at dawn' };

test('without a key in the configuration none is made, and a link lets the owner in', async () => {
	const { userId, first, welcomeToken } = await owner.ensure(undefined);
	expect(first).toBe(true);
	expect(await db.key.count()).toBe(0);
	const { user } = await invitations.accept({ token: welcomeToken ?? '', ...person });
	expect(user).toMatchObject({ id: userId, name: 'Ada Marlow', email: 'ada@marlow.example', role: 'owner' });
	expect(await owner.ensure(undefined)).toEqual({ userId, first: false, welcomeToken: null });
});

test('each start makes a new link until one is followed, and the one before is good no more', async () => {
	const before = await owner.ensure(undefined);
	const after = await owner.ensure(undefined);
	expect(after.welcomeToken).not.toBe(before.welcomeToken);
	await expect(invitations.accept({ token: before.welcomeToken ?? '', ...person })).rejects.toMatchObject({ type: 'invitation-invalid' });
	expect((await invitations.accept({ token: after.welcomeToken ?? '', ...person })).user.id).toBe(before.userId);
});

test('a key that is set takes the place of the one before, as often as it is set', async () => {
	const { userId } = await owner.ensure('gal_first_key_of_two');
	await owner.ensure('gal_second_key_of_two');
	await owner.ensure('gal_second_key_of_two');
	expect(await keys.identify('gal_first_key_of_two')).toBeNull();
	expect((await keys.identify('gal_second_key_of_two'))?.actor).toMatchObject({ userId, role: 'owner' });
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

test('nodes that start at once on a new database make one owner, and one link that is good', async () => {
	const made = await Promise.all([owner.ensure(undefined), owner.ensure(undefined), owner.ensure(undefined)]);
	expect(made.filter(({ first }) => first)).toHaveLength(1);
	expect(await db.user.count()).toBe(1);
	expect(await db.invitation.count()).toBe(1);
});
