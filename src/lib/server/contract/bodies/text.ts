import { fault } from '../fault.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as UTF-8, and nothing replaced. `what` begins the sentence that refuses others. */
export function readText(bytes: Uint8Array, what = 'The body'): string {
	try {
		return utf8.decode(bytes);
	} catch {
		throw fault('malformed-body', `${what} is not valid UTF-8. Encode it as UTF-8.`);
	}
}
