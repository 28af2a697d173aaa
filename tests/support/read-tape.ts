import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { marker } from './marks.ts';
import type { Taped } from './tape.ts';

/** By request: the answers, in the order in which they came. */
export type Requests = Map<string, string[]>;

/** By file, by test. */
export type Tape = Map<string, Map<string, Requests>>;

/** What a run has kept, with marks in the place of what is new each time. Nothing, where it kept nothing. */
export async function readTape(folder: string): Promise<Tape> {
	const tape: Tape = new Map();
	for (const name of await readdir(folder).catch(() => []))
		for (const [index, line] of (await readFile(join(folder, name), 'utf8')).split('\n').entries()) {
			if (line === '') continue;
			const { file, test, asked, answered } = parse(line, `${join(folder, name)}:${index + 1}`);
			const mark = marker();
			const requests = entry<Requests>(entry<Map<string, Requests>>(tape, file, new Map()), test, new Map());
			entry<string[]>(requests, mark(asked), []).push(mark(answered));
		}
	return tape;
}

function parse(line: string, place: string): Taped {
	try {
		return JSON.parse(line) as Taped;
	} catch {
		throw new Error(`${place} is no exchange. The run that wrote it was cut off: run the tests again.`);
	}
}

function entry<Value>(map: Map<string, Value>, key: string, otherwise: Value): Value {
	const value = map.get(key) ?? otherwise;
	map.set(key, value);
	return value;
}
