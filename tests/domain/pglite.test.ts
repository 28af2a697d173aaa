import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPglite } from '../../src/lib/server/db/pglite.ts';
import { dataFolder } from '../support/template.ts';

let folder: string;
let database: PGlite;
beforeAll(async () => {
	folder = await dataFolder();
	database = await openPglite(join(folder, 'postgres'));
});
afterAll(async () => {
	await database.close();
	await rm(folder, { recursive: true, force: true });
});

const text = '\uFEFFa\uFEFF';
const read = async () => (await database.query('SELECT $1::text AS text, ARRAY[$1::text] AS texts, to_jsonb($1::text) AS json', [text])).rows;

test('a text that begins with U+FEFF comes back whole, also after errors', async () => {
	expect(await read()).toEqual([{ text, texts: [text], json: text }]);
	await expect(database.query('SELECT 1 / 0')).rejects.toMatchObject({ code: '22012', query: 'SELECT 1 / 0' });
	await expect(database.exec('SELECT 1; SELECT nothing')).rejects.toMatchObject({ code: '42703' });
	const failing = database.transaction(async (tx) => {
		await tx.query('SELECT 1 / 0').catch(() => undefined);
		return tx.query('SELECT 1');
	});
	await expect(failing).rejects.toMatchObject({ code: '25P02' });
	expect(await read()).toEqual([{ text, texts: [text], json: text }]);
});

test('decoders of others are as they were', () => {
	expect(new TextDecoder().decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
});
