import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { marked, timeless } from './marks.ts';
import type { Taped } from './tape.ts';

/** What a comparison of two runs has found. */
export interface Comparison {
	/** How many exchanges were compared. */
	exchanges: number;
	tests: number;
	/** For each exchange that has no twin in the other run, in words. */
	differences: string[];
}

/** By test, by request: the answers, in the order in which they came. */
type Tape = Map<string, Map<string, string[]>>;

/** Two runs of the same tests, exchange by exchange. What a run does not have, it was not asked for: files that are only in one are left out. */
export async function compareTapes(one: string, other: string): Promise<Comparison> {
	const [first, second] = [await readTape(one), await readTape(other)];
	const files = [filesOf(first), filesOf(second)] as const;
	const shared = (tape: Tape) => [...tape].filter(([test]) => files.every((names) => names.has(fileOf(test))));
	const comparison: Comparison = { exchanges: 0, tests: 0, differences: [] };
	for (const [test, requests] of shared(first)) {
		comparison.tests++;
		const twins = second.get(test) ?? new Map<string, string[]>();
		for (const asked of new Set([...requests.keys(), ...twins.keys()])) {
			const [mine, theirs] = [requests.get(asked) ?? [], twins.get(asked) ?? []];
			comparison.exchanges += mine.length;
			const difference = differenceOf(mine, theirs);
			if (difference) comparison.differences.push(`${test}\n${asked}\n\n${difference}`);
		}
	}
	for (const [test] of shared(second)) if (!first.has(test)) comparison.differences.push(`${test}\nis only in the second run.`);
	return comparison;
}

async function readTape(folder: string): Promise<Tape> {
	const tape: Tape = new Map();
	for (const name of await readdir(folder))
		for (const line of (await readFile(join(folder, name), 'utf8')).split('\n')) {
			if (line === '') continue;
			const { file, test, asked, answered } = JSON.parse(line) as Taped;
			const key = `${file} > ${test}`;
			const requests = tape.get(key) ?? new Map<string, string[]>();
			tape.set(key, requests);
			const request = marked(asked);
			const answers = requests.get(request) ?? [];
			requests.set(request, answers);
			answers.push(inOrder(timeless(answered)));
		}
	return tape;
}

function differenceOf(mine: string[], theirs: string[]): string | null {
	// Who waits for something asks until it is there: more or less often.
	const [one, other] = mine.length === theirs.length ? [mine.toSorted(), theirs.toSorted()] : [mine.slice(-1), theirs.slice(-1)];
	const at = one.findIndex((answer, index) => answer !== other[index]);
	if (at < 0 && one.length === other.length) return null;
	return `${one[at] ?? '(nothing)'}\n\n  but in the other run\n\n${other[at] ?? '(nothing)'}`;
}

/** Rows with the same key are in the order of their ids, which are random: a list is compared as a set. */
function inOrder(answer: string): string {
	const at = answer.indexOf('\n{"items":[');
	if (at < 0) return marked(answer);
	const text = answer.slice(at + 1);
	const list = JSON.parse(text) as { items: unknown[] };
	const items = list.items.map((item) => marked(JSON.stringify(item))).sort();
	return [marked(answer.slice(0, at)), ...items, marked(JSON.stringify({ ...list, items: [] }))].join('\n');
}

const fileOf = (test: string): string => test.slice(0, test.indexOf(' > '));
const filesOf = (tape: Tape): Set<string> => new Set([...tape.keys()].map(fileOf));
