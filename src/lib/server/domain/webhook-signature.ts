import { createHmac, randomBytes } from 'node:crypto';

/** The secret of an endpoint, as Standard Webhooks writes it. */
export function newSecret(): string {
	return `whsec_${randomBytes(32).toString('base64')}`;
}

export interface Message {
	/** The same in every attempt. */
	id: string;
	/** Of the attempt, in seconds. */
	timestamp: number;
	body: string;
}

/** The headers of Standard Webhooks 1.0: a signature for each secret, so that a receiver may know the old one or the new one. */
export function signatureHeaders(message: Message, secrets: string[]): Record<string, string> {
	return {
		'webhook-id': message.id,
		'webhook-timestamp': String(message.timestamp),
		'webhook-signature': secrets.map((secret) => `v1,${sign(message, secret).toString('base64')}`).join(' ')
	};
}

export function sign({ id, timestamp, body }: { id: string; timestamp: number; body: string | Uint8Array }, secret: string): Buffer {
	const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
	return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
}
