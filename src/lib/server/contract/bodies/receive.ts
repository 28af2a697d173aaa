import type { Fault } from '../fault.ts';
import type { Receiver, Wire } from '../wire.ts';
import { brokenOff, refuseAnnounced, tooLarge, tooLate } from './body-source.ts';
import { meet, setDeadline } from './deadlines.ts';
import { join } from './read-bytes.ts';

/**
 * All of a body, at most `limit` bytes, within `timeout` milliseconds. `null`: this door has no other way than chunk by
 * chunk. What is left of a body that was not taken stays with the sender.
 */
export function receive(wire: Wire, limit: number, timeout: number): Promise<Uint8Array> | null {
	if (!wire.receive) return null;
	refuseAnnounced(wire, limit);
	return new Promise((resolve, reject) => {
		let open = true;
		let size = 0;
		let first: Uint8Array | null = null;
		let all: Uint8Array[] | null = null;
		const deadline = setDeadline(timeout, () => fail(tooLate(timeout)));
		const receiver: Receiver = {
			chunk(bytes) {
				if (!open) return;
				size += bytes.length;
				if (size > limit) fail(tooLarge(limit));
				else if (first === null) first = bytes;
				else (all ??= [first]).push(bytes);
			},
			end() {
				if (!open) return;
				close();
				resolve(all ? join(all) : (first ?? new Uint8Array()));
			},
			broken() {
				if (open) fail(brokenOff());
			}
		};
		const stop = wire.receive?.(receiver);

		function close(): void {
			open = false;
			meet(deadline);
		}

		function fail(fault: Fault): void {
			close();
			stop?.();
			reject(fault);
		}
	});
}
