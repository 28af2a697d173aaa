import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '../../src/lib/server/db/client.ts';
import type { Prisma } from '../../src/lib/server/db/generated/client.ts';
import * as owner from '../../src/lib/server/domain/owner.ts';
import { statements } from '../../src/commands/bench/queries/statements.ts';
import { conditions, pageQuery } from '../../src/lib/server/domain/post-list.ts';
import { orders, type Sort } from '../../src/lib/server/domain/post-orders.ts';
import { freshDatabase } from '../support/database.ts';

let close: () => Promise<void>;
beforeAll(async () => {
	({ close } = await freshDatabase());
	const { userId } = await owner.ensure('gal_plan_tests_key');
	await db.$executeRaw`
		INSERT INTO posts (id, slug, title, body, summary, tags, status, author_id, published_at)
		SELECT 'post_' || lpad(n::text, 20, '0'), 'post-' || n, 'Post ' || n, 'Number ' || n, '', ARRAY['t' || n % 50], 'published', ${userId}, now() - n * interval '1 minute'
		FROM generate_series(1, 3000) n`;
	await db.$executeRaw`ANALYZE posts`;
});
afterAll(() => close());

/** How PostgreSQL would answer it, were reading the whole table out of the question. */
async function explain(sql: Prisma.Sql): Promise<string> {
	const rows = await db.$transaction(async (tx) => {
		await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
		return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN ${sql}`;
	});
	return rows.map((row) => row['QUERY PLAN']).join('\n');
}

const planOf = (where: Prisma.Sql[], sort: Sort) => explain(pageQuery(where, orders[sort], 21, 0));

const indexes: [Sort, string, string][] = [
	['-publishedAt', 'posts_(status_)?publication_idx', '2026-09-14T08:00:00.000Z'],
	['publishedAt', 'posts_(status_)?publication_idx', '2026-09-14T08:00:00.000Z'],
	['-createdAt', 'posts_created_at_id_idx', '2026-09-14T08:00:00.000Z'],
	['updatedAt', 'posts_updated_at_id_idx', '2026-09-14T08:00:00.000Z'],
	['title', 'posts_title_id_idx', 'Post 1500'],
	['-title', 'posts_title_id_idx', 'Post 1500']
];
for (const [sort, index, key] of indexes)
	test(`a page by cursor and ${sort} is read from its index at the place, without sorting`, async () => {
		const after = orders[sort].after({ key, id: 'post_00000000000000001500' });
		const plan = await planOf([...conditions({}, { drafts: 'all' }), after], sort);
		expect(plan).toMatch(new RegExp(`Index Scan (Backward )?using ${index}`));
		expect(plan).toMatch(/Index Cond: \(ROW\(/);
		expect(plan.slice(plan.indexOf('Limit'))).not.toContain('Sort');
	});

test('strangers’ pages by cursor are read from the index on status and publication', async () => {
	const after = orders['-publishedAt'].after({ key: '2026-09-14T08:00:00.000Z', id: 'post_00000000000000001500' });
	expect(await planOf([...conditions({}, { drafts: 'none' }), after], '-publishedAt')).toMatch(/Index Scan Backward using posts_(status_)?publication_idx/);
});

test('a search is answered by the full-text index, a tag by its own', async () => {
	expect(await planOf(conditions({ q: 'number 7' }, { drafts: 'none' }), '-publishedAt')).toContain('posts_search_idx');
	expect(await planOf(conditions({ tag: ['t7', 't8'] }, { drafts: 'all' }), '-publishedAt')).toContain('posts_tags_idx');
});

const place = { key: '2026-09-14T08:00:00.000Z', id: 'post_00000000000000001500' };
const places = { '-publishedAt': place, title: { ...place, key: 'Post 1500' } };
for (const { what, sql } of statements({ post: place.id, author: 'user_00000000000000000001', places }))
	test(`${what}: nothing reads all posts`, async () => {
		expect(await explain(sql)).not.toContain('Seq Scan on posts');
	});

test('posts of one author are read in their order from an index of both, from any place on', async () => {
	const { authorId } = await db.post.findFirstOrThrow({ select: { authorId: true } });
	const plan = await planOf([...conditions({ author: authorId }, { drafts: 'all' }), orders['-publishedAt'].after(place)], '-publishedAt');
	expect(plan).toMatch(/Index Scan Backward using posts_(author_)?publication_idx/);
});
