import type { Statements } from '../db/statements.ts';
import * as events from './events.ts';
import type { PostRow } from './post-views.ts';

type PostEvent = 'post.created' | 'post.updated' | 'post.published' | 'post.unpublished' | 'post.scheduled' | 'post.deleted';

/** Writes down what happened to a post, last in the transaction in which it happens. */
export async function tell(tx: Statements, type: PostEvent, row: PostRow, userId: string | null): Promise<void> {
	const { id, slug, title, status, version } = row;
	const data = { id, slug, title, status, version, publishedAt: row.publishedAt?.toISOString() ?? null };
	await events.record(tx, { type, subject: id, userId, data });
}
