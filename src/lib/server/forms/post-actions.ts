import { redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { renderMarkdown } from '$lib/markdown/render';
import { fieldsOf } from '$lib/ui/studio/post-fields';
import type { EditorResult } from '$lib/ui/studio/editor/result';
import { fault, type Fault } from '../contract/fault.ts';
import * as posts from '../domain/posts.ts';
import { optional, text, time } from './fields.ts';
import { changesFrom, newPostFrom, readPostFields } from './post-fields.ts';
import { isFailure, withData } from './failure.ts';
import { signedIn, submit } from './submit.ts';

type Event = RequestEvent<{ post?: string }>;
type Versioned = Awaited<ReturnType<typeof posts.get>>;
type Failure = ActionFailure<EditorResult>;

const withMore = (failure: Failure, more: EditorResult): Failure => withData(failure, more);

/** Every button of the editor saves first. What was typed comes back with whatever is refused. */
export async function save(event: Event, form: FormData): Promise<Versioned | Failure> {
	const fields = readPostFields(form);
	// The button of the conflict says which version it means to replace.
	const etag = optional(form, 'over') ?? text(form, 'etag');
	const ref = event.params.post;
	const saved = ref === undefined ? await create(event, fields) : await change(event, ref, form, etag);
	if (!isFailure(saved)) return saved;
	const theirs = saved.status === 412 && ref !== undefined ? await current(event, ref) : undefined;
	return withMore(saved, { fields, etag, theirs, excerptBefore: text(form, 'excerptBefore') });
}

async function create(event: Event, fields: ReturnType<typeof readPostFields>): Promise<Versioned | Failure> {
	return submit('createPost', event, newPostFrom(fields), (draft, actor) => posts.create(draft, actor));
}

async function change(event: Event, ref: string, form: FormData, etag: string): Promise<Versioned | Failure> {
	const found = await submit('getPost', event, undefined, (_, actor) => posts.get(ref, actor));
	if (isFailure(found)) return found;
	const changes = changesFrom(readPostFields(form), text(form, 'excerptBefore'), found.post);
	return submit('patchPost', event, changes, (patch, actor) => posts.patch(ref, patch, [etag], actor));
}

async function current(event: Event, ref: string): Promise<Versioned> {
	const { id, role } = signedIn(event.locals);
	return posts.get(ref, { userId: id, role });
}

/** Saves, then publishes: now, or at the time of the form. */
export async function publish(event: Event, form: FormData, at: string | undefined): Promise<Versioned | Failure> {
	const body = at === undefined ? {} : { at: time(at) };
	// Before anything is saved: a time that is none would leave a draft behind, and one more at the next try.
	const known = await submit('publishPost', event, at === '' ? {} : body, (when) => (at === '' ? Promise.reject(noTime()) : Promise.resolve(when)));
	if (isFailure(known)) return withMore(known, { fields: readPostFields(form), etag: text(form, 'etag'), excerptBefore: text(form, 'excerptBefore') });
	const saved = await save(event, form);
	if (isFailure(saved)) return saved;
	const published = await submit('publishPost', event, body, (when, actor) => posts.publish(saved.post.id, when.at, actor));
	return isFailure(published) ? withMore(published, saved) : published;
}

function noTime(): Fault {
	return fault('invalid-body', 'The time is missing.', { errors: [{ pointer: '/at', keyword: 'required', detail: 'Choose a day and a time.' }] });
}

/** What has become of a post that was to be scheduled. A time that is past is the time it was published at. */
export function outcomeOf({ status }: Versioned['post']): 'scheduled' | 'late' {
	return status === 'scheduled' ? 'scheduled' : 'late';
}

export async function unpublish(event: Event, form: FormData): Promise<Versioned | Failure> {
	const saved = await save(event, form);
	if (isFailure(saved)) return saved;
	return submit('unpublishPost', event, undefined, (_, actor) => posts.unpublish(saved.post.id, actor));
}

export async function remove(event: Event, form: FormData): Promise<Failure> {
	const ref = event.params.post ?? '';
	const gone = await submit('deletePost', event, undefined, async (_, actor) => posts.remove(ref, [text(form, 'etag')], actor));
	if (!isFailure(gone)) redirect(303, '/studio/posts?deleted');
	return withMore(gone, { fields: readPostFields(form), etag: text(form, 'etag'), excerptBefore: text(form, 'excerptBefore') });
}

/** Their version into the editor; what is given up comes along, to copy from. */
export async function take(event: Event, form: FormData): Promise<EditorResult> {
	const { post, etag } = await current(event, event.params.post ?? '');
	return { post, etag, kept: readPostFields(form), fields: fieldsOf(post) };
}

export function preview(form: FormData): EditorResult {
	return {
		html: renderMarkdown(text(form, 'body').slice(0, 200_000)),
		fields: readPostFields(form),
		etag: text(form, 'etag'),
		excerptBefore: text(form, 'excerptBefore')
	};
}
