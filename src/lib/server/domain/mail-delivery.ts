import { db } from '../db/client.ts';
import { cancel, enqueue } from '../jobs/enqueue.ts';
import { define } from '../jobs/queue.ts';
import type { MailServer, Outcome, Outgoing } from '../mail/server.ts';
import { endSends } from './send-end.ts';

/** How many mails are on their way at once. */
export const connections = 5;

/** In seconds: after the first failure, the second, ...; the last one for all that follow. */
const pauses = [5, 30, 120, 600, 1800, 3600];

/** After three days nobody waits for a mail any more. In milliseconds. */
const patience = 3 * 24 * 60 * 60 * 1000;

/** How long a mail belongs to whoever sends it, in seconds. It is renewed long before: what has stopped renewing has died. */
const lease = 30;

let server: MailServer | undefined;

/** From now on mails leave by this one. */
export function useMailServer(opened: MailServer | undefined): void {
	server = opened;
}

/**
 * Sends what is due, until nothing is. Any number of nodes may do this: a mail belongs to one of them at a time. A
 * process that dies between the server's yes and the row's `sent` sends that mail again, under the same `Message-ID`.
 */
export const mailQueue = define<object>('mail', {
	async handler({ signal }) {
		if (!server) return;
		const inFlight = new Set<string>();
		const renewal = setInterval(() => void renew([...inFlight]), (lease * 1000) / 3).unref();
		try {
			await Promise.all(Array.from({ length: connections }, () => sendDue(signal, inFlight)));
		} finally {
			clearInterval(renewal);
		}
		signal.throwIfAborted();
		await endSends();
		await wakeLater();
	},
	concurrency: 1,
	timeout: 3600
});

async function sendDue(signal: AbortSignal, inFlight: Set<string>): Promise<void> {
	while (server && !signal.aborted) {
		const mail = await claim();
		if (mail === null) return;
		inFlight.add(mail.id);
		const outcome = await server.send(mail);
		await settle(mail, outcome);
		inFlight.delete(mail.id);
		// It is down: the others would fare no better.
		if (outcome.result === 'later' && !outcome.reached) return;
	}
}

/** A job for the time when the next one is due. */
async function wakeLater(): Promise<void> {
	const next = await db.mail.findFirst({ where: { status: 'waiting' }, orderBy: { nextAttemptAt: 'asc' }, select: { nextAttemptAt: true } });
	if (!next) return;
	// Not at once, should the server be down.
	const startAfter = new Date(Math.max(next.nextAttemptAt.getTime(), Date.now() + 2000));
	await db.$transaction(async (tx) => {
		await cancel(tx, mailQueue, 'later');
		await enqueue(tx, mailQueue, {}, { singletonKey: 'later', startAfter });
	});
}

/** What waits is looked at when the server starts. `alone`: nobody else sends, so what was begun belongs to nobody and is due. */
export async function resume({ alone }: { alone: boolean }): Promise<void> {
	if (alone) await db.$executeRaw`UPDATE mails SET next_attempt_at = now() WHERE status = 'waiting'`;
	await db.$transaction((tx) => enqueue(tx, mailQueue, {}, { singletonKey: 'now' }));
}

type Claimed = Outgoing & { attempts: number; createdAt: Date };

/** Takes the next mail that is due. By the clock of the database: those of the nodes differ. */
async function claim(): Promise<Claimed | null> {
	const [mail] = await db.$queryRaw<Claimed[]>`
		UPDATE mails SET next_attempt_at = now() + ${lease} * interval '1 second', attempts = attempts + 1
		WHERE id = (
			SELECT id FROM mails WHERE status = 'waiting' AND next_attempt_at <= now()
			ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED
		)
		RETURNING id, recipient, subject, text, html, headers, attempts, created_at AS "createdAt"`;
	return mail ?? null;
}

async function renew(ids: string[]): Promise<void> {
	if (ids.length === 0) return;
	await db.$executeRaw`UPDATE mails SET next_attempt_at = now() + ${lease} * interval '1 second' WHERE id = ANY(${ids}) AND status = 'waiting'`.catch(
		(error: unknown) => console.error('Mails under way could not be renewed.', error)
	);
}

/** What has left needs its texts no more: they may hold a link that is as good as a password. */
async function settle({ id, attempts, createdAt }: Claimed, outcome: Outcome): Promise<void> {
	if (outcome.result === 'sent') return update(id, { status: 'sent', sentAt: new Date(), error: null, text: '', html: '' });
	const { error } = outcome;
	if (outcome.result === 'refused' || Date.now() - createdAt.getTime() > patience) return update(id, { status: 'failed', error });
	const pause = pauses[Math.min(attempts, pauses.length) - 1] ?? 5;
	// A server that is down is no fault of the mail: it goes out as soon as the server is back.
	await update(id, { error, nextAttemptAt: new Date(Date.now() + (outcome.reached ? pause * 1000 : 5000)) });
}

type Change = Parameters<typeof db.mail.updateMany>[0]['data'];

/** Whoever was erased meanwhile has no row any more. */
async function update(id: string, data: Change): Promise<void> {
	await db.mail.updateMany({ where: { id }, data });
}
