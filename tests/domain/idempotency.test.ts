import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '../../src/lib/server/db/client.ts';
import { claim, commit, forgetting } from '../../src/lib/server/domain/idempotency.ts';
import { freshDatabase } from '../support/database.ts';

let close: () => Promise<void>;
beforeAll(async () => ({ close } = await freshDatabase()));
afterAll(() => close());
beforeEach(() => Promise.all([db.idempotencyKey.deleteMany(), db.secret.deleteMany()]));

const minute = 60_000;
const kept = { fingerprint: 'print', answer: new TextEncoder().encode('sealed') };
const write = () => db.secret.create({ data: { name: 'effect', value: 'x' } });
const effects = () => db.secret.count({ where: { name: 'effect' } });
const expire = () => db.idempotencyKey.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
const work = async () => (await write(), kept);

test('of many claims at once, one has the key, and the others hear whose body has it', async () => {
	const found = await Promise.all(Array.from({ length: 20 }, (_, n) => claim('key', `claim ${n}`, 'print', minute)));
	expect(found.filter(({ state }) => state === 'mine')).toHaveLength(1);
	expect(found.filter(({ state }) => state === 'taken')).toEqual(Array.from({ length: 19 }, () => ({ state: 'taken', fingerprint: 'print' })));
});

test('an answer is there with its effect, for a day', async () => {
	await claim('key', 'one', null, minute);
	expect(await commit('key', 'one', work)).toBe(true);
	const found = await claim('key', 'two', 'print', minute);
	expect(found).toMatchObject({ state: 'answered', fingerprint: 'print' });
	expect('answer' in found && Buffer.from(found.answer).toString()).toBe('sealed');
	expect(await effects()).toBe(1);
	const { expiresAt } = await db.idempotencyKey.findUniqueOrThrow({ where: { id: 'key' } });
	expect(Math.abs(expiresAt.getTime() - Date.now() - 86_400_000)).toBeLessThan(minute);
});

test('a key that is let go is free, and what was written stays', async () => {
	await claim('key', 'one', null, minute);
	expect(await commit('key', 'one', async () => (await write(), null))).toBe(true);
	expect([await effects(), (await claim('key', 'two', null, minute)).state]).toEqual([1, 'mine']);
});

test('work that throws writes nothing, and the key stays claimed until it is let go', async () => {
	await claim('key', 'one', null, minute);
	const failing = commit('key', 'one', async () => {
		await write();
		throw new Error('The disk is full.');
	});
	await expect(failing).rejects.toThrow('The disk is full.');
	expect([await effects(), (await claim('key', 'two', null, minute)).state]).toEqual([0, 'taken']);
	expect(await commit('key', 'one', async () => null)).toBe(true);
	expect((await claim('key', 'two', null, minute)).state).toBe('mine');
});

test('a lease that is over is anyone’s, and whoever had it can no longer commit', async () => {
	await claim('key', 'one', 'print', minute);
	await expire();
	expect((await claim('key', 'two', 'other', minute)).state).toBe('mine');
	expect([await commit('key', 'one', work), await effects()]).toEqual([false, 0]);
	expect([await commit('key', 'two', work), await effects()]).toEqual([true, 1]);
});

test('a lease that is over and that nobody took can still be committed', async () => {
	await claim('key', 'one', 'print', minute);
	await expire();
	expect(await commit('key', 'one', work)).toBe(true);
});

test('an answer that is over is as if it had never been', async () => {
	await claim('key', 'one', 'print', minute);
	await commit('key', 'one', async () => kept);
	await expire();
	expect((await claim('key', 'two', 'other', minute)).state).toBe('mine');
	expect(await db.idempotencyKey.findUnique({ where: { id: 'key' } })).toMatchObject({ claim: 'two', fingerprint: 'other', answer: null });
});

test('what is over is forgotten by the hour', async () => {
	await Promise.all(['old', 'new'].map((id) => claim(id, 'one', null, minute)));
	await db.idempotencyKey.updateMany({ where: { id: 'old' }, data: { expiresAt: new Date(Date.now() - 1000) } });
	await forgetting.handler({ id: 'job', data: {}, attempt: 1, last: false, signal: new AbortController().signal });
	expect(await db.idempotencyKey.findMany({ select: { id: true } })).toEqual([{ id: 'new' }]);
	expect(await db.$queryRaw`SELECT 1 FROM pgboss.job WHERE name = ${forgetting.name} AND start_after > now() + interval '59 minutes'`).toHaveLength(1);
});
