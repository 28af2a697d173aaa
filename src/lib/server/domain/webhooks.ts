import { db } from '../db/client.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { define } from '../jobs/queue.ts';
import { DomainError } from './error.ts';
import * as events from './events.ts';
import { newId } from './ids.ts';
import { settings } from './settings.ts';
import * as subscribers from './subscribers.ts';
import { fieldsOf, sources, type SignatureHeaders, type Source } from './webhook-sources.ts';

/** Takes a message of another system, if it is signed as it must be. What follows from it is done later, once. */
export async function receive(source: Source, headers: SignatureHeaders, body: Uint8Array): Promise<void> {
	const secret = settings.webhookSecrets[source];
	if (secret === undefined) throw new DomainError('not-found', `No webhooks of \`${source}\` are taken here. Whoever runs the server can set its secret.`);
	const { id: messageId, type } = sources[source](headers, body, secret);
	const id = newId('message');
	await db.$transaction(async (tx) => {
		// The text as it came: PostgreSQL's JSON would refuse some characters that JSON permits.
		const payload = { body: Buffer.from(body).toString() };
		const data = [{ id, source, messageId: plain(messageId), type: plain(type).slice(0, 200) || 'unknown', payload }];
		const { count } = await tx.receivedWebhook.createMany({ data, skipDuplicates: true });
		if (count > 0) await enqueue(tx, processing, { id });
	});
}

/** What a message leads to. Its text is not kept any longer than that. */
export const processing = define<{ id: string }>('received-webhooks', { handler: ({ data }) => process(data.id) });

async function process(id: string): Promise<void> {
	const message = await db.receivedWebhook.findUnique({ where: { id, processedAt: null } });
	if (!message) return;
	const source = message.source as Source;
	if (source === 'mail') await markSubscriber((message.payload as { body: string }).body);
	await db.$transaction(async (tx) => {
		const { count } = await tx.receivedWebhook.updateMany({ where: { id, processedAt: null }, data: { processedAt: new Date(), payload: {} } });
		if (count > 0) await events.record(tx, { type: 'webhook.received', subject: id, userId: null, data: { id, source, type: message.type } });
	});
}

/** Doing it twice does no more than doing it once. */
async function markSubscriber(body: string): Promise<void> {
	const { type, email } = fieldsOf(body);
	if (email === undefined || (type !== 'bounced' && type !== 'complained')) return;
	await subscribers.mark(email, type, 'mail').catch((error: unknown) => {
		// What is no address, or already ended, will not change by trying again.
		if (!(error instanceof DomainError)) throw error;
	});
}

function plain(text: string): string {
	return text.replaceAll('\0', '').toWellFormed();
}
