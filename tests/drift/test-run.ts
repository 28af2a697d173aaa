import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Catch } from './checks.ts';
import { runTool } from './tool.ts';

interface Report {
	testResults: { name: string; status: string; message: string; assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[];
}

/**
 * Runs tests up to the first red one, and names it. One that only took too long says nothing on a busy machine: it is
 * asked again, by itself, and then the others are.
 */
export async function runTests(root: string, args: string[]): Promise<(Catch & { file?: string }) | null> {
	const red = await runOnce(root, args);
	if (!red?.file || !/timed out in \d+ms/.test(red.said)) return red;
	return (await runOnce(root, [red.file])) ?? (await runOnce(root, [...args, '--exclude', `**/${red.file.split('/').slice(-2).join('/')}`]));
}

/** The list's own test would find every change, so it stays out. */
async function runOnce(root: string, args: string[]): Promise<(Catch & { file?: string }) | null> {
	const file = join(root, 'node_modules/.cache/drift-tests.json');
	await rm(file, { force: true });
	// They mostly wait for servers of their own.
	const options = ['--bail=1', '--maxWorkers=4', '--passWithNoTests', '--exclude', '**/drift-list.test.ts', '--reporter=json', `--outputFile=${file}`];
	const { code, output } = await runTool(root, 'vitest', ['run', ...args, ...options]);
	if (code === 0) return null;
	const report = await readFile(file, 'utf8').then(
		(text) => JSON.parse(text) as Report,
		() => null
	);
	for (const { name, assertionResults } of report?.testResults ?? []) {
		const red = assertionResults.find(({ status }) => status === 'failed');
		if (red) return { by: `tests: ${relative(root, name)}: ${red.fullName}`, said: red.failureMessages[0]?.split('\n')[0] ?? '', file: relative(root, name) };
	}
	// A file that cannot be loaded has no tests to fail.
	const broken = report?.testResults.find(({ status }) => status === 'failed');
	if (broken) return { by: `tests: ${relative(root, broken.name)}`, said: broken.message.split('\n')[0] ?? '', file: relative(root, broken.name) };
	return { by: 'tests', said: output.trim().split('\n').at(-1) ?? '' };
}
