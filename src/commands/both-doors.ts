import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareTapes, type Comparison, type Difference } from '../../tests/support/compare-tapes.ts';
import type { Outcome } from './checks.ts';
import { root } from './prepare.js';
import { vitest, type Tally } from './vitest.ts';

export type Door = 'node' | 'kit';

const tapesOfAll = join(root, 'node_modules/.cache/galley/tapes');

/** What a run of tests needs to go through a door and to keep what was said there. `again`: apart from the first time. */
export function through(door: Door, again = false): Record<string, string> {
	return { TEST_DOOR: door, GALLEY_TAPE: tapeOf(tapesOfAll, door, again) };
}

function tapeOf(tapes: string, door: Door, again = false): string {
	return join(tapes, again ? `${door}-again` : door);
}

export async function forgetTapes(): Promise<void> {
	await rm(tapesOfAll, { recursive: true, force: true });
}

/**
 * Whether both doors have said the same to the same tests, byte for byte. Where they have not, the tests are run once
 * more: `run` does that, for files. What differs again is a fault; what does not was chance, or time, and is told.
 * `alone` names the contract tests that go through one door only.
 */
export async function doorsAgree(run: (door: Door, files: string[]) => Promise<Tally>, alone: string[] = [], tapes = tapesOfAll): Promise<Outcome> {
	const first = await compareTapes(tapeOf(tapes, 'node'), tapeOf(tapes, 'kit'));
	const faults = first.alone.filter((file) => /^(contract|domain)\//.test(file) && !alone.includes(file)).map((file) => `${file} went through one door only.`);
	if (first.exchanges === 0) faults.push('Nothing was recorded.');
	if (first.differences.length > 0) {
		const files = [...new Set(first.differences.map(({ test }) => test.slice(0, test.indexOf(' > '))))];
		for (const door of ['node', 'kit'] as const) if ((await run(door, files)).failed > 0) faults.push('Tests that were run again have failed.');
		const again = await compareTapes(tapeOf(tapes, 'node', true), tapeOf(tapes, 'kit', true));
		const [confirmed, chance] = sorted(first.differences, again);
		faults.push(...confirmed.map(({ text }) => text));
		for (const { test, asked } of chance) console.log(`  once  ${test}: ${asked?.split('\n')[0] ?? 'asked for by one only'}`);
	}
	const name = `both doors: ${first.exchanges} exchanges of ${first.tests.size} tests are alike`;
	return { name, passed: faults.length === 0, output: faults.join('\n\n') };
}

/** Those that came again, or were not asked for again; and those that did not. What came of a request may differ in another way. */
function sorted(differences: Difference[], again: Comparison): [Difference[], Difference[]] {
	const came = ({ test, asked }: Difference) => !again.tests.has(test) || again.differences.some((one) => one.test === test && one.asked === asked);
	return [differences.filter(came), differences.filter((one) => !came(one))];
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
