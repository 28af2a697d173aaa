import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareTapes, type Difference } from '../../tests/support/compare-tapes.ts';
import type { Outcome } from './checks.ts';
import { root } from './prepare.js';
import { vitest, type Tally } from './vitest.ts';

export type Door = 'node' | 'kit';

const tapes = join(root, 'node_modules/.cache/galley/tapes');

/** What a run of tests needs to go through a door and to keep what was said there. `again`: apart from the first time. */
export function through(door: Door, again = false): Record<string, string> {
	return { TEST_DOOR: door, GALLEY_TAPE: join(tapes, again ? `${door}-again` : door) };
}

export async function forgetTapes(): Promise<void> {
	await rm(tapes, { recursive: true, force: true });
}

/**
 * Whether both doors have said the same to the same tests, byte for byte. Where they have not, the tests are run once
 * more: `run` does that, for files. What differs again is a fault; what does not was chance, or time.
 */
export async function doorsAgree(run: (door: Door, files: string[]) => Promise<Tally>): Promise<Outcome> {
	const first = await compareTapes(join(tapes, 'node'), join(tapes, 'kit'));
	let differences = first.differences;
	if (differences.length > 0) {
		const files = [...new Set(differences.map(({ file }) => file))];
		for (const door of ['node', 'kit'] as const) await run(door, files);
		const again = await compareTapes(join(tapes, 'node-again'), join(tapes, 'kit-again'));
		differences = again.differences.filter((one) => first.differences.some((other) => isSame(one, other)));
	}
	const name = `both doors: ${first.exchanges} exchanges of ${first.tests} tests are alike`;
	return { name, passed: differences.length === 0 && first.exchanges > 0, output: differences.map(({ text }) => text).join('\n\n') };
}

/** The same test, asking the same: what came of it may differ in another way. */
function isSame(one: Difference, other: Difference): boolean {
	return one.file === other.file && one.test === other.test && one.asked === other.asked;
}

/** Of the contract tests alone, on the database that `TEST_DATABASE_URL` names, or on the embedded one. */
export async function testBothDoors(): Promise<boolean> {
	await forgetTapes();
	const run = (door: Door, files: string[], again: boolean) =>
		vitest(`contract, through ${door === 'node' ? 'Node’s' : 'SvelteKit’s'} door`, ['--project', 'contract', ...files], through(door, again));
	const tallies = [await run('node', [], false), await run('kit', [], false)];
	const { name, passed, output } = await doorsAgree((door, files) => run(door, files, true));
	console.log(`  ${passed ? 'ok  ' : 'FAIL'}  ${name}`);
	if (!passed) console.log(`\n${output}\n`);
	return passed && tallies.every(({ failed }) => failed === 0);
}
