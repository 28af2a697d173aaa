/** A body that is made while it is sent. */
export function isStream(body: unknown): body is AsyncIterable<unknown> {
	return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

/**
 * Begins a body: its first chunk is made before anything is sent, so that an error until then can still be told
 * as a problem. `report` hears of one that comes later: the answer then breaks off, and the door breaks the connection.
 */
export async function begin(body: AsyncIterable<Uint8Array>, report: (error: unknown) => void): Promise<AsyncIterable<Uint8Array>> {
	const iterator = body[Symbol.asyncIterator]();
	let first: IteratorResult<Uint8Array> | null = await iterator.next();
	const rest: AsyncIterator<Uint8Array> = {
		async next() {
			try {
				const result = first ?? (await iterator.next());
				first = null;
				return result;
			} catch (error) {
				report(error);
				throw error;
			}
		},
		return: () => finish(iterator, report)
	};
	return { [Symbol.asyncIterator]: () => rest };
}

/**
 * Lets go of a reader who has asked for nothing more for `patience` milliseconds: the body is closed as if the reader
 * had gone, and `hangUp` ends the connection. What was made for it and not taken would be kept for ever.
 */
export function dropStalled(body: AsyncIterable<Uint8Array>, patience: number, hangUp: () => void): AsyncIterable<Uint8Array> {
	const iterator = body[Symbol.asyncIterator]();
	let state: 'open' | 'closed' | 'dropped' = 'open';
	let timer = setTimeout(drop, patience);
	function drop() {
		state = 'dropped';
		hangUp();
		void iterator.return?.();
	}
	const watched: AsyncIterator<Uint8Array> = {
		async next() {
			// Half of it must not pass for the whole.
			if (state === 'dropped') throw new Error('The reader took nothing for too long.');
			clearTimeout(timer);
			const next = await iterator.next();
			if (next.done === true) state = 'closed';
			if (state === 'open') timer = setTimeout(drop, patience);
			return next;
		},
		async return() {
			clearTimeout(timer);
			if (state === 'open') state = 'closed';
			await iterator.return?.();
			return { done: true, value: undefined };
		}
	};
	return { [Symbol.asyncIterator]: () => watched };
}

/** Each value of a stream as bytes. Written out, because `return` of a generator waits for the value under way. */
export function encodeEach(source: AsyncIterable<unknown>, encode: (value: unknown) => Uint8Array): AsyncIterable<Uint8Array> {
	return {
		[Symbol.asyncIterator]() {
			const iterator = source[Symbol.asyncIterator]();
			return {
				async next() {
					const next = await iterator.next();
					if (next.done === true) return { done: true, value: undefined };
					try {
						return { done: false, value: encode(next.value) };
					} catch (error) {
						await iterator.return?.();
						throw error;
					}
				},
				async return() {
					await iterator.return?.();
					return { done: true, value: undefined };
				}
			};
		}
	};
}

/** Lets go of a body that nobody will read: what it holds is closed, though it never began. */
export async function discard(body: unknown, report: (error: unknown) => void): Promise<void> {
	if (!isStream(body)) return;
	await finish(body[Symbol.asyncIterator](), report);
	// A stream of Node's that was never read is still open.
	if (Symbol.asyncDispose in body) await Promise.resolve((body as AsyncIterable<unknown> & AsyncDisposable)[Symbol.asyncDispose]()).catch(report);
}

async function finish(iterator: AsyncIterator<unknown>, report: (error: unknown) => void): Promise<IteratorReturnResult<undefined>> {
	try {
		await iterator.return?.();
	} catch (error) {
		report(error);
	}
	return { done: true, value: undefined };
}
