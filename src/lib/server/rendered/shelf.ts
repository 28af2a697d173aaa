/** What was made before, the least used given up first. */
export interface Shelf<Value> {
	/** What stands under this key; where nothing does, `make` makes it. Whoever asks meanwhile waits for the same. */
	take<Made extends Value>(key: string, make: () => Made | Promise<Made>): Promise<Made>;
}

interface Entry<Value> {
	made: Promise<Value>;
	size: number;
}

/** Holds `most` bytes at the most, as `bytesOf` counts them. What failed is not kept, and neither is what would take more than a quarter of the room. */
export function buildShelf<Value>(most: number, bytesOf: (made: Value) => number): Shelf<Value> {
	const kept = new Map<string, Entry<Value>>();
	let full = 0;

	/** Another one may stand there by now. */
	function drop(key: string, entry: Entry<Value>): void {
		if (kept.get(key) !== entry) return;
		full -= entry.size;
		kept.delete(key);
	}

	function weigh(key: string, entry: Entry<Value>, size: number): void {
		if (kept.get(key) !== entry) return;
		entry.size = size;
		full += size;
		if (size > most / 4) drop(key, entry);
		for (const [oldest, other] of kept) {
			if (full <= most) return;
			drop(oldest, other);
		}
	}

	return {
		async take<Made extends Value>(key: string, make: () => Made | Promise<Made>): Promise<Made> {
			const known = kept.get(key);
			if (known) {
				// Last in the order of the map: the most recently used.
				kept.delete(key);
				kept.set(key, known);
				return known.made as Promise<Made>;
			}
			const made = (async () => make())();
			const entry: Entry<Value> = { made, size: 0 };
			kept.set(key, entry);
			try {
				const value = await made;
				weigh(key, entry, 2 * key.length + bytesOf(value) + 200);
				return value;
			} catch (error) {
				drop(key, entry);
				throw error;
			}
		}
	};
}

/** A text takes two bytes for each character at the most. */
export function bytesOf(made: string | Uint8Array): number {
	return typeof made === 'string' ? 2 * made.length : made.byteLength;
}
