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
 * At most `limit` bytes, within `timeout` milliseconds for all of them. Reading stops at the limit;
 * `Connection: close` then tells the client that the rest of what it sends is lost.
 */
export function openBody(wire: Wire, limit: number, timeout: number): BodySource {
	const announced = wire.header('content-length');
	if (announced !== null && Number(announced) > limit) throw tooLarge(limit);
	const iterator = wire.body()[Symbol.asyncIterator]();
	const deadline = expire(timeout);
	let size = 0;
	let open = true;
	const source = {
		whole: false,
		failure: null as Fault | null,
		async next() {
			if (source.failure) throw source.failure;
			if (!open) return null;
			try {
				const next = await Promise.race([iterator.next(), deadline.promise]);
				if (next.done === true) {
					source.whole = true;
					source.close();
					return null;
				}
				size += next.value.length;
				if (size > limit) throw tooLarge(limit);
				return next.value;
			} catch (error) {
				source.close();
				// The stream broke: whoever sent it is gone, or sent no chunks where chunks were due.
				source.failure = error instanceof Fault ? error : brokenOff();
				throw source.failure;
			}
		},
		close() {
			if (!open) return;
			open = false;
			deadline.clear();
			// Not awaited: the sender may never send again.
			if (!source.whole) void Promise.resolve(iterator.return?.()).catch(() => undefined);
		}
	};
	return source;
}

function expire(timeout: number) {
	const { promise, reject } = Promise.withResolvers<never>();
	// It may come while nobody waits for bytes.
	promise.catch(() => undefined);
	const seconds = Math.round(timeout / 1000);
	const timer = setTimeout(() => {
		reject(fault('request-timeout', `The body did not arrive within ${seconds} seconds. Send it again.`, { headers: { connection: 'close' } }));
	}, timeout);
	return { promise, clear: () => clearTimeout(timer) };
}

export function tooLarge(limit: number, what = 'The body'): Fault {
	return fault('content-too-large', `${what} is larger than ${limit.toLocaleString('en')} bytes. Send less.`, { headers: { connection: 'close' } });
}

function brokenOff() {
	return fault('malformed-body', 'The body ended before it was whole. Send it again.', { headers: { connection: 'close' } });
}
