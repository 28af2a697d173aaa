import { isLeftToChance } from './chance.ts';
import { readTape, type Requests, type Tape } from './read-tape.ts';

/** A request of a test that was answered in one way in one run, and in another in the other. */
export interface Difference {
	/** File and name. */
	test: string;
	/** What was asked for; `null` where only one of the runs asked for it. */
	asked: string | null;
	/** All of it, in words. */
	text: string;
}

export interface Comparison {
	/** How many exchanges have been compared. */
	exchanges: number;
	/** Of these tests. */
	tests: Set<string>;
	differences: Difference[];
	/** Files, from the folder of all tests, that only one of the runs had. */
	alone: string[];
}

/** Two runs of the same tests, exchange by exchange, byte by byte. */
export async function compareTapes(one: string, other: string): Promise<Comparison> {
	const [first, second] = [await readTape(one), await readTape(other)];
	const comparison: Comparison = { exchanges: 0, tests: new Set(), differences: [], alone: [...notIn(first, second), ...notIn(second, first)].sort() };
	for (const [file, tests] of first) {
		const twins = second.get(file);
		if (!twins) continue;
		for (const name of new Set([...tests.keys(), ...twins.keys()])) {
			const test = `${file} > ${name}`;
			if (!isLeftToChance(test)) compare(comparison, test, tests.get(name) ?? new Map<string, string[]>(), twins.get(name) ?? new Map<string, string[]>());
		}
	}
	return comparison;
}

function notIn(one: Tape, other: Tape): string[] {
	return [...one.keys()].filter((file) => !other.has(file));
}

function compare(comparison: Comparison, test: string, mine: Requests, theirs: Requests): void {
	comparison.tests.add(test);
	for (const asked of new Set([...mine.keys(), ...theirs.keys()])) {
		const [one, other] = [mine.get(asked), theirs.get(asked)];
		if (one === undefined || other === undefined) {
			comparison.differences.push({ test, asked: null, text: `${test}\n\n${asked}\n\nwas asked for in the ${one ? 'first' : 'second'} run only` });
			continue;
		}
		comparison.exchanges += one.length;
		const at = differAt(asked, one, other);
		if (at === null) continue;
		const text = `${test}\n\n${asked}\n\n${one.at(at) ?? '(no answer)'}\n\n  but in the other run\n\n${other.at(at) ?? '(no answer)'}`;
		comparison.differences.push({ test, asked, text });
	}
}

/** The index of the first answer that is another one in the other run. */
function differAt(asked: string, one: string[], other: string[]): number | null {
	if (one.length !== other.length && isWaiting(asked, one, other)) return null;
	for (let at = 0; at < Math.max(one.length, other.length); at++) if (one[at] !== other[at]) return at;
	return null;
}

/** Who waits for something reads it until it is there: more or less often. In the end it is the same, and nothing has failed. */
function isWaiting(asked: string, one: string[], other: string[]): boolean {
	return asked.startsWith('GET ') && one.at(-1) === other.at(-1) && [...one, ...other].every((answer) => !answer.startsWith('5'));
}
