import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { measureCoverage } from '../../src/commands/coverage.ts';

async function folder(): Promise<string> {
	const made = await mkdtemp(join(tmpdir(), 'coverage-'));
	onTestFinished(() => rm(made, { recursive: true }));
	return made;
}

test('of a run that has seen nothing, everything is missing', async () => {
	const { declared, seen, missing } = await measureCoverage(await folder());
	expect(declared).toBeGreaterThan(100);
	expect([seen, missing.length]).toEqual([0, declared]);
});

test('what any worker has seen counts, what the contract does not declare does not', async () => {
	const home = await folder();
	const [first = '', second = '', ...rest] = (await measureCoverage(home)).missing;
	await writeFile(join(home, 'seen-1.txt'), `${first}\n${first}\nnobody 200\n`);
	await writeFile(join(home, 'seen-2.txt'), `${second}\n`);
	await writeFile(join(home, 'other.txt'), `${rest[0] ?? ''}\n`);
	const coverage = await measureCoverage(home);
	expect([coverage.seen, coverage.missing]).toEqual([2, rest]);
	expect(coverage.operations.flatMap(({ things }) => things.map(({ times }) => times)).filter((times) => times > 0)).toEqual([2, 1]);
	const page = await readFile(join(home, 'coverage.html'), 'utf8');
	expect(page).toContain(`2 of ${coverage.declared} that the contract declares were seen.`);
});
