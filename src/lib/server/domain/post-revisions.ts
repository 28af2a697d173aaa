import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { writer, type Actor } from './actor.ts';
import { DomainError } from './error.ts';
import { readPage, type Page, type Paging } from './paging.ts';
import * as rows from './post-rows.ts';
import { summaryOf } from './post-texts.ts';
import { postView, type Versioned } from './post-views.ts';
import { mustMatch, type EntityTags } from './version.ts';

type Schemas = components['schemas'];

const editor = { editor: { select: { id: true, name: true } } } as const;
const columns = { id: true, version: true, slug: true, title: true, excerpt: true, tags: true, createdAt: true, ...editor } as const;
type SummaryRow = Prisma.PostRevisionGetPayload<{ select: typeof columns }>;

/** What a post said before each change of its text, the newest first. */
export async function list(ref: string, paging: Paging, actor: Actor): Promise<Page<Schemas['RevisionSummary']>> {
	const { id: postId } = await findPost(ref, actor);
	const placeOf = ({ version, id }: { version: number; id: string }) => ({ key: String(version), id });
	const page = await readPage(paging, { scope: { postId }, placeOf, isKey: isVersion }, ({ after, skip, take }) =>
		db.postRevision.findMany({
			where: { postId, ...(after === null ? {} : { version: { lt: Number(after.key) } }) },
			orderBy: { version: 'desc' },
			select: columns,
			skip,
			take
		})
	);
	return { ...page, items: page.items.map(summaryView) };
}

export async function get(ref: string, revisionId: string, actor: Actor): Promise<Schemas['Revision']> {
	const row = await find(await findPost(ref, actor), revisionId);
	return { ...summaryView(row), body: row.body };
}

/** A new version with the text of an old one. The slug stays: an address that readers know must not break. */
export async function restore(ref: string, revisionId: string, condition: EntityTags, actor: Actor): Promise<Versioned> {
	const editorId = writer(actor);
	const post = await findPost(ref, actor);
	const { title, body, excerpt, tags } = await find(post, revisionId);
	mustMatch(post, condition);
	return postView(await rows.update(post, { title, body, excerpt, tags, summary: summaryOf(body) }, editorId));
}

async function findPost(ref: string, actor: Actor) {
	writer(actor);
	return rows.findOwn(ref, actor);
}

async function find(post: { id: string }, revisionId: string) {
	const row = await db.postRevision.findUnique({ where: { id: revisionId, postId: post.id }, include: editor });
	if (!row) throw new DomainError('not-found', `This post has no revision \`${revisionId}\`. See the list of its revisions.`);
	return row;
}

function isVersion(text: string): boolean {
	return /^[1-9]\d{0,9}$/.test(text) && Number(text) <= 2_147_483_647;
}

function summaryView({ id, version, slug, title, excerpt, tags, createdAt, editor }: SummaryRow): Schemas['RevisionSummary'] {
	const replacedBy = editor === null ? null : { id: editor.id, name: editor.name };
	return { id, version, slug, title, excerpt, tags, replacedAt: createdAt.toISOString(), replacedBy };
}
