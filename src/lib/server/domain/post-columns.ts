import { Prisma } from '../db/generated/client.ts';
import type { PostRow, SummaryRow } from './post-views.ts';

/** Of a post `p` and its author `u`, for statements past Prisma: all of a row in one of them. */
export const summaryColumns = Prisma.sql`p.id, p.slug, p.title, p.excerpt, p.summary, p.status::text AS status, p.tags, p.version,
	p.created_at AS "createdAt", p.updated_at AS "updatedAt", p.published_at AS "publishedAt", u.id AS "authorId", u.name AS "authorName"`;

export const columns = Prisma.sql`${summaryColumns}, p.body`;

type Flat<Row> = Omit<Row, 'author'> & { authorId: string; authorName: string };
/** Rows as the database gives them, the author not yet folded in. */
export type FlatSummary = Flat<SummaryRow>;
export type FlatRow = Flat<PostRow>;

export function withAuthor<Row extends FlatSummary>(row: Row): Row & Pick<SummaryRow, 'author'> {
	return { ...row, author: { id: row.authorId, name: row.authorName } };
}
