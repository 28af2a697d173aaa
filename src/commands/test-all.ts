import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runChecks } from './checks.ts';
import { build, node, root, toolEnv } from './prepare.js';

interface Tally {
	passed: number;
	failed: number;
}

const total: Tally = { passed: 0, failed: 0 };

try {
	const outcomes = await runChecks();
	add({ passed: outcomes.filter(({ passed }) => passed).length, failed: outcomes.filter(({ passed }) => !passed).length });
	await build();
	add(await vitest('everything', process.argv.slice(2)));
	if (process.env.TEST_DATABASE_URL)
		add(
			await vitest('contract and domain on PostgreSQL', ['--project', 'contract', '--project', 'domain'], { TEST_DATABASE_URL: process.env.TEST_DATABASE_URL })
		);
	else console.log('  Skipped: the contract tests on a PostgreSQL server. Set TEST_DATABASE_URL to a superuser of one to run them.');
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	add({ passed: 0, failed: 1 });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function add({ passed, failed }: Tally): void {
	total.passed += passed;
	total.failed += failed;
}

/** Counts from the report, not from what is printed. A run that ends without one has failed. */
async function vitest(name: string, args: string[], env: Record<string, string> = { TEST_DATABASE_URL: '' }): Promise<Tally> {
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
