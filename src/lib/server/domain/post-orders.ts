import { Prisma } from '../db/generated/client.ts';
import type { operations } from '../../client/generated/types.ts';
import type { Place } from './cursor.ts';
import type { PostSummary } from './post-views.ts';

export type Sort = NonNullable<NonNullable<operations['listPosts']['parameters']['query']>['sort']>;

export interface Order {
	/** For ORDER BY; the id breaks ties, so that no post is skipped or shown twice. */
	by: Prisma.Sql;
	/** What comes after a place. A comparison of rows, which the index on both columns answers at any depth. */
	after: (place: Place) => Prisma.Sql;
	keyOf: (post: PostSummary) => string;
	isKey: (text: string) => boolean;
}

/** As `toISOString` writes it. `Date` alone would take the 30th of February, which PostgreSQL refuses. */
function isTime(text: string): boolean {
	const time = new Date(text);
	return /^[1-9]\d{3}-/.test(text) && !Number.isNaN(time.getTime()) && time.toISOString() === text;
}

const isTitle = (text: string) => text.length <= 400 && !text.includes('\0');

const fields = {
	publishedAt: {
		column: Prisma.sql`coalesce(p.published_at, 'infinity'::timestamptz)`,
		type: Prisma.sql`timestamptz`,
		keyOf: (post: PostSummary) => post.publishedAt ?? 'infinity',
		isKey: (text: string) => text === 'infinity' || isTime(text)
	},
	createdAt: { column: Prisma.sql`p.created_at`, type: Prisma.sql`timestamptz`, keyOf: (post: PostSummary) => post.createdAt, isKey: isTime },
	updatedAt: { column: Prisma.sql`p.updated_at`, type: Prisma.sql`timestamptz`, keyOf: (post: PostSummary) => post.updatedAt, isKey: isTime },
	title: { column: Prisma.sql`p.title`, type: Prisma.sql`text`, keyOf: (post: PostSummary) => post.title, isKey: isTitle }
};

function ascending({ column, type, keyOf, isKey }: (typeof fields)[keyof typeof fields]): Order {
	return { by: Prisma.sql`${column}, p.id`, after: ({ key, id }) => Prisma.sql`(${column}, p.id) > (${key}::${type}, ${id})`, keyOf, isKey };
}

function descending({ column, type, keyOf, isKey }: (typeof fields)[keyof typeof fields]): Order {
	return { by: Prisma.sql`${column} DESC, p.id DESC`, after: ({ key, id }) => Prisma.sql`(${column}, p.id) < (${key}::${type}, ${id})`, keyOf, isKey };
}

export const orders: Record<Sort, Order> = {
	publishedAt: ascending(fields.publishedAt),
	'-publishedAt': descending(fields.publishedAt),
	createdAt: ascending(fields.createdAt),
	'-createdAt': descending(fields.createdAt),
	updatedAt: ascending(fields.updatedAt),
	'-updatedAt': descending(fields.updatedAt),
	title: ascending(fields.title),
	'-title': descending(fields.title)
};
