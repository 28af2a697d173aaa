import type { MailStatus, Prisma } from '../db/generated/client.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { newId } from './ids.ts';
import { mailQueue } from './mail-delivery.ts';
import { settings } from './settings.ts';

export interface NewMail {
	/** The same mail is never written twice: `send_... sub_...`, say. */
	key: string;
	recipient: string;
	subject: string;
	text: string;
	html: string;
	headers?: Record<string, string>;
	/** The send that it belongs to. */
	sendId?: string;
}

/** Writes a mail, in the transaction of what it tells of. It leaves once that has been committed. */
export async function post(tx: Prisma.TransactionClient, mail: NewMail): Promise<void> {
	await postAll(tx, [mail]);
}

export async function postAll(tx: Prisma.TransactionClient, mails: NewMail[]): Promise<void> {
	const status: MailStatus = settings.sendsMail ? 'waiting' : 'kept';
	const data = mails.map(({ headers = {}, subject, sendId = null, ...mail }) => ({
		id: newId('mail'),
		...mail,
		sendId,
		subject: oneLine(subject),
		headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, oneLine(value)])),
		status
	}));
	await tx.mail.createMany({ data, skipDuplicates: true });
	// One job for all that wait: it takes them from the table.
	if (settings.sendsMail) await enqueue(tx, mailQueue, {}, { singletonKey: 'now' });
}

/** Takes back what waits for this reader in sends: they no longer want it, though it has been written. */
export async function withdraw(tx: Prisma.TransactionClient, recipient: string): Promise<void> {
	await tx.mail.deleteMany({ where: { recipient, sendId: { not: null }, status: 'waiting' } });
}

/** A line break in a header would begin another header. */
function oneLine(text: string): string {
	return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
