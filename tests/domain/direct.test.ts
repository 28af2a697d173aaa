import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, db, inDirectTransaction, inOneTransaction } from '../../src/lib/server/db/client.ts';
import { readTexts, readTime } from '../../src/lib/server/db/columns.ts';
import { isTaken } from '../../src/lib/server/db/failures.ts';
import { nameOf } from '../../src/lib/server/db/prepared.ts';
import type { Statements } from '../../src/lib/server/db/statements.ts';
import { byHash } from '../../src/lib/server/domain/keys.ts';
import { conditions, pageQuery } from '../../src/lib/server/domain/post-list.ts';
import { orders } from '../../src/lib/server/domain/post-orders.ts';
import { insertion } from '../../src/lib/server/domain/post-rows.ts';
import * as measured from '../bench/statements.ts';
import { freshDatabase } from '../support/database.ts';

let close: () => Promise<void>;
beforeAll(async () => ({ close } = await freshDatabase()));
afterAll(() => close());
beforeEach(() => db.secret.deleteMany());

const write = (tx: Statements, name: string) => tx.$executeRaw`INSERT INTO secrets (name, value) VALUES (${name}, 'x')`;
const names = async () => (await ask<{ name: string }>`SELECT name FROM secrets ORDER BY name`).map(({ name }) => name);

test('rows have the types that Prisma gives them', async () => {
	const [row] = await ask`
		SELECT 1::int4 AS number, 'a'::text AS text, NULL::text AS nothing, ARRAY['a', 'b', 'with "quotes", and \\ more', 'NULL', ''] AS texts, ARRAY[]::text[] AS none,
			'2026-11-28T06:37:02.12Z'::timestamptz AS time, '10000-01-01T00:00:00Z'::timestamptz AS later, ${['x', 'y']}::text[] AS given`;
	expect(row).toEqual({
		number: 1,
		text: 'a',
		nothing: null,
		texts: ['a', 'b', 'with "quotes", and \\ more', 'NULL', ''],
		none: [],
		time: new Date('2026-11-28T06:37:02.120Z'),
		later: new Date('+010000-01-01T00:00:00.000Z'),
		given: ['x', 'y']
	});
});

test('what is not written the usual way is left to others', () => {
	for (const text of ['infinity', '0044-03-15 00:00:00+00 BC', '2026-11-28 06:37:02+01', '10000-01-01 00:00:00+00']) expect(readTime(text)).toBe(null);
	for (const text of ['{"a b"}', '{NULL}', '[0:1]={a,b}', '{a\\b}']) expect(readTexts(text)).toBe(null);
});

test('a transaction is there as a whole or not at all', async () => {
	await inDirectTransaction(async (tx) => [await write(tx, 'a'), await write(tx, 'b')]);
	const failing = inDirectTransaction(async (tx) => {
		await write(tx, 'c');
		await write(tx, 'a');
	});
	expect(isTaken(await failing.catch((error: unknown) => error))).toBe(true);
	expect(await names()).toEqual(['a', 'b']);
});

test('within a transaction of more, it joins, and is taken back alone', async () => {
	const refusals: boolean[] = [];
	const seen = await inOneTransaction(
		async () => {
			await db.secret.create({ data: { name: 'a', value: 'x' } });
			await inDirectTransaction((tx) => write(tx, 'b'));
			await inDirectTransaction((tx) => write(tx, 'a')).catch((error: unknown) => refusals.push(isTaken(error)));
			return names();
		},
		async (_, result) => expect(result).toEqual(['a', 'b'])
	);
	expect([seen, await names(), refusals]).toEqual([['a', 'b'], ['a', 'b'], [true]]);
	const given = inOneTransaction(
		() => inDirectTransaction((tx) => write(tx, 'c')),
		() => Promise.reject(new Error('No.'))
	);
	await expect(given).rejects.toThrow('No.');
	expect(await names()).toEqual(['a', 'b']);
});

test('connections keep as many statements as there are, up to a bound', () => {
	const kept = Array.from({ length: 300 }, (_, index) => nameOf(`SELECT ${index}`));
	expect(new Set(kept).size).toBeLessThanOrEqual(201);
	expect(kept.at(-1)).toBe(undefined);
	expect(nameOf('SELECT 1')).toBe(kept[1]);
});

test('what Galley is measured beside runs the same statements', () => {
	const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
	const page = pageQuery(conditions({}, { drafts: 'none' }), orders['-publishedAt'], 21, 0);
	const all = pageQuery(conditions({}, { drafts: 'all' }), orders['-publishedAt'], 21, 0);
	const post = { id: '', slug: '', title: '', body: '', excerpt: null, summary: '', tags: [], authorId: '' };
	expect([page, all, byHash(''), insertion(post, '')].map(({ text }) => plain(text))).toEqual(
		[measured.list, measured.listOfAll, measured.key, measured.insertPost].map(plain)
	);
});
