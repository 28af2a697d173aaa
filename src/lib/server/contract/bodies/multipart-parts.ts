import type { BodySource } from './body-source.ts';
import { fault } from '../fault.ts';

/** Browsers write two lines, programs rarely three. */
const maxHead = 8 * 1024;

/** The parts of a multipart body (RFC 2046, section 5.1), one after the other, as they arrive. */
export interface Parts {
	/** The head of the next part, without its last line break; `null` behind the last part. Read the content first. */
	head(): Promise<Uint8Array | null>;
	/** The content of the part whose head was read. */
	content(): AsyncGenerator<Uint8Array, void, undefined>;
}

/**
 * Pulls, so that nothing is read that nobody asked for. Stricter than the RFC where leniency would let two
 * readers see two things: nothing before the first delimiter and behind the last, nothing beside one.
 */
export function splitParts(source: BodySource, boundary: string): Parts {
	const delimiter = Buffer.from(`\r\n--${boundary}`);
	// The first delimiter need not begin with a line break.
	let held = Buffer.from('\r\n');
	let first = true;

	async function more(): Promise<void> {
		const chunk = await source.next();
		if (chunk === null) throw malformed('it ends before its last boundary');
		held = Buffer.concat([held, chunk]);
	}

	async function head(): Promise<Uint8Array | null> {
		if (first) {
			while (held.length < delimiter.length) await more();
			if (!held.subarray(0, delimiter.length).equals(delimiter)) throw malformed('it does not begin with its boundary');
			held = held.subarray(delimiter.length);
			first = false;
		}
		while (held.length < 2) await more();
		const mark = held.toString('latin1', 0, 2);
		if (mark === '--') return end();
		if (mark !== '\r\n') throw malformed('a line begins with the boundary and goes on');
		for (;;) {
			const at = held.indexOf('\r\n\r\n');
			if (at > maxHead || (at < 0 && held.length > maxHead)) throw malformed('a part has too long a head');
			if (at >= 0) {
				const found = held.subarray(2, Math.max(at, 2));
				held = held.subarray(at + 4);
				return found;
			}
			await more();
		}
	}

	async function end(): Promise<null> {
		held = held.subarray(2);
		for (;;) {
			if (!'\r\n'.startsWith(held.toString('latin1'))) throw malformed('something stands behind its last boundary');
			const chunk = await source.next();
			if (chunk === null) return null;
			held = Buffer.concat([held, chunk]);
		}
	}

	async function* content(): AsyncGenerator<Uint8Array, void, undefined> {
		for (;;) {
			const at = held.indexOf(delimiter);
			// What may be the beginning of a delimiter waits for the rest.
			const sure = at >= 0 ? at : held.length - delimiter.length + 1;
			if (sure > 0) {
				const chunk = held.subarray(0, sure);
				held = held.subarray(sure);
				yield chunk;
			}
			if (at >= 0) {
				held = held.subarray(delimiter.length);
				return;
			}
			await more();
		}
	}

	return { head, content };
}

export function malformed(why: string) {
	return fault('malformed-body', `The body is not multipart that can be taken: ${why}. Send it as RFC 7578 has it.`, { headers: { connection: 'close' } });
}
