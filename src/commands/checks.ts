import type { Document } from '../lib/server/contract/compile/document.ts';
import { generate } from '../lib/server/contract/compile/generate.ts';
import { parity } from '../lib/server/contract/parity/parity.ts';
import { breaking } from './breaking.ts';
import { capture } from './prepare.js';
import { project } from './project.ts';

export interface Outcome {
	name: string;
	passed: boolean;
	/** What is wrong; empty where nothing is. */
	output: string;
}

/** Everything that can be found wrong without running the server. Prints a line for each check, and what it found. */
export async function runChecks(): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	const report = (outcome: Outcome) => {
		outcomes.push(outcome);
		console.log(`  ${outcome.passed ? 'ok  ' : 'FAIL'}  ${outcome.name}`);
		if (!outcome.passed) console.log(`\n${outcome.output.trim()}\n`);
	};
	report(await tool('contract: lint and examples', 'redocly', ['lint', '--format=stylish']));
	const generated = await attempt('contract: compiles', () => generate(project));
	report(generated.outcome);
	// Without a contract nothing else can be said.
	if (!generated.value) return outcomes;
	report(freshness(generated.value.changed));
	report(await routes(generated.value.document));
	report(await released());
	// The types of pages follow from the names of the routes.
	await capture('svelte-kit', ['sync']);
	const rest = [
		tool('types', 'svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']),
		tool('lint', 'eslint', ['.', '--max-warnings=0', '--cache', '--cache-location', 'node_modules/.cache/eslint']),
		tool('format', 'prettier', ['--check', '.', '--log-level=warn', '--cache'])
	];
	for (const outcome of rest) report(await outcome);
	return outcomes;
}

/** What reviewers read as the change of the API must be in the commit that makes it. */
function freshness(changed: string[]): Outcome {
	const stale = changed.includes(project.types);
	return {
		name: 'contract: committed types are fresh',
		passed: !stale,
		output: `${project.types} was not what the contract says. It is now: look at the difference and commit it.`
	};
}

async function released(): Promise<Outcome> {
	const broken = await breaking(project.root, `${project.modules}/openapi.yaml`);
	return { name: 'contract: nothing that was released is broken', passed: broken.length === 0, output: broken.map((line) => `- ${line}`).join('\n') };
}

async function routes(document: Document): Promise<Outcome> {
	const faults = await parity(document, project);
	return { name: 'contract and routes agree', passed: faults.length === 0, output: faults.map((fault) => `- ${fault}`).join('\n') };
}

async function tool(name: string, command: string, args: string[]): Promise<Outcome> {
	const { code, output } = await capture(command, args);
	return { name, passed: code === 0, output };
}

async function attempt<T>(name: string, action: () => Promise<T>): Promise<{ outcome: Outcome; value: T | null }> {
	try {
		return { outcome: { name, passed: true, output: '' }, value: await action() };
	} catch (error) {
		return { outcome: { name, passed: false, output: error instanceof Error ? error.message : String(error) }, value: null };
	}
}
