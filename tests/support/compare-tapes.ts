import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLeftToChance } from './chance.ts';
import { marked, timeless } from './marks.ts';
import type { Taped } from './tape.ts';

/** A request of a test that was answered in one way in one run, and in another in the other. */
export interface Difference {
	/** From the folder of all tests. */
	file: string;
	test: string;
	asked: string;
	/** All of it, in words. */
	text: string;
}

export interface Comparison {
	/** How many exchanges of how many tests have been compared. */
	exchanges: number;
	tests: number;
	differences: Difference[];
}

/** By request: the answers, in the order in which they came. */
type Requests = Map<string, string[]>;

/** By file, by test. */
type Tape = Map<string, Map<string, Requests>>;

/** Two runs of the same tests, exchange by exchange. Files that only one of them had are left out. */
export async function compareTapes(one: string, other: string): Promise<Comparison> {
	const [first, second] = [await readTape(one), await readTape(other)];
	const comparison: Comparison = { exchanges: 0, tests: 0, differences: [] };
	for (const [file, tests] of first) {
		const twins = second.get(file);
		if (!twins) continue;
		for (const test of new Set([...tests.keys(), ...twins.keys()])) {
			if (isLeftToChance(`${file} > ${test}`)) continue;
			const [mine, theirs] = [tests.get(test) ?? new Map<string, string[]>(), twins.get(test) ?? new Map<string, string[]>()];
			comparison.tests++;
			for (const asked of new Set([...mine.keys(), ...theirs.keys()])) {
				comparison.exchanges += mine.get(asked)?.length ?? 0;
				const difference = differenceOf(mine.get(asked) ?? [], theirs.get(asked) ?? []);
				if (difference) comparison.differences.push({ file, test, asked, text: `${file} > ${test}\n\n${asked}\n\n${difference}` });
			}
		}
	}
	return comparison;
}

async function readTape(folder: string): Promise<Tape> {
	const tape: Tape = new Map();
	for (const name of await readdir(folder).catch(() => []))
		for (const line of (await readFile(join(folder, name), 'utf8')).split('\n')) {
			if (line === '') continue;
			const { file, test, asked, answered } = JSON.parse(line) as Taped;
			const requests = entry(
				entry(tape, file, () => new Map<string, Requests>()),
				test,
				() => new Map<string, string[]>()
			);
			entry(requests, marked(asked), () => []).push(inOrder(timeless(answered)));
		}
	return tape;
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
	const value = map.get(key) ?? make();
	map.set(key, value);
	return value;
}

function differenceOf(mine: string[], theirs: string[]): string | null {
	// Who waits for something asks until it is there: more or less often.
	const [one, other] = mine.length === theirs.length ? [mine.toSorted(), theirs.toSorted()] : [mine.slice(-1), theirs.slice(-1)];
	const at = one.findIndex((answer, index) => answer !== other[index]);
	if (at < 0 && one.length === other.length) return null;
	return `${one[at] ?? one[0] ?? '(nothing)'}\n\n  but in the other run\n\n${other[at] ?? other[0] ?? '(nothing)'}`;
}

/** Rows of one key are in the order of their ids, which are random: a list is compared as a set. */
function inOrder(answer: string): string {
	if (/\ncontent-type: (text\/csv|application\/x-ndjson)/.test(answer)) return marked(answer).split('\n').sort().join('\n');
	const at = answer.indexOf('\n{"items":[');
	if (at < 0) return marked(answer);
	const list = JSON.parse(answer.slice(at + 1)) as { items: unknown[] };
	const items = list.items.map((item) => marked(JSON.stringify(item))).sort();
	return [marked(answer.slice(0, at)), ...items, marked(JSON.stringify({ ...list, items: [] }))].join('\n');
}
