import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { Actor } from './actor.ts';
import { DomainError } from './error.ts';
import { newId } from './ids.ts';
import * as posts from './post-rows.ts';
import type { PostRow } from './post-views.ts';
import { sendQueue } from './send-work.ts';

type Schemas = components['schemas'];

/** How many would get it now. */
export async function preview(ref: string, actor: Actor): Promise<Schemas['SendPreview']> {
	await findSendable(ref, actor);
	return { total: await db.subscriber.count({ where: { status: 'active' } }) };
}

/** Fixes who gets it, and what it says. The mails are written and sent in the background. */
export async function create(ref: string, actor: Actor): Promise<Schemas['Send']> {
	const post = await findSendable(ref, actor);
	const [id, { title, body }] = [newId('send'), post];
	const made = await db.$transaction(async (tx) => {
		// The unique index on the post decides between two at once.
		const { count } = await tx.send.createMany({ data: [{ id, postId: post.id, title, body, total: 0 }], skipDuplicates: true });
		if (count === 0) return false;
		const total = await tx.$executeRaw`
			INSERT INTO send_recipients (send_id, subscriber_id) SELECT ${id}, s.id FROM subscribers s WHERE s.status = 'active'`;
		await tx.send.update({ where: { id }, data: { total } });
		await enqueue(tx, sendQueue, { sendId: id }, { singletonKey: id });
		return true;
	});
	if (!made) await mustNotBeSent(post.id);
	return get(post.id, actor);
}

/** How far it is, counted where the mails are. */
export async function get(ref: string, actor: Actor): Promise<Schemas['Send']> {
	const post = await posts.find(ref, actor);
	const send = await db.send.findUnique({ where: { postId: post.id } });
	if (!send) throw new DomainError('not-found', `The post \`${ref}\` has not been sent. Send it with POST to the same address.`);
	const unwritten = await db.sendRecipient.count({ where: { sendId: send.id, status: 'waiting' } });
	const groups = await db.mail.groupBy({ by: ['status'], where: { sendId: send.id }, _count: true });
	const count = (status: string) => groups.find((group) => group.status === status)?._count ?? 0;
	const [waiting, sent, failed] = [unwritten + count('waiting'), count('sent') + count('kept'), count('failed')];
	return {
		id: send.id,
		postId: post.id,
		status: send.status === 'running' ? 'running' : 'done',
		total: send.total,
		waiting,
		sent,
		failed,
		skipped: Math.max(0, send.total - waiting - sent - failed),
		createdAt: send.createdAt.toISOString(),
		finishedAt: send.finishedAt?.toISOString() ?? null
	};
}

async function findSendable(ref: string, actor: Actor): Promise<PostRow> {
	const post = await posts.find(ref, actor);
	if (post.status !== 'published') throw new DomainError('post-not-published', `Only a published post can be sent. Publish \`${post.slug}\` first.`);
	await mustNotBeSent(post.id);
	return post;
}

async function mustNotBeSent(postId: string): Promise<void> {
	const send = await db.send.findUnique({ where: { postId }, select: { id: true } });
	if (send) throw new DomainError('already-sent', 'This post has been sent. `GET` the same address for its progress.', { conflictsWith: send.id });
}
