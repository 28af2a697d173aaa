import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '../../src/lib/server/db/client.ts';
import * as exports from '../../src/lib/server/domain/exports.ts';
import { freshDatabase } from '../support/database.ts';

const all = 20_000;

let close: () => Promise<void>;
beforeAll(async () => {
	({ close } = await freshDatabase());
	await db.$executeRaw`INSERT INTO subscribers (id, email, status, source)
		SELECT 'sub_' || lpad(n::text, 20, '0'), 'reader' || n || '@example.org', 'active', 'import' FROM generate_series(1, ${all}) n`;
});
afterAll(() => close());

test('however long a file is, only what is being read of it is in memory', async () => {
	const lines: string[] = [];
	let pieces = 0;
	for await (const piece of exports.subscribers('text/csv', {}).body as AsyncIterable<string>) {
		lines.push(...piece.split('\r\n').filter((line) => line.startsWith('sub_')));
		// What has not been read from the table yet cannot come any more.
		if (++pieces === 1) await db.subscriber.deleteMany();
	}
	expect(lines.length).toBeGreaterThan(100);
	expect(lines.length).toBeLessThanOrEqual(2000);
});

test('a file of many pieces has every row once, in its order', async () => {
	await db.$executeRaw`INSERT INTO subscribers (id, email, status, source)
		SELECT 'sub_' || lpad(n::text, 20, '0'), 'reader' || n || '@example.org', 'active', 'import' FROM generate_series(1, ${all}) n`;
	const ids: string[] = [];
	for await (const row of exports.subscribers('application/x-ndjson', {}).body as AsyncIterable<{ id: string }>) ids.push(row.id);
	expect(ids).toEqual(Array.from({ length: all }, (_, index) => `sub_${String(index + 1).padStart(20, '0')}`));
});
