import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../../src/commands/bench/server.ts';
import { project } from '../../src/commands/project.ts';
import { generate } from '../../src/lib/server/contract/compile/generate.ts';
import { parity } from '../../src/lib/server/contract/parity/parity.ts';
import { blocksOf, missingLine } from './markdown-blocks.ts';
import { execute } from './run.ts';
import { projectFiles, root } from './tree.ts';

interface Edit {
	file: string;
	text: string;
	/** The line that the text goes under; `null` for a new file. */
	under: string | null;
}

const [, walk = ''] = (await readFile('CONTRIBUTING.md', 'utf8')).split('## Add an operation, step by step');
/** The edits and the expected outcomes of each step, by its number. */
const steps = walk.split(/^### \d\. /m).map((text) => {
	const blocks = blocksOf(text);
	const edits = blocks.flatMap(({ above, text }): Edit[] => {
		const [, file, under] = /^`([^`]+)`, (?:a new file|under the line `([^`]+)`):$/.exec(above) ?? [];
		return file === undefined ? [] : [{ file, text: `${text}\n`, under: under ?? null }];
	});
	return { edits, shell: blocks.filter(({ language }) => language === 'sh'), outcomes: blocks.filter(({ language }) => language === 'text') };
});

const minutes = 60_000;

describe('Whoever follows CONTRIBUTING.md', () => {
	let copy: string;
	const tool = (name: string, ...args: string[]) => execute(join(copy, 'node_modules/.bin', name), args, copy);
	const differences = async () => parity((await generate({ ...project, root: copy })).document, { ...project, root: copy });

	beforeAll(async () => (copy = await copyOfTheTree()), minutes);
	afterAll(() => rm(copy, { recursive: true, force: true }));

	test('writes a contract that our rules accept', { timeout: 2 * minutes }, async () => {
		const written = await apply(copy, 1);
		expect(written).toHaveLength(3);
		await tool('redocly', 'lint');
	});

	test('is told which file and operation are missing', { timeout: 2 * minutes }, async () => {
		const faults = (await differences()).map((fault) => `- ${fault}`).join('\n');
		expect(faults).toBe(steps[2]?.outcomes[0]?.text);
		expect(faults).toContain('src/routes/api/authors/+server.ts');
		expect(faults).toContain('listAuthors');
	});

	test('then has contract, routes, types and format in order', { timeout: 4 * minutes }, async () => {
		const written = [...(await apply(copy, 3)), ...(await apply(copy, 4)), ...(await apply(copy, 5))];
		expect(written).toHaveLength(3);
		expect(await differences()).toEqual([]);
		await tool('prettier', '--check', ...written);
		await tool('svelte-kit', 'sync');
		await tool('svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--threshold', 'warning');
	});

	test('has a server that answers as the page says, and tests that pass', { timeout: 4 * minutes }, async () => {
		await tool('vite', 'build', '--logLevel', 'error');
		const server = await startServer(process.execPath, ['src/commands/serve.ts'], copy, join(copy, 'data'));
		try {
			const { shell = [], outcomes = [] } = steps[6] ?? {};
			expect([shell.length, outcomes.length]).toEqual([2, 2]);
			for (const [index, { text }] of shell.entries()) {
				const answer = await execute('bash', ['-c', text], copy, { GALLEY_URL: server.url });
				expect(missingLine(outcomes[index]?.text ?? '', answer), answer).toBeNull();
			}
		} finally {
			await server.stop();
		}
		await tool('vitest', 'run', '--project', 'contract', '--testNamePattern', 'listAuthors', 'authors', 'every-operation');
	});
});

/** What people wrote, with the tools and the database client of this tree. */
async function copyOfTheTree(): Promise<string> {
	const copy = await mkdtemp(join(tmpdir(), 'galley-contributing-'));
	for (const file of await projectFiles()) await cp(join(root, file), join(copy, file), { recursive: true });
	await cp(join(root, 'src/lib/server/db/generated'), join(copy, 'src/lib/server/db/generated'), { recursive: true });
	await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
	return copy;
}

/** Does what a step says. Gives the files that it changed. */
async function apply(copy: string, step: number): Promise<string[]> {
	const edits = steps[step]?.edits ?? [];
	for (const { file, text, under } of edits) {
		const path = join(copy, file);
		if (under === null) {
			if (existsSync(path)) throw new Error(`${file} is there already.`);
			await mkdir(dirname(path), { recursive: true });
			await writeFile(path, text);
			continue;
		}
		const lines = (await readFile(path, 'utf8')).split('\n');
		const at = lines.findIndex((line) => line.trim() === under);
		if (at < 0) throw new Error(`${file} has no line '${under}'.`);
		lines.splice(at + 1, 0, text.trimEnd());
		await writeFile(path, lines.join('\n'));
	}
	return edits.map(({ file }) => file);
}
