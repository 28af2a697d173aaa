import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { node, root, toolEnv } from './prepare.js';

export interface Tally {
	passed: number;
	failed: number;
}

/** Runs tests. Counts from the report, not from what is printed. A run that ends without one has failed. */
export async function vitest(name: string, args: string[], env: Record<string, string>): Promise<Tally> {
	console.log(`\n  Tests: ${name}`);
	const report = join(root, 'node_modules/.cache/galley/tests.json');
	await rm(report, { force: true });
	const command = [
		join(root, 'node_modules/vitest/vitest.mjs'),
		'run',
		'--reporter=default',
		'--reporter=json',
		'--maxWorkers=3',
		`--outputFile.json=${report}`,
		...args
	];
	const code = await new Promise<number | null>((resolve) => {
		spawn(node, command, { cwd: root, stdio: 'inherit', env: toolEnv(env) }).once('close', resolve);
	});
	const text = await readFile(report, 'utf8').catch(() => null);
	if (text === null) return { passed: 0, failed: 1 };
	const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(text) as { numPassedTests: number; numFailedTests: number };
	// A file that cannot be loaded, or an error outside a test, fails the run without failing a test.
	return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}
