/** Where choices come from: always the first, which makes the simplest value, or a seed. */
export interface Chance {
	/** Whether the first is always chosen. */
	readonly simple: boolean;
	/** A whole number from 0 to less than `count`. */
	below(count: number): number;
	/** Another one, for a second try that is not the first again. */
	wilder(): Chance;
}

export const simplest: Chance = { simple: true, below: () => 0, wilder: () => chanceOf(7) };

/** The same numbers for the same seed, on every machine: only 32-bit integers are used. (mulberry32) */
export function chanceOf(seed: number): Chance {
	let state = seed | 0;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return (mixed ^ (mixed >>> 14)) >>> 0;
	};
	const chance: Chance = { simple: false, below: (count) => (count <= 1 ? 0 : next() % count), wilder: () => chance };
	return chance;
}

export function pick<T>(chance: Chance, list: readonly T[]): T | undefined {
	return list[chance.below(list.length)];
}

/** In another order; in the same where the first is always chosen. */
export function shuffled<T>(chance: Chance, list: readonly T[]): readonly T[] {
	if (chance.simple || list.length < 2) return list;
	const result = [...list];
	for (let at = result.length - 1; at > 0; at--) {
		const other = chance.below(at + 1);
		[result[at], result[other]] = [result[other] as T, result[at] as T];
	}
	return result;
}
