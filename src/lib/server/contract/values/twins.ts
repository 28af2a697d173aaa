/**
 * The first two items that are the same, as `[first, second]`; `null` where there are none. Each item is looked up by
 * what it says, so the time grows with the size of the list, not with its square.
 */
export function twins(items: unknown[]): [number, number] | null {
	const texts = new Map<unknown, number>();
	const values = new Map<unknown, number>();
	for (const [index, item] of items.entries()) {
		const seen = typeof item === 'string' ? texts : values;
		// No value but a text is like the key of an object.
		const key = typeof item === 'object' && item !== null ? keyOf(item) : item;
		const before = seen.get(key);
		if (before !== undefined) return [before, index];
		seen.set(key, index);
	}
	return null;
}

/** The same text for the same value, in whatever order its members are. */
function keyOf(value: unknown): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
	const members = Object.keys(value)
		.sort()
		.map((name) => `${JSON.stringify(name)}:${keyOf((value as Record<string, unknown>)[name])}`);
	return `{${members.join()}}`;
}
