import { createHash, hkdfSync } from 'node:crypto';

/** A key as it is used for one thing by one caller. */
export interface KeyUse {
	/** What the store knows it by. Nothing leads back from it to the key. */
	id: string;
	/** Both follow from the key, which the server never keeps: without it, what is kept can be neither read nor guessed at. */
	fingerprintKey: Uint8Array;
	sealKey: Uint8Array;
}

/**
 * The draft (draft-ietf-httpapi-idempotency-key-header-07) makes the field a Structured Field string, in quotes; most
 * of what is in use sends it without. Both are the same key.
 */
export function readKey(field: string): string {
	const text = field.trim();
	return /^".*"$/.test(text) ? text.slice(1, -1).replace(/\\(["\\])/g, '$1') : text;
}

/** `scope` says whose key it is, and for what: the same key means something else elsewhere. */
export function keyUse(key: string, scope: readonly (string | null)[]): KeyUse {
	const id = createHash('sha256')
		.update(JSON.stringify([...scope, key]))
		.digest('base64url');
	const secrets = new Uint8Array(hkdfSync('sha256', key, id, 'idempotency', 64));
	return { id, fingerprintKey: secrets.subarray(0, 32), sealKey: secrets.subarray(32) };
}
