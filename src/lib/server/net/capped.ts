import type { Response } from 'undici';
import { failureOf, OutgoingError } from './outgoing-error.ts';

/** The body of a response, unpacked, up to `maxBytes`. More is an error, and so is what goes wrong underway. */
export async function* capped(response: Response, maxBytes: number, signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
	if (!response.body) return;
	let read = 0;
	try {
		for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
			const room = maxBytes - read;
			read += chunk.length;
			if (room > 0) yield chunk.subarray(0, room);
			if (read > maxBytes) throw new OutgoingError('too-large', `It sends more than ${maxBytes} bytes.`);
		}
	} catch (error) {
		throw failureOf(error, signal);
	}
}
