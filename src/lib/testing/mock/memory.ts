import type { Json } from '../document/document.ts';

/** What was made, changed and removed since the start: by the path that it is read at. */
export interface Memory {
	/** `undefined`: nothing is known of it. `null`: it was removed. */
	at(path: string): Json | null | undefined;
	put(path: string, value: Json): void;
	remove(path: string): void;
	/** What was made under a collection, the newest first. */
	under(collection: string): Json[];
}

export function createMemory(): Memory {
	const made = new Map<string, Json | null>();
	return {
		at: (path) => made.get(path),
		put: (path, value) => void made.set(path, value),
		remove: (path) => void made.set(path, null),
		under: (collection) => {
			const below = [...made].filter(
				([path, value]) => value !== null && path.startsWith(`${collection}/`) && !path.slice(collection.length + 1).includes('/')
			);
			return below.map(([, value]) => value as Json).reverse();
		}
	};
}
