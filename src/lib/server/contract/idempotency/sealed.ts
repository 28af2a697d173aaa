import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DriftError } from '../drift-error.ts';
import type { Reply } from '../wire.ts';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** An answer as the store keeps it: only whoever sends the key again can read it (AES-256-GCM). */
export function seal(key: Uint8Array, { status, headers, body }: Reply): Uint8Array {
	if (body !== null && typeof body !== 'string' && !(body instanceof Uint8Array))
		throw new DriftError('An answer to a request with an Idempotency-Key must be whole: a stream cannot be sent again.');
	const text = body instanceof Uint8Array ? { base64: Buffer.from(body).toString('base64') } : { text: body };
	const nonce = randomBytes(nonceBytes);
	const sealing = createCipheriv(cipher, key, nonce);
	const sealed = sealing.update(JSON.stringify({ status, headers, ...text }), 'utf8');
	return Buffer.concat([nonce, sealed, sealing.final(), sealing.getAuthTag()]);
}

interface Text {
	status: number;
	headers: Reply['headers'];
	text?: string | null;
	base64?: string;
}

export function unseal(key: Uint8Array, sealed: Uint8Array): Reply {
	const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes));
	opening.setAuthTag(sealed.subarray(-tagBytes));
	const text = Buffer.concat([opening.update(sealed.subarray(nonceBytes, -tagBytes)), opening.final()]).toString();
	const { status, headers, text: body = null, base64 } = JSON.parse(text) as Text;
	return { status, headers, body: base64 === undefined ? body : Buffer.from(base64, 'base64') };
}
