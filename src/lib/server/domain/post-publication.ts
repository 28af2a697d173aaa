import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { cancel, enqueue } from '../jobs/enqueue.ts';
import { define } from '../jobs/queue.ts';
import { writer, type Actor } from './actor.ts';
import { tell } from './post-events.ts';
import * as rows from './post-rows.ts';
import { postView, type PostRow, type Versioned } from './post-views.ts';

/** Without `at`: now, unless it is published already. A time to come schedules, a past one dates back. */
export async function publish(ref: string, at: string | undefined, actor: Actor): Promise<Versioned> {
	return move(ref, actor, (row) => {
		const now = new Date();
		if (at === undefined && row.status === 'published') return row;
		const publishedAt = at === undefined ? now : new Date(at);
		return { status: publishedAt > now ? 'scheduled' : 'published', publishedAt };
	});
}

export async function unpublish(ref: string, actor: Actor): Promise<Versioned> {
	return move(ref, actor, () => ({ status: 'draft', publishedAt: null }));
}

type State = Pick<PostRow, 'status' | 'publishedAt'>;

/** Nobody said which version they mean, so a change by others in between is no conflict: the last one wins. */
async function move(ref: string, actor: Actor, to: (row: PostRow) => State): Promise<Versioned> {
	const userId = writer(actor);
	const { id } = await rows.findOwn(ref, actor);
	const moved = await db.$transaction(async (tx) => {
		const row = await rows.lock(tx, id);
		if (!row) throw rows.notFound(ref);
		const state = to(row);
		if (state.status === row.status && state.publishedAt?.getTime() === row.publishedAt?.getTime()) return row;
		const next = await rows.setState(tx, id, state);
		await reschedule(tx, row, next);
		if (row.status === 'published' && next.status === 'scheduled') await tell(tx, 'post.unpublished', next, userId);
		await tell(tx, eventOf(row, next), next, userId);
		return next;
	});
	return postView(moved);
}

function eventOf(before: State, { status }: State) {
	if (status === 'published') return before.status === 'published' ? 'post.updated' : 'post.published';
	return status === 'scheduled' ? 'post.scheduled' : 'post.unpublished';
}

/** A scheduled post has one job, for the time that was said last. */
async function reschedule(tx: Prisma.TransactionClient, before: PostRow, { id, status, publishedAt }: PostRow): Promise<void> {
	if (before.status === 'scheduled') await cancel(tx, scheduled, id);
	if (status === 'scheduled' && publishedAt) {
		await enqueue(tx, scheduled, { post: id, at: publishedAt.toISOString() }, { startAfter: publishedAt, singletonKey: id });
	}
}

/** Publishes a post whose time has come. The database's clock says so, not this node's: the job is not early. */
export const scheduled = define<{ post: string; at: string }>('publish-post', {
	async handler({ data }) {
		await publishScheduled(data);
	}
});

/** Once, however often it is asked, and only if this is still the time that it is meant to go out. */
export async function publishScheduled({ post, at }: { post: string; at: string }): Promise<void> {
	await db.$transaction(async (tx) => {
		const row = await rows.lock(tx, post);
		if (row?.status !== 'scheduled' || row.publishedAt?.toISOString() !== at) return;
		await tell(tx, 'post.published', await rows.setState(tx, post, { status: 'published', publishedAt: row.publishedAt }), null);
	});
}
