import type { Prisma } from '../../../lib/server/db/generated/client.ts';
import * as keys from '../../../lib/server/domain/keys.ts';
import { newest } from '../../../lib/server/domain/newest-event.ts';
import { conditions, pageQuery, type Filters } from '../../../lib/server/domain/post-list.ts';
import { orders, type Sort } from '../../../lib/server/domain/post-orders.ts';
import { byId, bySlug, insertion } from '../../../lib/server/domain/post-rows.ts';
import * as sessions from '../../../lib/server/domain/sessions.ts';
import { counts } from '../../../lib/server/domain/tags.ts';
import type { Place } from '../../../lib/server/domain/cursor.ts';

export interface Statement {
	what: string;
	sql: Prisma.Sql;
}

/** Where a list goes on, for each order. */
export type Places = Record<'-publishedAt' | 'title', Place>;

/** A page of twenty for a stranger; `after` a place, or the first. */
export function page(filters: Filters, sort: Sort, after: Place | null): Prisma.Sql {
	const where = conditions(filters, { drafts: 'none' });
	if (after) where.push(orders[sort].after(after));
	return pageQuery(where, orders[sort], 21, 0);
}

export interface Known {
	post: string;
	author: string;
	places: Places;
}

/** What runs with nearly every request, as the domain writes it. */
export function statements({ post, author, places }: Known): Statement[] {
	const list = 'GET /posts?limit=20';
	const place = places['-publishedAt'];
	return [
		{ what: `\`${list}\`, the first page`, sql: page({}, '-publishedAt', null) },
		{ what: `\`${list}\`, page 10,000 by its cursor`, sql: page({}, '-publishedAt', place) },
		{ what: `\`${list}&sort=title\`, page 10,000 by its cursor`, sql: page({}, 'title', places.title) },
		{ what: `\`${list}&tag=tag-7\``, sql: page({ tag: ['tag-7'] }, '-publishedAt', null) },
		{ what: `\`${list}&author=…\`, from a place in the middle`, sql: page({ author }, '-publishedAt', place) },
		{ what: `\`${list}&q=rare\``, sql: page({ q: 'rare' }, '-publishedAt', null) },
		{ what: `\`${list}\`, an editor who sees drafts`, sql: pageQuery(conditions({}, { drafts: 'all' }), orders['-publishedAt'], 21, 0) },
		{ what: '`GET /posts/{post}` by its id', sql: byId(post) },
		{ what: '`GET /posts/{post}` by its slug', sql: bySlug('measured-500000') },
		{ what: '`GET /tags`', sql: counts(20) },
		{ what: '`GET /feed`', sql: pageQuery(conditions({ status: 'published' }, { drafts: 'none' }), orders['-publishedAt'], 51, 0) },
		{ what: 'how far things are, before what was kept is given', sql: newest },
		{ what: 'who has a key', sql: keys.byHash('0'.repeat(64)) },
		{ what: 'whose session it is', sql: sessions.byHash('0'.repeat(64)) },
		{ what: '`POST /posts`', sql: insertion(draft(author), '2026-11-28T07:00:00.000Z') }
	];
}

const draft = (authorId: string) => ({
	...{ id: 'post_zzzzzzzzzzzzzzzzzzzz', slug: 'a-new-post', title: 'A new post', body: 'A paragraph of a body.', summary: 'A paragraph of a body.' },
	...{ excerpt: null, tags: ['tag-7'], authorId }
});
