import { Fault, fault } from '../fault.ts';
import type { Wire } from '../wire.ts';

/** A body that is being read, chunk by chunk, within its limits. */
export interface BodySource {
	/** The next bytes, `null` behind the last. Throws a `Fault` where the body breaks off, is too large or too slow. */
	next(): Promise<Uint8Array | null>;
	/** Reads no further. What the sender still has to say is of no use. */
	close(): void;
	/** Everything was read. */
	readonly whole: boolean;
	/** Why reading stopped, should whoever reads not tell. */
	failure: Fault | null;
}

/**
 * At most `limit` bytes, waited for no longer than `timeout` milliseconds in all: whoever takes their time between them
 * makes nobody late. Reading stops at the limit; `Connection: close` then tells the client that the rest of what it
 * sends is lost.
 */
export function openBody(wire: Wire, limit: number, timeout: number): BodySource {
	refuseAnnounced(wire, limit);
	const iterator = wire.body()[Symbol.asyncIterator]();
	let size = 0;
	let open = true;
	let fail: ((error: unknown) => void) | null = null;
	/** In milliseconds: how long was waited, and since when it is. */
	let waited = 0;
	let since = 0;
	let timer = setTimeout(expire, timeout);
	function expire() {
		const left = timeout - waited - (fail ? performance.now() - since : 0);
		// Timers count whole milliseconds.
		if (fail && left < 1) fail(tooLate(timeout));
		else timer = setTimeout(expire, Math.max(left, fail ? 1 : 100));
	}
	const source = {
		whole: false,
		failure: null as Fault | null,
		next() {
			return new Promise<Uint8Array | null>((resolve, reject) => {
				if (source.failure) return reject(source.failure);
				if (!open) return resolve(null);
				fail = (error) => {
					source.close();
					// The stream broke: whoever sent it is gone, or sent no chunks where chunks were due.
					source.failure ??= error instanceof Fault ? error : brokenOff();
					reject(source.failure);
				};
				since = performance.now();
				iterator.next().then((next) => {
					if (!open) return resolve(null);
					fail = null;
					waited += performance.now() - since;
					if (next.done === true) {
						source.whole = true;
						source.close();
						return resolve(null);
					}
					size += next.value.length;
					if (size <= limit) return resolve(next.value);
					source.close();
					source.failure = tooLarge(limit);
					reject(source.failure);
				}, fail);
			});
		},
		close() {
			if (!open) return;
			open = false;
			clearTimeout(timer);
			// Not awaited: the sender may never send again.
			if (!source.whole) void Promise.resolve(iterator.return?.()).catch(() => undefined);
		}
	};
	return source;
}

/** A body that says of itself that it is too large is not waited for. */
export function refuseAnnounced(wire: Wire, limit: number): void {
	const announced = wire.header('content-length');
	if (announced !== null && Number(announced) > limit) throw tooLarge(limit);
}

export function tooLate(timeout: number): Fault {
	const seconds = Math.round(timeout / 1000);
	return fault('request-timeout', `The body did not arrive within ${seconds} seconds. Send it again.`, { headers: { connection: 'close' } });
}

export function tooLarge(limit: number, what = 'The body'): Fault {
	return fault('content-too-large', `${what} is larger than ${limit.toLocaleString('en')} bytes. Send less.`, { headers: { connection: 'close' } });
}

export function brokenOff() {
	return fault('malformed-body', 'The body ended before it was whole. Send it again.', { headers: { connection: 'close' } });
}
