import type { Fault } from '../fault.ts';
import type { Receiver, Wire } from '../wire.ts';
import { brokenOff, refuseAnnounced, tooLarge, tooLate } from './body-source.ts';
import { meet, setDeadline, type Deadline } from './deadlines.ts';
import { join } from './read-bytes.ts';

/**
 * All of a body, at most `limit` bytes, within `timeout` milliseconds. `null`: this door has no other way than chunk by
 * chunk. What is left of a body that was not taken stays with the sender. The promise is of what `read` makes of it.
 */
export function receive<T>(wire: Wire, limit: number, timeout: number, read: (bytes: Uint8Array) => T | Promise<T>): Promise<T> | null {
	if (!wire.receive) return null;
	refuseAnnounced(wire, limit);
	return new Promise((resolve, reject) => wire.receive?.(new Whole(wire, limit, timeout, read, resolve, reject)));
}

/** One object for all of it: a function for each thing that may happen would be made for each body. */
class Whole<T> implements Receiver, Deadline {
	due = 0;
	before: Deadline | null = null;
	after: Deadline | null = null;
	#open = true;
	#size = 0;
	#first: Uint8Array | null = null;
	#all: Uint8Array[] | null = null;
	readonly #wire: Wire;
	readonly #limit: number;
	readonly #timeout: number;
	readonly #read: (bytes: Uint8Array) => T | Promise<T>;
	readonly #resolve: (value: T | Promise<T>) => void;
	readonly #reject: (fault: unknown) => void;

	constructor(
		wire: Wire,
		limit: number,
		timeout: number,
		read: (bytes: Uint8Array) => T | Promise<T>,
		resolve: (value: T | Promise<T>) => void,
		reject: (fault: unknown) => void
	) {
		this.#wire = wire;
		this.#limit = limit;
		this.#timeout = timeout;
		this.#read = read;
		this.#resolve = resolve;
		this.#reject = reject;
		setDeadline(this, timeout);
	}

	chunk(bytes: Uint8Array): void {
		if (!this.#open) return;
		this.#size += bytes.length;
		if (this.#size > this.#limit) this.#fail(tooLarge(this.#limit));
		else if (this.#first === null) this.#first = bytes;
		else (this.#all ??= [this.#first]).push(bytes);
	}

	end(): void {
		if (!this.#open) return;
		this.#close();
		try {
			this.#resolve(this.#read(this.#all ? join(this.#all) : (this.#first ?? new Uint8Array())));
		} catch (refused) {
			this.#reject(refused);
		}
	}

	broken(): void {
		if (this.#open) this.#fail(brokenOff());
	}

	late(): void {
		this.#fail(tooLate(this.#timeout));
	}

	#close(): void {
		this.#open = false;
		meet(this);
	}

	#fail(fault: Fault): void {
		this.#close();
		this.#wire.stop?.();
		this.#reject(fault);
	}
}
