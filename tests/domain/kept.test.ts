import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { db, inOneTransaction } from '../../src/lib/server/db/client.ts';
import * as events from '../../src/lib/server/domain/events.ts';
import { forget } from '../../src/lib/server/domain/event-retention.ts';
import { untilSomethingHappens } from '../../src/lib/server/domain/kept.ts';
import { newestEvent } from '../../src/lib/server/domain/newest-event.ts';
import { freshDatabase } from '../support/database.ts';

let close: () => Promise<void>;
beforeAll(async () => ({ close } = await freshDatabase()));
afterAll(() => close());

const occurrence = { type: 'webhook.test' as const, subject: 'endpoint_1', userId: null, data: { id: 'endpoint_1' } };
const happen = () => db.$transaction((tx) => events.record(tx, occurrence));
const sequenceOf = async (id: string) => (await db.event.findUniqueOrThrow({ where: { id } })).sequence;

test('before the first event, nothing is kept', async () => {
	const read = vi.fn(async () => 'x');
	expect([await newestEvent(), await untilSomethingHappens('first', read), await untilSomethingHappens('first', read)]).toEqual([null, 'x', 'x']);
	expect(read).toHaveBeenCalledTimes(2);
});

test('what was read is given again until anything happens', async () => {
	await happen();
	let times = 0;
	const read = async () => ({ times: ++times });
	const first = await untilSomethingHappens('again', read);
	expect(await untilSomethingHappens('again', read)).toBe(first);
	expect(await untilSomethingHappens('another', read)).toEqual({ times: 2 });
	await happen();
	expect(await untilSomethingHappens('again', read)).toEqual({ times: 3 });
});

test('what failed is tried anew, and what is too large is not kept', async () => {
	const failing = vi.fn(() => Promise.reject(new Error('No.')));
	for (let index = 0; index < 2; index++) await expect(untilSomethingHappens('failing', failing)).rejects.toThrow('No.');
	expect(failing).toHaveBeenCalledTimes(2);
	const large = vi.fn(async () => 'x'.repeat(3 * 1024 * 1024));
	for (let index = 0; index < 2; index++) await untilSomethingHappens('large', large);
	expect(large).toHaveBeenCalledTimes(2);
});

test('a transaction that is not committed sees its own, and leaves nothing behind', async () => {
	await untilSomethingHappens('mine', async () => 'before');
	const given = inOneTransaction(
		async () => {
			await happen();
			expect(await untilSomethingHappens('mine', async () => 'within')).toBe('within');
		},
		() => Promise.reject(new Error('No.'))
	);
	await expect(given).rejects.toThrow('No.');
	expect(await untilSomethingHappens('mine', async () => 'after')).toBe('before');
});

test('a minute later it is read again, for what was changed by hand', async () => {
	await untilSomethingHappens('by hand', async () => 'before');
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
	expect(await untilSomethingHappens('by hand', async () => 'after')).toBe('after');
	vi.useRealTimers();
});

test('whoever asks for the newest event never misses one that is there, however many ask at once', async () => {
	let over = false;
	const asking = Array.from({ length: 16 }, async () => {
		// As requests do, they come one after the other: the embedded database never leaves the loop by itself.
		for (; !over; await setImmediate()) await newestEvent();
	});
	for (let index = 0; index < 50; index++) {
		const sequence = await sequenceOf(await happen());
		expect(BigInt((await newestEvent()) ?? 0)).toBeGreaterThanOrEqual(sequence);
	}
	over = true;
	await Promise.all(asking);
});

test('the newest event is never forgotten', async () => {
	const newest = await newestEvent();
	await forget(new Date(Date.now() + 86_400_000));
	expect([await newestEvent(), await db.event.count()]).toEqual([newest, 1]);
});
