import type { components } from '../../client/generated/types.ts';
import { etagOf } from './version.ts';

export type Post = components['schemas']['Post'];
export type PostSummary = components['schemas']['PostSummary'];

/** A row of the summary, whichever way it was read. */
export interface SummaryRow {
	id: string;
	slug: string;
	title: string;
	excerpt: string | null;
	summary: string;
	status: Post['status'];
	tags: string[];
	author: { id: string; name: string };
	version: number;
	createdAt: Date;
	updatedAt: Date;
	publishedAt: Date | null;
}

export interface PostRow extends SummaryRow {
	body: string;
}

/** A row as the contract shows it, field by field: a new column stays inside until it is named here. */
export function summaryView(row: SummaryRow): PostSummary {
	return {
		id: row.id,
		slug: row.slug,
		title: row.title,
		excerpt: row.excerpt ?? row.summary,
		status: row.status,
		tags: row.tags,
		author: { id: row.author.id, name: row.author.name },
		version: row.version,
		createdAt: row.createdAt.toISOString(),
		updatedAt: row.updatedAt.toISOString(),
		publishedAt: row.publishedAt?.toISOString() ?? null
	};
}

/** A post and its entity tag. */
export interface Versioned {
	etag: string;
	post: Post;
}

export function postView(row: PostRow): Versioned {
	const { id, slug, title, excerpt, ...rest } = summaryView(row);
	return { etag: etagOf(row), post: { id, slug, title, excerpt, body: row.body, ...rest } };
}
