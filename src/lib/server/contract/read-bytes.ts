import { Fault, fault } from './fault.ts';
import type { Wire } from './wire.ts';

/**
 * The whole body, at most `limit` bytes, within `timeout` milliseconds. Reading stops at the limit;
 * `Connection: close` then tells the client that the rest of what it sends is lost.
 */
export async function readBytes(wire: Wire, limit: number, timeout: number): Promise<Uint8Array> {
	const announced = wire.header('content-length');
	if (announced !== null && Number(announced) > limit) throw tooLarge(limit);
	const chunks: Uint8Array[] = [];
	let size = 0;
	const iterator = wire.body()[Symbol.asyncIterator]();
	const deadline = expire(timeout);
	try {
		for (;;) {
			const next = await Promise.race([iterator.next(), deadline.promise]);
			if (next.done === true) break;
			size += next.value.length;
			if (size > limit) throw tooLarge(limit);
			chunks.push(next.value);
		}
	} catch (error) {
		// Not awaited: the sender may never send again. What it had sent is of no use.
		void Promise.resolve(iterator.return?.()).catch(() => undefined);
		// The stream broke: whoever sent it is gone, or sent no chunks where chunks were due.
		throw error instanceof Fault ? error : fault('malformed-body', 'The body ended before it was whole. Send it again.', { headers: { connection: 'close' } });
	} finally {
		deadline.clear();
	}
	return join(chunks, size);
}

function expire(timeout: number) {
	const { promise, reject } = Promise.withResolvers<never>();
	const seconds = Math.round(timeout / 1000);
	const timer = setTimeout(() => {
		reject(fault('request-timeout', `The body did not arrive within ${seconds} seconds. Send it again.`, { headers: { connection: 'close' } }));
	}, timeout);
	return { promise, clear: () => clearTimeout(timer) };
}

function tooLarge(limit: number) {
	return fault('content-too-large', `The body is larger than ${limit.toLocaleString('en')} bytes. Send less.`, { headers: { connection: 'close' } });
}

function join(chunks: Uint8Array[], size: number): Uint8Array {
	if (chunks.length === 1 && chunks[0]) return chunks[0];
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}
