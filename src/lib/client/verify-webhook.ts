import type { components } from './generated/types.ts';

/** Something that has happened. `type` says what, and so what `data` is. */
export type Event = components['schemas']['Event'];

/** The message is not from the server whose secret this is, or not from now. */
export class WebhookError extends Error {
	override name = 'WebhookError';
}

export interface VerifyOptions {
	/** How far the message may be away from now, in seconds. */
	tolerance?: number;
	/** What time it is, in milliseconds since 1970. */
	now?: number;
}

type MessageHeaders = Headers | Record<string, string | string[] | undefined>;

/**
 * The event of a message that a webhook endpoint received, once its signature has been found right (Standard
 * Webhooks 1.0). `body` is what arrived, to the byte: JSON that was read and written again is another text.
 * Throws `WebhookError`.
 */
export async function verifyWebhook(
	secret: string,
	headers: MessageHeaders,
	body: string | Uint8Array,
	{ tolerance = 300, now = Date.now() }: VerifyOptions = {}
): Promise<Event> {
	const id = read(headers, 'webhook-id');
	const timestamp = read(headers, 'webhook-timestamp');
	const signatures = read(headers, 'webhook-signature');
	if (!/^\d{1,15}$/.test(timestamp)) throw new WebhookError('The header webhook-timestamp is not a number of seconds.');
	if (Math.abs(now / 1000 - Number(timestamp)) > tolerance) throw new WebhookError('The message is too old, or from the future.');
	const text = typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
	const key = await crypto.subtle.importKey('raw', bytesOf(secret.replace(/^whsec_/, '')), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
	const signed = new TextEncoder().encode(`${id}.${timestamp}.${text}`);
	for (const signature of signatures.split(' ')) {
		if (!signature.startsWith('v1,')) continue;
		const bytes = tryBytesOf(signature.slice(3));
		// In constant time: WebCrypto compares.
		if (bytes && (await crypto.subtle.verify('HMAC', key, bytes, signed))) return JSON.parse(text) as Event;
	}
	throw new WebhookError('No signature is right. Is this the secret of this endpoint, and the body as it arrived?');
}

function read(headers: MessageHeaders, name: string): string {
	const value = headers instanceof Headers ? headers.get(name) : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
	const text = Array.isArray(value) ? value[0] : value;
	if (!text) throw new WebhookError(`The header ${name} is missing.`);
	return text;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
	const bytes = tryBytesOf(base64);
	if (!bytes) throw new WebhookError('The secret is not one: it begins with whsec_, and base64 follows.');
	return bytes;
}

function tryBytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
	try {
		return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
	} catch {
		return null;
	}
}
