import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { doorsAgree, forgetTapes, through, type Door } from './both-doors.ts';
import { coverageTable } from '../lib/testing/coverage/report.ts';
import { runChecks, type Outcome } from './checks.ts';
import { measureCoverage } from './coverage.ts';
import { build, capture, root } from './prepare.js';
import { vitest, type Tally } from './vitest.ts';

/** Where tests leave what they have seen of the contract. */
const traffic = join(root, 'node_modules/.cache/galley/traffic');

/** Always on the embedded database, or on none. */
const elsewhere = ['process', 'doors', 'doors-connections', 'markdown-bombs', 'images'];

/** The first run goes through Node's door to the embedded database, the second one through SvelteKit's to a server. */
const ways: Record<Door, Record<string, string>> = {
	node: { TEST_DATABASE_URL: '' },
	kit: { TEST_DATABASE_URL: process.env.TEST_DATABASE_URL ?? '' }
};

const total: Tally = { passed: 0, failed: 0 };

try {
	const outcomes = await runChecks();
	add({ passed: outcomes.filter(({ passed }) => passed).length, failed: outcomes.filter(({ passed }) => !passed).length });
	await build();
	const whole = process.argv.length === 2;
	await rm(traffic, { recursive: true, force: true });
	await forgetTapes();
	add(await vitest('everything', process.argv.slice(2), { ...ways.node, ...through('node'), GALLEY_TRAFFIC: traffic }));
	// A part of the tests sees a part of the contract.
	if (whole) for (const outcome of [await coverage(), await recordings()]) add(tell(outcome));
	if (process.env.TEST_DATABASE_URL) {
		const kinds = ['--project', 'contract', '--project', 'domain', ...elsewhere.map((name) => `--exclude=**/${name}.test.ts`)];
		add(await vitest('contract and domain on PostgreSQL, through SvelteKit’s door', kinds, { ...ways.kit, ...through('kit') }));
		const again = (door: Door, files: string[]) => vitest(`again, through ${door}`, files, { ...ways[door], ...through(door, true) });
		if (whole)
			add(
				tell(
					await doorsAgree(
						again,
						elsewhere.map((name) => `contract/${name}.test.ts`)
					)
				)
			);
	} else console.log('  Skipped: the contract tests on a PostgreSQL server, and both doors beside each other. Set TEST_DATABASE_URL to a superuser of one.');
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
