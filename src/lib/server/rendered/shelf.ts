/** What was made before, the least used given up first. */
export interface Shelf {
	/** What stands under this key; where nothing does, `make` makes it. Whoever asks meanwhile waits for the same. */
	take<Made extends string | Uint8Array>(key: string, make: () => Made | Promise<Made>): Promise<Made>;
}

interface Entry {
	made: Promise<string | Uint8Array>;
	size: number;
}

/** Holds `most` bytes at the most. What failed is not kept, and neither is what would take more than a quarter of the room. */
export function buildShelf(most: number): Shelf {
	const kept = new Map<string, Entry>();
	let full = 0;

	/** Another one may stand there by now. */
	function drop(key: string, entry: Entry): void {
		if (kept.get(key) !== entry) return;
		full -= entry.size;
		kept.delete(key);
	}

	function weigh(key: string, entry: Entry, size: number): void {
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
		async take<Made extends string | Uint8Array>(key: string, make: () => Made | Promise<Made>): Promise<Made> {
			const known = kept.get(key);
			if (known) {
				// Last in the order of the map: the most recently used.
				kept.delete(key);
				kept.set(key, known);
				return known.made as Promise<Made>;
			}
			const made = (async () => make())();
			const entry: Entry = { made, size: 0 };
			kept.set(key, entry);
			try {
				const value = await made;
				weigh(key, entry, sizeOf(key, value));
				return value;
			} catch (error) {
				drop(key, entry);
				throw error;
			}
		}
	};
}

/** In bytes. A text takes two for each character at the most. */
function sizeOf(key: string, made: string | Uint8Array): number {
	return 2 * key.length + (typeof made === 'string' ? 2 * made.length : made.byteLength) + 200;
}
