import type { components } from '../../client/generated/types.ts';
import { cancel } from '../jobs/enqueue.ts';
import { writer, type Actor } from './actor.ts';
import { DomainError } from './error.ts';
import { newId, randomText } from './ids.ts';
import { scheduled } from './post-publication.ts';
import * as rows from './post-rows.ts';
import { slugFrom, summaryOf } from './post-texts.ts';
import { postView, type Versioned } from './post-views.ts';
import { mustMatch, type EntityTags } from './version.ts';

export { list } from './post-list.ts';
export { publish, unpublish } from './post-publication.ts';

type Schemas = components['schemas'];

export async function get(ref: string, actor: Actor): Promise<Versioned> {
	return postView(await rows.find(ref, actor));
}

export async function create(draft: Schemas['CreatePost'], actor: Actor): Promise<Versioned> {
	const authorId = writer(actor);
	const { title, body = '', excerpt = null, tags = [] } = draft;
	const insert = (slug: string) => rows.insert({ id: newId('post'), slug, title, body, excerpt, summary: summaryOf(body), tags, authorId });
	if (draft.slug !== undefined) return postView(await insert(draft.slug));
	const slug = slugFrom(title);
	// Nobody chose this slug, so nobody has to hear that it is taken.
	const row = await insert(slug).catch((error: unknown) => {
		if (error instanceof DomainError && error.type === 'slug-taken') return insert(`${slug}-${randomText(6)}`);
		throw error;
	});
	return postView(row);
}

export async function replace(ref: string, content: Schemas['ReplacePost'], condition: EntityTags, actor: Actor): Promise<Versioned> {
	const editorId = writer(actor);
	const row = await rows.findOwn(ref, actor);
	mustMatch(row, condition);
	const { title, slug, body, excerpt, tags } = content;
	return postView(await rows.update(row, { title, slug, body, excerpt, tags, summary: summaryOf(body) }, editorId));
}

/** A merge patch: what is `undefined` stays, a `null` excerpt is removed (RFC 7396). */
export async function patch(ref: string, changes: Schemas['PatchPost'], condition: EntityTags, actor: Actor): Promise<Versioned> {
	const editorId = writer(actor);
	const row = await rows.findOwn(ref, actor);
	mustMatch(row, condition);
	const { title, slug, body, excerpt, tags } = changes;
	const summary = body === undefined ? undefined : summaryOf(body);
	if ([title, slug, body, excerpt, tags].every((change) => change === undefined)) return postView(row);
	return postView(await rows.update(row, { title, slug, body, excerpt, tags, summary }, editorId));
}

export async function remove(ref: string, condition: EntityTags, actor: Actor): Promise<void> {
	const userId = writer(actor);
	const row = await rows.findOwn(ref, actor);
	mustMatch(row, condition);
	await rows.remove(row, userId, (tx) => cancel(tx, scheduled, row.id));
}
