import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from './error.ts';
import { sign } from './webhook-signature.ts';

export type Source = 'github' | 'stripe' | 'mail';

type SignatureHeader =
	'x-hub-signature-256' | 'x-github-delivery' | 'x-github-event' | 'stripe-signature' | 'webhook-id' | 'webhook-timestamp' | 'webhook-signature';

/** The headers that sources sign with, by lower-case name. */
export type SignatureHeaders = { [name in SignatureHeader]?: string | undefined };

/** What a message is, once its signature has been found right. */
export interface Message {
	/** The same when the message is sent again. Only what is signed may decide about that: anyone could change the rest. */
	id: string;
	type: string;
}

type Read = (headers: SignatureHeaders, body: Uint8Array, secret: string) => Message;

/** How far the clock of a sender may be away, in seconds. */
const tolerance = 300;

const github: Read = (headers, body, secret) => {
	const signature = /^sha256=([0-9a-f]{64})$/.exec(headers['x-hub-signature-256'] ?? '')?.[1];
	if (headers['x-github-delivery'] === undefined || signature === undefined) throw refused('`X-Hub-Signature-256` and `X-GitHub-Delivery` are needed.');
	mustBeAmong([Buffer.from(signature, 'hex')], createHmac('sha256', secret).update(body).digest());
	// The id of the delivery is not signed, and neither is a time: whoever has heard a message could send it for ever.
	return { id: digest(body), type: headers['x-github-event'] ?? 'unknown' };
};

const stripe: Read = (headers, body, secret) => {
	const parts = (headers['stripe-signature'] ?? '').split(',').map((part) => part.trim().split('=', 2));
	const time = parts.find(([name]) => name === 't')?.[1] ?? '';
	const signatures = parts.flatMap(([name, value]) => (name === 'v1' && value !== undefined ? [Buffer.from(value, 'hex')] : []));
	if (time === '' || signatures.length === 0) throw refused('`Stripe-Signature` is needed, with `t` and `v1`.');
	mustBeAmong(signatures, createHmac('sha256', secret).update(`${time}.`).update(body).digest());
	mustBeRecent(time);
	const { id, type } = fieldsOf(body);
	return { id: id ?? digest(body), type: type ?? 'unknown' };
};

const mail: Read = (headers, body, secret) => {
	const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': sent = '' } = headers;
	const signatures = sent.split(' ').flatMap((one) => (one.startsWith('v1,') ? [Buffer.from(one.slice(3), 'base64')] : []));
	if (id === undefined || time === undefined || signatures.length === 0) throw refused('`webhook-id`, `webhook-timestamp` and `webhook-signature` are needed.');
	mustBeRecent(time);
	mustBeAmong(signatures, sign({ id, timestamp: Number(time), body }, secret));
	return { id, type: fieldsOf(body).type ?? 'unknown' };
};

export const sources: Record<Source, Read> = { github, stripe, mail };

/** What a body says of itself in text. It is JSON: the contract has seen to it. */
export function fieldsOf(body: Uint8Array | string): Record<'id' | 'type' | 'email', string | undefined> {
	const value = JSON.parse(Buffer.from(body).toString()) as Record<string, unknown>;
	const text = (name: string) => {
		const field = value[name];
		return typeof field === 'string' && field !== '' ? field : undefined;
	};
	return { id: text('id'), type: text('type'), email: text('email') };
}

function digest(body: Uint8Array): string {
	return createHash('sha256').update(body).digest('hex');
}

/** In constant time: how long it takes tells nothing of how much was right. */
function mustBeAmong(signatures: Buffer[], right: Buffer): void {
	const matches = signatures.filter((signature) => signature.length === right.length && timingSafeEqual(signature, right));
	if (matches.length === 0) throw refused('The signature is not of this body. Check that both sides have the same secret.');
}

function mustBeRecent(time: string): void {
	if (!/^\d{1,15}$/.test(time) || Math.abs(Date.now() / 1000 - Number(time)) > tolerance)
		throw refused('The message is more than five minutes away. Check the clocks of both sides, and send it anew.');
}

function refused(detail: string): DomainError {
	return new DomainError('signature-invalid', detail);
}
