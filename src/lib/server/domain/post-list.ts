import type { components } from '../../client/generated/types.ts';
import { ask } from '../db/client.ts';
import { Prisma, type PostStatus } from '../db/generated/client.ts';
import { sightOf, type Actor, type Sight } from './actor.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { DomainError } from './error.ts';
import { untilSomethingHappens } from './kept.ts';
import { orders, type Order, type Sort } from './post-orders.ts';
import { summaryColumns, withAuthor, type FlatSummary } from './post-columns.ts';
import { summaryView } from './post-views.ts';

export interface Filters {
	/** As the database knows them: one that only the contract knew would be an error of the query. */
	status?: PostStatus | undefined;
	/** All of them. */
	tag?: string[] | undefined;
	author?: string | undefined;
	q?: string | undefined;
}

export interface Listing extends Filters {
	page?: number | undefined;
	cursor?: string | undefined;
	limit: number;
	sort: Sort;
}

type Page = components['schemas']['PostPage'];

/** One page of what the actor may see. */
export async function list(listing: Listing, actor: Actor): Promise<Page> {
	if (actor.role !== 'anonymous') return read(listing, actor);
	const { page, cursor, limit, sort, status, tag, author, q } = listing;
	return untilSomethingHappens(`posts ${JSON.stringify([page, cursor, limit, sort, status, tag, author, q])}`, () => read(listing, actor));
}

/** One row more than the page is read: whether there is a next page, no count has to tell. */
export async function read({ page, cursor, limit, sort, ...filters }: Listing, actor: Actor): Promise<Page> {
	if (page !== undefined && cursor !== undefined) throw new DomainError('invalid-parameters', 'Use `page` or `cursor`, not both: leave one of them out.');
	const order = orders[sort];
	const sight = sightOf(actor);
	const scope = { ...filters, sort, ...sight };
	const where = conditions(filters, sight);
	if (cursor !== undefined) where.push(order.after(readCursor(cursor, scope, order.isKey)));
	const offset = page === undefined ? 0 : (page - 1) * limit;
	const rows = await ask<FlatSummary>(pageQuery(where, order, limit + 1, offset));
	const items = rows.slice(0, limit).map((row) => summaryView(withAuthor(row)));
	const last = rows.length > limit ? items.at(-1) : undefined;
	return {
		items,
		...(page === undefined ? {} : { page }),
		limit,
		...(last ? { nextCursor: writeCursor({ key: order.keyOf(last), id: last.id }, scope) } : {})
	};
}

/** The query of a page. Its plan is tested: without the indexes it would slow down with every post. */
export function pageQuery(where: Prisma.Sql[], order: Order, limit: number, offset: number): Prisma.Sql {
	return Prisma.sql`
		SELECT ${summaryColumns}
		FROM (
			SELECT * FROM posts p
			WHERE ${Prisma.join(where, ' AND ')}
			ORDER BY ${order.by}
			LIMIT ${limit} OFFSET ${offset}
		) p JOIN users u ON u.id = p.author_id
		ORDER BY ${order.by}`;
}

export function conditions({ status, tag, author, q }: Filters, sight: Sight): Prisma.Sql[] {
	const where = [Prisma.sql`TRUE`];
	if (sight.drafts === 'none') where.push(Prisma.sql`p.status = 'published'`);
	if (sight.drafts === 'own') where.push(Prisma.sql`(p.status = 'published' OR p.author_id = ${sight.userId})`);
	if (status !== undefined) where.push(Prisma.sql`p.status = ${status}::post_status`);
	if (tag !== undefined) where.push(Prisma.sql`p.tags @> ${tag}::text[]`);
	if (author !== undefined) where.push(Prisma.sql`p.author_id = ${author}`);
	// To the letter the expression of the index in the migration, or the index is not used.
	if (q !== undefined)
		where.push(
			Prisma.sql`to_tsvector('english'::regconfig, p.title || ' ' || coalesce(p.excerpt, '') || ' ' || left(p.body, 65536)) @@ websearch_to_tsquery('english', ${withoutRules(q)})`
		);
	return where;
}

/** A row of minus signs is a rule across the text, not an exclusion of an exclusion: PostgreSQL fails at 32 of them. */
function withoutRules(q: string): string {
	return q.replace(/(?:-[^\p{L}\p{N}"-]*){8,}/gu, ' ');
}
