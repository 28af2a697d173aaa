import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { compile } from '../../lib/server/contract/compile/compile.ts';
import type { Document } from '../../lib/server/contract/compile/document.ts';
import { readJson } from '../../lib/server/contract/bodies/json.ts';
import type { Contract } from '../../lib/server/contract/contract.ts';
import { root } from '../prepare.js';
import { draft } from './frameworks/samples.ts';
import type { Options } from './options.ts';
import { table, type Report } from './report.ts';
import { median } from './row.ts';

const folder = join(root, 'node_modules/.cache/galley/validation');
const sizes = [100, 1000, 10_000, 100_000];
const [line] = draft.lines;

/** What reading and checking a body takes, by its size, without a server around it. */
export async function validation({ rounds }: Options): Promise<Report> {
	const check = await compiled();
	const rows = sizes.map((size) => {
		const text = JSON.stringify(bodyOf(size));
		const value = readJson(text);
		if (!check(value)) throw new Error('The body that is measured is refused.');
		const actions = [() => JSON.parse(text) as unknown, () => readJson(text), () => check(value)];
		const [parsing = NaN, reading = NaN, checking = NaN] = microseconds(actions, size, rounds);
		const [parsed, twins, checked] = [parsing, Math.max(0, reading - parsing), checking].map((time) => `${time.toFixed(time < 10 ? 2 : 1)} µs`);
		return [`${text.length} bytes`, parsed ?? '', twins ?? '', checked ?? ''];
	});
	return { text: table(['body', 'JSON.parse', 'names that are there twice, lone surrogates', 'the contract’s checks'], rows) };
}

/** Objects of five members each, with bounds, patterns and lists: the lines of an order. */
function bodyOf(size: number): object {
	const lines = [];
	while (lines.length === 0 || JSON.stringify({ lines }).length < size - 60) lines.push(size < 200 ? { ...line, title: 'Ink', tags: [] } : line);
	return { lines };
}

/** The check of orders without the limit of twenty lines. */
async function compiled(): Promise<(value: unknown) => boolean> {
	const neutral = parse(await readFile(join(root, 'tests/bench/openapi.yaml'), 'utf8')) as Document;
	const schema = {
		type: 'object',
		additionalProperties: false,
		required: ['lines'],
		properties: { lines: { type: 'array', minItems: 1, items: { $ref: '#/components/schemas/Line' } } }
	};
	const post = { operationId: 'send', requestBody: { content: { 'application/json': { schema } } }, responses: { '204': { description: 'Taken.' } } };
	const modules = compile({ ...neutral, paths: { '/lines': { post } } }, relative(folder, join(root, 'src/lib/server/contract')));
	await mkdir(folder, { recursive: true });
	for (const [name, text] of Object.entries({ ...modules, 'package.json': '{ "type": "module" }' })) await writeFile(join(folder, name), text);
	const { contract } = (await import(pathToFileURL(join(folder, 'contract.js')).href)) as { contract: Contract };
	await rm(folder, { recursive: true, force: true });
	const check = contract.operations.send?.body?.content['application/json']?.validation.check;
	if (!check) throw new Error('The contract has no check for the body.');
	return (value) => check(value);
}

/** In turns, so that what disturbs one disturbs all. The first turn is for the compiler. */
function microseconds(actions: (() => unknown)[], size: number, rounds: number): number[] {
	const runs = Math.ceil(20_000_000 / (size + 500));
	const times: number[][] = actions.map(() => []);
	for (let round = 0; round <= rounds; round++)
		for (const [index, action] of actions.entries()) {
			const start = performance.now();
			for (let run = 0; run < runs; run++) action();
			if (round > 0) times[index]?.push(((performance.now() - start) * 1000) / runs);
		}
	return times.map(median);
}
