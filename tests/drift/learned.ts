import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../../src/commands/prepare.js';

/** Known from a run of the whole list, and what later runs have found. A wrong guess costs a few seconds. */
const known = join(root, 'tests/drift/witnesses.json');
const file = join(root, 'node_modules/.cache/galley/drift.json');

/** The test file that caught this change last time: it is asked first. */
export async function learned(change: string): Promise<string | undefined> {
	return { ...(await read(known)), ...(await read(file)) }[change];
}

export async function learn(change: string, by: string): Promise<void> {
	const test = /^tests: (tests\/\S+\.test\.ts)/.exec(by)?.[1];
	if (test === undefined) return;
	await mkdir(dirname(file), { recursive: true });
	// Parts of the list may run side by side.
	await writeFile(`${file}.${process.pid}`, JSON.stringify({ ...(await read(file)), [change]: test }, null, '\t'));
	await rename(`${file}.${process.pid}`, file);
}

async function read(file: string): Promise<Record<string, string>> {
	return readFile(file, 'utf8').then(
		(text) => JSON.parse(text) as Record<string, string>,
		() => ({})
	);
}
