import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../../src/lib/server/contract/compile/document.ts';
import type { Project } from '../../src/lib/server/contract/compile/generate.ts';
import { parity } from '../../src/lib/server/contract/parity/parity.ts';
import { touches, type Change } from './change.ts';
import { likely } from './likely.ts';
import { isSeeded } from './seeded/choose.ts';
import { changedOperations, enginesDiffer, suiteFinds } from './seeded/follow.ts';
import { runTests } from './test-run.ts';
import { runTool } from './tool.ts';

/** What turned red: the check, and the first thing it said. */
export interface Catch {
	by: string;
	said: string;
}

/** `null`: all is green. `followed`: so it is, and the server does what the changed contract says. */
type Check = () => Promise<Catch | 'followed' | null>;

const contract = 'openapi/';
const routes = 'src/routes/api/';
const engine = 'src/lib/server/contract/';

/** What holds the contract to rules without a server. */
const house = ['access', 'statuses', 'contract-bounds', 'webhooks'].map((name) => `tests/house/${name}.test.ts`);

/** It starts and ends many servers. */
const slowest = '**/contract/process.test.ts';

/** For this change, cheapest first. The contract is compiled before anything else, so that nothing is red for being stale. */
export function checksFor(change: Change, project: Project, learned: string | undefined, original = project): Check[] {
	const { root } = project;
	const checks: Check[] = [];
	if (touches(change, contract, engine)) checks.push(() => tool('contract', root, 'node', ['src/commands/generate.ts']));
	// What is likely to notice is asked before what takes longer, and first what needs no build.
	const asked = learned === undefined ? guessed(change, root) : [...new Set([learned, ...(isSeeded(change) && touches(change, contract) ? house : [])])];
	const early = asked.filter((file) => /^tests\/(domain|engine|house)\/(?!readme)/.test(file));
	const late = asked.filter((file) => !early.includes(file));
	if (early.length > 0) checks.push(() => runTests(root, early));
	if (touches(change, contract)) checks.push(() => tool('contract lint', root, 'redocly', ['lint', '--format=stylish']));
	if (touches(change, contract, routes)) checks.push(() => agree(project));
	checks.push(() => tool('types', root, 'tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/drift.tsbuildinfo']));
	// The engine's own tests need no build.
	if (touches(change, engine)) checks.push(() => runTests(root, ['--project', 'engine']));
	checks.push(() => tool('build', root, 'vite', ['build', '--logLevel', 'error']));
	if (isSeeded(change) && touches(change, contract)) checks.push(() => follows(original, project));
	if (late.length > 0) checks.push(() => runTests(root, late));
	checks.push(() => runTests(root, ['--project', 'contract', '--exclude', slowest]));
	checks.push(() => runTests(root, ['--project', 'domain', '--project', 'client', '--project', 'house']));
	if (touches(change, contract)) checks.push(() => tool('types', root, 'svelte-check', ['--tsconfig', './tsconfig.json', '--threshold', 'error']));
	if (!change.follow) checks.push(() => runTests(root, ['contract/process', 'e2e/']));
	return checks;
}

/** For code, by its name; for the contract, what reads only that. */
function guessed(change: Change, root: string): string[] {
	if (!isSeeded(change)) return [];
	if (!touches(change, contract)) return likely(root, change);
	return [...house, ...likely(root, change).filter((file) => file.startsWith('tests/contract/'))];
}

/** Everything that any change may meet. */
export function allChecks(project: Project): Check[] {
	return checksFor({ name: '', kind: 'rule broken', edits: [contract, routes, engine].map((file) => ({ file, remove: true })) }, project, undefined);
}

/**
 * What the changed contract makes: an engine that holds requests and answers to it, and a suite that is content with the rebuilt
 * server. What was made before, engine or server, is not of the same mind, or nothing has been shown.
 */
async function follows(before: Project, after: Project): Promise<Catch | 'followed' | null> {
	const operations = await changedOperations(before, after);
	const { differ, fault } = await enginesDiffer(before, after, operations);
	if (fault !== null) return { by: 'the engine of the changed contract', said: fault };
	if (operations.length === 0) return differ ? 'followed' : null;
	const refused = await suiteFinds(after.root, after.root, operations);
	if (refused !== null) return { by: 'the suite of the changed contract', said: refused };
	return differ || (await suiteFinds(after.root, before.root, operations)) !== null ? 'followed' : null;
}

async function tool(by: string, root: string, command: string, args: string[]): Promise<Catch | null> {
	const { code, output } = await runTool(root, command, args);
	return code === 0 ? null : { by, said: firstLine(output) };
}

async function agree(project: Project): Promise<Catch | null> {
	const document = JSON.parse(await readFile(join(project.root, project.modules, 'openapi.json'), 'utf8')) as Document;
	const [fault] = await parity(document, project);
	return fault === undefined ? null : { by: 'parity', said: fault };
}

/** The first line that says what is wrong, not who says it. */
function firstLine(output: string): string {
	const lines = output.split('\n').map((line) => line.trim());
	return lines.find((line) => /error|must|cannot|fail|#\//i.test(line)) ?? lines.find((line) => line !== '') ?? '';
}
