import { createHash } from 'node:crypto';

/** Bytes that are hashed while someone reads them. What the reader leaves, `drain` reads. */
export class HashedStream implements AsyncIterable<Uint8Array> {
	readonly #source: AsyncIterator<Uint8Array>;
	readonly #hash = createHash('sha256');
	#digest: string | null = null;

	constructor(source: AsyncIterable<Uint8Array>) {
		this.#source = source[Symbol.asyncIterator]();
	}

	/** `null` before the end was read. */
	get digest(): string | null {
		return this.#digest;
	}

	async drain(): Promise<void> {
		while ((await this.#next()).done !== true);
	}

	/** Without `return`: a reader who has enough does not close what is still to be hashed. */
	[Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
		return { next: () => this.#next() };
	}

	async #next(): Promise<IteratorResult<Uint8Array>> {
		if (this.#digest !== null) return { done: true, value: undefined };
		const next = await this.#source.next();
		if (next.done === true) this.#digest = this.#hash.digest('base64url');
		else this.#hash.update(next.value);
		return next;
	}
}
