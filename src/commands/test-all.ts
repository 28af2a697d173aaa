import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { coverageTable } from '../lib/testing/coverage/report.ts';
import { runChecks, type Outcome } from './checks.ts';
import { measureCoverage } from './coverage.ts';
import { build, capture, node, root, toolEnv } from './prepare.js';

interface Tally {
	passed: number;
	failed: number;
}

/** Where tests leave what they have seen of the contract. */
const traffic = join(root, 'node_modules/.cache/galley/traffic');

/** Always on the embedded database, or on none; and the generated suite, which `npm run test:fuzz` runs on a server. */
const elsewhere = ['process', 'doors', 'doors-connections', 'generated', 'markdown-bombs', 'images'];

const total: Tally = { passed: 0, failed: 0 };

try {
	const outcomes = await runChecks();
	add({ passed: outcomes.filter(({ passed }) => passed).length, failed: outcomes.filter(({ passed }) => !passed).length });
	await build();
	const whole = process.argv.length === 2;
	await rm(traffic, { recursive: true, force: true });
	add(await vitest('everything', process.argv.slice(2), { TEST_DATABASE_URL: '', GALLEY_TRAFFIC: traffic }));
	// A part of the tests sees a part of the contract.
	if (whole) for (const outcome of [await coverage(), await recordings()]) add(tell(outcome));
	if (process.env.TEST_DATABASE_URL)
		add(
			await vitest(
				'contract and domain on PostgreSQL, through SvelteKit’s door',
				['--project', 'contract', '--project', 'domain', ...elsewhere.map((name) => `--exclude=**/${name}.test.ts`)],
				// The first run went through Node's.
				{ TEST_DATABASE_URL: process.env.TEST_DATABASE_URL, TEST_DOOR: 'kit' }
			)
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

function tell({ name, passed, output }: Outcome): Tally {
	console.log(`  ${passed ? 'ok  ' : 'FAIL'}  ${name}`);
	if (!passed) console.log(`\n${output.trim()}\n`);
	return { passed: Number(passed), failed: Number(!passed) };
}

/** Whatever the contract declares was seen, or the contract is wrong. */
async function coverage(): Promise<Outcome> {
	const measured = await measureCoverage(traffic);
	const name = `contract coverage: ${measured.seen} of ${measured.declared} seen (${join(traffic, 'coverage.html')})`;
	return { name, passed: measured.missing.length === 0, output: coverageTable(measured) };
}

/** What was recorded, judged by a tool that is not ours. */
async function recordings(): Promise<Outcome> {
	const args = [
		'drift',
		traffic,
		'--api=openapi/openapi.yaml',
		'--traffic-format=ndjson',
		'--match-mode=basepath',
		'--min-severity=error',
		'--lint-config=off'
	];
	const { code, output } = await capture('redocly', args);
	return { name: 'recorded exchanges: redocly drift', passed: code === 0, output };
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
