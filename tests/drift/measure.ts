import type { Project } from '../../src/lib/server/contract/compile/generate.ts';
import type { Change } from './change.ts';
import { changes } from './changes/all.ts';
import { allChecks, checksFor } from './checks.ts';
import { learn, learned } from './learned.ts';
import { choose, readOptions, usage, type Options } from './options.ts';
import { obeys } from './probe/obeys.ts';
import { allMutations, chooseSeeded } from './seeded/choose.ts';
import { snapshot } from './snapshot.ts';
import { runTool, stopTools } from './tool.ts';
import { copyTree, type Tree } from './tree.ts';

interface Outcome {
	change: Change;
	result: 'caught' | 'followed' | 'survived';
}

/**
 * Makes one change after the other in a copy of the tree and sees who notices. Gives the exit code: 0 where every
 * change is caught, or followed by the rebuilt server; 1 where one survives; 2 where nothing can be said.
 */
export async function measureDrift(project: Project, args: string[]): Promise<number> {
	let tree: Tree | undefined;
	let options: Options | undefined;
	try {
		options = readOptions(args);
		const chosen = choose(options.seed === null ? changes : chooseSeeded(allMutations(), options.seed, options.count), options);
		if (options.list) {
			for (const { name, kind } of chosen) console.log(`${kind.padEnd(24)} ${name}`);
			return 0;
		}
		tree = await copyTree(project.root);
		const copied = { ...project, root: tree.root };
		const stop = () => {
			stopTools();
			process.exitCode = 130;
			void tree?.remove().finally(() => process.exit());
		};
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
		await tryOut(tree, chosen);
		await prepare(copied, options);
		const outcomes: Outcome[] = [];
		for (const change of chosen) outcomes.push(await measure(change, tree, copied, project));
		return summarize(outcomes);
	} catch (error) {
		console.error(`\n${error instanceof Error ? error.message : String(error)}${options ? '' : `\n\n${usage}`}\n`);
		return 2;
	} finally {
		if (tree && options?.keep) console.log(`The copy is kept in ${tree.root}`);
		else await tree?.remove();
	}
}

/** A list that no longer fits the code should say so before an hour has gone by. */
async function tryOut(tree: Tree, chosen: Change[]): Promise<void> {
	const stale: string[] = [];
	for (const { name, edits } of chosen) {
		try {
			const undo = await tree.apply(edits);
			await undo();
		} catch (error) {
			stale.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	if (stale.length > 0) throw new Error(`The list of changes must follow the code:\n${stale.join('\n')}`);
}

/** Only on a green tree does red say anything about a change. */
async function prepare(copied: Project, { trust }: Options): Promise<void> {
	const start = performance.now();
	for (const [command, args] of [
		['svelte-kit', ['sync']],
		['prisma', ['generate']],
		['node', ['src/commands/generate.ts']]
	] as const) {
		const { code, output } = await runTool(copied.root, command, [...args]);
		if (code !== 0) throw new Error(`${command} fails on the unchanged tree.\n${output}`);
	}
	for (const check of trust ? [] : allChecks(copied)) {
		const red = await check();
		if (red && red !== 'followed') throw new Error(`The unchanged tree is not green, so nothing can be measured.\n${red.by}\n${red.said}`);
	}
	console.log(`${trust ? 'Not checked' : 'Green'} before any change (${since(start)})`);
}

async function measure(change: Change, tree: Tree, copied: Project, original: Project): Promise<Outcome> {
	const start = performance.now();
	const restore = await snapshot(copied);
	const undo = await tree.apply(change.edits);
	const tell = (result: Outcome['result'], why: string) => {
		console.log(`${result === 'survived' ? 'SURVIVED' : result.padEnd(8)} ${since(start)}  ${change.name}\n           ${why.slice(0, 300)}`);
		return { change, result };
	};
	try {
		for (const check of checksFor(change, copied, await learned(change.name), original)) {
			const red = await check();
			if (!red) continue;
			if (red === 'followed') return tell('followed', 'the suite of the changed contract is content with the rebuilt server, and not with the old one');
			if (red.by.startsWith('tests: ')) await learn(change.name, red.by);
			return tell('caught', `by ${red.by}: ${red.said}`);
		}
		if (!change.follow) return tell('survived', 'everything is green');
		const refusal = await obeys(tree.root, change.name);
		return refusal === null
			? tell('followed', 'the rebuilt server obeys')
			: tell('survived', `everything is green, and the rebuilt server does not obey: ${refusal}`);
	} finally {
		await undo();
		await restore();
	}
}

function summarize(outcomes: Outcome[]): number {
	const count = (result: Outcome['result']) => outcomes.filter((outcome) => outcome.result === result).length;
	const survivors = outcomes.filter(({ result }) => result === 'survived');
	console.log(`\n${outcomes.length} changes: ${count('caught')} caught, ${count('followed')} followed, ${survivors.length} survived`);
	for (const { change } of survivors) console.log(`  survived: ${change.name}`);
	return survivors.length > 0 ? 1 : 0;
}

function since(start: number): string {
	return `${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s`;
}
