import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { define } from '../jobs/queue.ts';
import { postAll } from './mails.ts';
import { postMail, type PostMail } from './post-mail.ts';
import { endSends } from './send-end.ts';
import { unsubscribeTokens } from './unsubscribe-links.ts';

/** How many mails are written in one transaction. No more than these are ever in memory. */
const batchSize = 100;

/** Longer than any batch takes, on any machine. In milliseconds. */
const unhurried = { maxWait: 60_000, timeout: 60_000 };

/** Writes the mails of a send. Begun again after a crash, it goes on where it was. */
export const sendQueue = define<{ sendId: string }>('send', {
	async handler({ data: { sendId }, signal }) {
		const send = await db.send.findUnique({ where: { id: sendId }, include: { post: { select: { slug: true } } } });
		if (!send) return;
		const { title, body, post } = send;
		// The address may have changed since; it must lead somewhere.
		const mail = postMail({ title, body, slug: post.slug }, await unsubscribeTokens());
		do signal.throwIfAborted();
		while ((await writeBatch(sendId, mail)) > 0);
		// Those that were passed over: whoever held them is done in a moment, and the job runs again.
		if ((await db.sendRecipient.count({ where: { sendId, status: 'waiting' } })) > 0) throw new Error('Some subscribers are being changed.');
		await endSends();
	},
	timeout: 3600
});

interface Recipient {
	id: string;
	email: string;
	active: boolean;
}

/** The mail and the mark that it has been written are one transaction: after a crash, either both are there or none. */
export async function writeBatch(sendId: string, mail: PostMail): Promise<number> {
	return db.$transaction(async (tx) => {
		// What another node works on, or who is just unsubscribing, comes in a later batch.
		const recipients = await tx.$queryRaw<Recipient[]>`
			SELECT s.id, s.email, s.status = 'active' AS active
			FROM send_recipients r JOIN subscribers s ON s.id = r.subscriber_id
			WHERE r.send_id = ${sendId} AND r.status = 'waiting'
			ORDER BY r.subscriber_id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`;
		const active = recipients.filter((recipient) => recipient.active);
		await postAll(
			tx,
			active.map(({ id, email }) => ({ key: `${sendId} ${id}`, sendId, recipient: email, ...mail(id) }))
		);
		await settle(tx, sendId, active, 'sent');
		await settle(
			tx,
			sendId,
			recipients.filter((recipient) => !recipient.active),
			'skipped'
		);
		return recipients.length;
	}, unhurried);
}

async function settle(tx: Prisma.TransactionClient, sendId: string, recipients: Recipient[], status: 'sent' | 'skipped'): Promise<void> {
	if (recipients.length === 0) return;
	const subscriberId = { in: recipients.map(({ id }) => id) };
	await tx.sendRecipient.updateMany({ where: { sendId, subscriberId }, data: { status, sentAt: new Date() } });
}
