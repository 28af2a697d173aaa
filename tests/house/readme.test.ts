import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig, variables } from '../../src/lib/server/config.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { blocksOf, missingLine, type Block } from './markdown-blocks.ts';
import { execute } from './run.ts';
import { projectFiles, root } from './tree.ts';

const readme = await readFile('README.md', 'utf8');
const configuration = await readFile('docs/configuration.md', 'utf8');
const blocks = blocksOf(readme);
/** Each example with the outcome that stands below it. */
const examples = blocks.flatMap((block, index) => {
	const isExample = block.language === 'ts' || (block.language === 'sh' && block.text.includes('curl'));
	const next = blocks[index + 1];
	return isExample ? [{ block, outcome: next?.language === 'text' ? next.text : 'an outcome that is missing here' }] : [];
});

/** Rows of the tables whose first column is a variable. */
const documented = [...configuration.matchAll(/^\| `([A-Z_]+)` \| (.+?) \|/gm)].map(([, name = '', value = '']) => ({
	name,
	value: value.replaceAll('`', '')
}));

describe('The examples of the README', () => {
	let galley: Galley;
	beforeAll(async () => (galley = await startGalley({ GALLEY_SEED: 'on' })), 60_000);
	afterAll(() => galley.stop());

	// One after the other, as a reader would: later ones build on what earlier ones made.
	test.each(examples)('the one in line $block.line does what stands below it', { timeout: 30_000 }, async ({ block, outcome }) => {
		const output = await run(block, { GALLEY_URL: galley.url, GALLEY_KEY: galley.key });
		expect(missingLine(outcome, output), output).toBeNull();
	});

	test('are all there, and use only variables that the reader was told to set', () => {
		expect(examples.length).toBeGreaterThanOrEqual(5);
		const set = [...readme.matchAll(/^export (\w+)=/gm)].map(([, name]) => name);
		const used = examples.flatMap(({ block }) => [...block.text.matchAll(/\$(?:\{process\.env\.)?([A-Z_]+)|process\.env\.([A-Z_]+)/g)]);
		expect(new Set(used.map(([, one, other]) => one ?? other))).toEqual(new Set(set));
	});
});

describe('The tables of the README and of what it leads to', () => {
	test('have every variable of the server, with its default', () => {
		const config = readConfig({});
		const { port, host, origin, databaseUrl, dataFolder, ownerKey, corsOrigins, seed, validateResponses, rateLimit } = config;
		const { requestTimeout, allowPrivateFetch, webhookSecrets, logRequests } = config;
		const flag = (on: boolean | undefined) => (on ? 'on' : 'off');
		const defaults: Record<(typeof variables)[number], string> = {
			PORT: String(port),
			HOST: host,
			ORIGIN: origin,
			DATABASE_URL: databaseUrl ?? 'none',
			GALLEY_DATA: `./${relative(root, dataFolder)}`,
			GALLEY_OWNER_KEY: ownerKey ?? 'none',
			GALLEY_CORS_ORIGINS: corsOrigins.join(',') || 'none',
			GALLEY_SEED: flag(seed),
			GALLEY_VALIDATE_RESPONSES: flag(validateResponses),
			GALLEY_RATE_LIMIT: flag(rateLimit),
			GALLEY_LOG: logRequests ? 'requests' : 'off',
			GALLEY_REQUEST_TIMEOUT: String(requestTimeout / 1000),
			GALLEY_DOOR: config.door,
			GALLEY_ALLOW_PRIVATE_FETCH: flag(allowPrivateFetch),
			SMTP_URL: config.smtpUrl ?? 'none',
			MAIL_FROM: config.mailFrom,
			GALLEY_GITHUB_SECRET: webhookSecrets.github ?? 'none',
			GALLEY_STRIPE_SECRET: webhookSecrets.stripe ?? 'none',
			GALLEY_MAIL_SECRET: webhookSecrets.mail ?? 'none'
		};
		expect(Object.fromEntries(documented.slice(0, variables.length).map(({ name, value }) => [name, value]))).toEqual(defaults);
	});

	test('have every other variable that a command reads', async () => {
		const files = (await projectFiles()).filter((file) => file.startsWith('src/'));
		const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
		const read = texts.flatMap((text) => [...text.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name));
		const names = documented.map(({ name }) => name);
		expect(read).toContain('GALLEY_URL');
		expect(read.filter((name) => name !== 'PATH' && !names.includes(name ?? ''))).toEqual([]);
		expect(names.slice(variables.length).filter((name) => !read.includes(name))).toEqual([]);
	});

	test('have every command', async () => {
		const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
		const rows = [...readme.matchAll(/^\| `npm (?:run )?([\w:]+)[^|]*` \| \D/gm)].map(([, name]) => name);
		// npm runs these by itself.
		const typed = Object.keys(scripts).filter((name) => !/^(pre|post)pack$/.test(name));
		expect(rows.sort()).toEqual(typed.sort());
	});

	test('have no number without a command that measures it', async () => {
		const measurements = await readFile('src/commands/bench.ts', 'utf8');
		const page = await readFile('docs/performance.md', 'utf8');
		const places = [...(page + readme).matchAll(/^<!-- measured: ([a-z-]+) -->\n([^]*?)<!-- end -->/gm)];
		expect(places.length).toBeGreaterThanOrEqual(10);
		for (const [, name = '', text = ''] of places) {
			expect(measurements).toMatch(new RegExp(`^\\t'?${name}'?[:,]`, 'm'));
			expect(text.trim().split('\n').at(-1), name).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\d, .+, Node [\\d.]+, \`npm run bench -- ${name}\`$`));
		}
		// What stands outside of these places is written by hand: no figures in it.
		expect(page.replace(/<!-- measured: [^]*?<!-- end -->/g, '')).not.toMatch(/^\|/m);
	});

	test('in the README say what the page of numbers says', async () => {
		const page = await readFile('docs/performance.md', 'utf8');
		const [, table = ''] = /<!-- measured: frameworks -->\n([^]*?)\n\n/.exec(readme) ?? [];
		expect(table.split('\n').length).toBeGreaterThan(8);
		expect(page).toContain(table);
	});
});

describe('What the README leads to', () => {
	test('is there', async () => {
		const pages = (await projectFiles()).filter((file) => file.endsWith('.md') && !file.startsWith('prisma/'));
		expect(pages).toContain('CONTRIBUTING.md');
		for (const page of pages) {
			const links = [...(await readFile(page, 'utf8')).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => join(page, '..', target));
			expect(
				links.filter((target) => !existsSync(target)),
				page
			).toEqual([]);
		}
	});

	test('in .env.example is every variable of the server, with its default or a value that is taken', async () => {
		const lines = (await readFile('.env.example', 'utf8')).split('\n').filter((line) => /^# [A-Z_]+=/.test(line));
		const example = parseEnv(lines.map((line) => line.slice(2)).join('\n'));
		expect(new Set(Object.keys(example))).toEqual(new Set(variables));
		const { DATABASE_URL, GALLEY_OWNER_KEY, GALLEY_CORS_ORIGINS, SMTP_URL, ...rest } = example;
		expect(readConfig({ ...rest })).toEqual({ ...readConfig({}), validateResponses: false });
		expect(() => readConfig({ DATABASE_URL, GALLEY_OWNER_KEY, GALLEY_CORS_ORIGINS, SMTP_URL })).not.toThrow();
	});
});

/** Runs an example as it is written: shell lines in bash, TypeScript in a folder that looks like this one. */
async function run({ language, text }: Block, env: Record<string, string>): Promise<string> {
	if (language === 'sh') return execute('bash', ['-c', text], root, env);
	const folder = await mkdtemp(join(tmpdir(), 'galley-readme-'));
	await symlink(join(root, 'src'), join(folder, 'src'));
	await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
	await writeFile(join(folder, 'example.ts'), text);
	return execute(process.execPath, ['example.ts'], folder, env).finally(() => rm(folder, { recursive: true, force: true }));
}
