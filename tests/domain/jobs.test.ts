import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { db } from '../../src/lib/server/db/client.ts';
import type { Connection } from '../../src/lib/server/db/connection.ts';
import { cancel, enqueue } from '../../src/lib/server/jobs/enqueue.ts';
import { openJobs, type Jobs } from '../../src/lib/server/jobs/jobs.ts';
import { define } from '../../src/lib/server/jobs/queue.ts';
import { freshDatabase } from '../support/database.ts';

const done: string[] = [];
let failures = 0;
const notes = define<{ note: string }>('notes', { handler: async ({ data }) => void done.push(data.note) });
const shaky = define<{ note: string }>('shaky', {
	async handler({ data, attempt, last }) {
		failures += 1;
		if (attempt < 3) throw new Error('not yet');
		done.push(`${data.note} at ${attempt}, last: ${last}`);
	}
});

let connection: Connection;
let close: () => Promise<void>;
let jobs: Jobs;
beforeAll(async () => {
	({ connection, close } = await freshDatabase());
	jobs = await openJobs(connection, [notes, shaky]);
	await jobs.work();
});
afterAll(async () => {
	await jobs.stop();
	await close();
});

const seen = (note: string) => vi.waitUntil(() => done.some((text) => text.startsWith(note)), { timeout: 15_000, interval: 10 });

test('a job runs once its transaction is committed, and not before', async () => {
	await db.$transaction(async (tx) => {
		await enqueue(tx, notes, { note: 'committed' });
		expect(done).toEqual([]);
	});
	await seen('committed');
});

test('a job goes back with its transaction', async () => {
	const failed = db.$transaction(async (tx) => {
		await enqueue(tx, notes, { note: 'rolled back' });
		throw new Error('no');
	});
	await expect(failed).rejects.toThrow('no');
	await enqueue(db, notes, { note: 'after' });
	await seen('after');
	expect(done).not.toContain('rolled back');
});

test('a job for later waits until then, and can be taken back', async () => {
	const soon = new Date(Date.now() + 1500);
	await enqueue(db, notes, { note: 'later' }, { startAfter: soon });
	await enqueue(db, notes, { note: 'taken back' }, { startAfter: soon, singletonKey: 'one' });
	expect(await enqueue(db, notes, { note: 'one too many' }, { startAfter: soon, singletonKey: 'one' })).toBe(false);
	await cancel(db, notes, 'one');
	expect(done).not.toContain('later');
	await seen('later');
	expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime());
	expect(await enqueue(db, notes, { note: 'one again' }, { singletonKey: 'one' })).toBe(true);
	await seen('one again');
	expect(done).not.toContain('taken back');
	expect(done).not.toContain('one too many');
});

test('a job that fails runs again, and is told which attempt it is', async () => {
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
	await enqueue(db, shaky, { note: 'third time' }, { retryLimit: 2, retryDelay: 1 });
	await seen('third time');
	expect(done).toContain('third time at 3, last: true');
	expect(failures).toBe(3);
});

test('hundreds of jobs all run, each of them once', async () => {
	await db.$transaction(async (tx) => {
		for (let index = 0; index < 300; index++) await enqueue(tx, notes, { note: `many ${index}` });
	});
	await vi.waitUntil(() => done.filter((note) => note.startsWith('many')).length >= 300, { timeout: 20_000 });
	const many = done.filter((note) => note.startsWith('many'));
	expect(new Set(many).size).toBe(300);
	expect(many).toHaveLength(300);
});
