import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { compile } from '../../lib/server/contract/compile/compile.ts';
import { node, root } from '../prepare.js';
import { onServerCore } from './cores.ts';
import { documentOf } from './operations/document.ts';
import type { Probed } from './operations/probe.ts';
import type { Options } from './options.ts';
import { table, type Report } from './report.ts';
import { median } from './row.ts';

const [few, many] = [10, 1000];

/** Where packages are found, and nobody looks. */
const folder = join(root, 'node_modules/.cache/galley/operations');

/** A contract of a thousand operations beside one of ten: built as an app's is, each started in a process of its own. */
export async function operations({ rounds }: Options): Promise<Report> {
	const seconds = new Map<number, number>();
	for (const count of [few, many]) seconds.set(count, await prepare(count));
	const probed = new Map<string, Probed[]>();
	for (let round = 0; round <= rounds; round++)
		for (const count of [few, many])
			for (const cache of ['', 'kept']) {
				const result = probe(count, cache);
				// The first run fills the cache of compiled code.
				if (round > 0) probed.set(`${count}${cache}`, [...(probed.get(`${count}${cache}`) ?? []), result]);
			}
	await rm(folder, { recursive: true, force: true });
	const of = (count: number, cache: string, key: keyof Probed) => median((probed.get(`${count}${cache}`) ?? []).map((result) => result[key]));
	const row = (what: string, unit: string, digits: number, value: (count: number) => number) => {
		const [low, high] = [value(few), value(many)];
		return [what, `${low.toFixed(digits)} ${unit}`, `${high.toFixed(digits)} ${unit}`, `${(high - low).toFixed(digits)} ${unit}`];
	};
	return {
		text: table(
			['', `${few} operations`, `${many} operations`, 'difference'],
			[
				row('Compiled from the document', 's', 2, (count) => seconds.get(count) ?? NaN),
				row('From the process to the first answer, code compiled anew', 'ms', 0, (count) => of(count, '', 'started')),
				row('The same with compiled code kept, as `npm start` does', 'ms', 0, (count) => of(count, 'kept', 'started')),
				row('Match a request', 'µs', 2, (count) => of(count, '', 'matched')),
				row('Answer a request, all stages', 'µs', 2, (count) => of(count, '', 'answered'))
			]
		)
	};
}

/** Compiles and bundles. Gives how long the first took, in seconds. */
async function prepare(count: number): Promise<number> {
	const place = join(folder, String(count));
	await mkdir(place, { recursive: true });
	const document = documentOf(count);
	const start = performance.now();
	const modules = compile(document, relative(place, join(root, 'src/lib/server/contract')));
	const elapsed = performance.now() - start;
	for (const [name, text] of Object.entries(modules)) await writeFile(join(place, name), text);
	const entry = join(place, 'entry.js');
	await writeFile(
		entry,
		`import { contract } from './contract.js';\nimport { probe } from '${relative(place, join(root, 'src/commands/bench/operations/probe.ts'))}';\nawait probe(contract);\n`
	);
	await build({
		...{ configFile: false, root, logLevel: 'error' },
		build: {
			ssr: entry,
			outDir: join(place, 'build'),
			emptyOutDir: true,
			target: 'es2024',
			rollupOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } }
		}
	});
	return elapsed / 1000;
}

function probe(count: number, cache: string): Probed {
	const [command, args] = onServerCore(node, [join(folder, String(count), 'build/entry.mjs')]);
	const env = { ...process.env, NODE_ENV: 'production', ...(cache ? { NODE_COMPILE_CACHE: join(folder, 'code') } : {}) };
	return JSON.parse(execFileSync(command, args, { env, encoding: 'utf8' })) as Probed;
}
