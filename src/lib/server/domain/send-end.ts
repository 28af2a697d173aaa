import { db } from '../db/client.ts';
import * as events from './events.ts';

/** Ends the sends of which no mail waits any more, and tells of each once. */
export async function endSends(): Promise<void> {
	for (const { id, postId, total } of await db.send.findMany({ where: { status: 'running' } }))
		await db.$transaction(async (tx) => {
			const ended = await tx.$executeRaw`
				UPDATE sends SET status = 'done', finished_at = now() WHERE id = ${id} AND status = 'running'
				AND NOT EXISTS (SELECT 1 FROM send_recipients r WHERE r.send_id = ${id} AND r.status = 'waiting')
				AND NOT EXISTS (SELECT 1 FROM mails m WHERE m.send_id = ${id} AND m.status = 'waiting')`;
			if (ended === 0) return;
			const failed = await tx.mail.count({ where: { sendId: id, status: 'failed' } });
			const sent = await tx.mail.count({ where: { sendId: id, status: { in: ['sent', 'kept'] } } });
			await events.record(tx, { type: 'post.sent', subject: postId, userId: null, data: { id: postId, send: id, total, sent, failed } });
		});
}
