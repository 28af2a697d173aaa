/** The known name that a misspelt one most likely means, `null` if none is near (two edits, a third of its length). */
export function nearest(name: string, known: readonly string[]): string | null {
	if (name.length > 60) return null;
	let best: string | null = null;
	let bestDistance = Math.min(2, Math.floor(name.length / 3)) + 1;
	for (const candidate of known) {
		const distance = edits(name.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}

/** How many letters must be inserted, removed, replaced or swapped with their neighbour. */
function edits(a: string, b: string): number {
	const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
	const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		rows.push(row);
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
			row.push(Math.min(at(i - 1, j - 1) + (same ? 0 : 1), at(i - 1, j) + 1, at(i, j - 1) + 1, swapped));
		}
	}
	return at(a.length, b.length);
}
