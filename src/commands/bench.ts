import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { importArticles } from './bench/import.ts';
import { memory } from './bench/linux.ts';
import { requests } from './bench/requests.ts';
import type { Row } from './bench/row.ts';
import { startServer, type Server } from './bench/server.ts';
import { firstStart, secondStart } from './bench/starts.ts';
import { build, contract } from './bench/tools.ts';
import { build as ensureBuild, node, root } from './prepare.js';

const measurements: Record<string, () => Promise<Row[]>> = {
	'first-start': firstStart,
	'second-start': secondStart,
	contract,
	build,
	import: () => served(importArticles),
	requests: () => served(requests),
	memory: () => served(atRest)
};

const names = process.argv.slice(2);
const unknown = names.find((name) => !(name in measurements));
if (unknown !== undefined) {
	console.error(`There is no measurement ${unknown}. There are ${Object.keys(measurements).join(', ')}; without a name, all of them run.`);
	process.exit(2);
}
console.log(`${new Date().toISOString().slice(0, 10)}, ${process.platform} ${process.arch}, ${availableParallelism()} cores, Node ${process.versions.node}\n`);
console.log('| what | result | command |\n|---|---|---|');
for (const [name, measure] of Object.entries(measurements)) {
	if (names.length > 0 && !names.includes(name)) continue;
	for (const { what, result } of await measure()) console.log(`| ${what} | ${result} | \`npm run bench -- ${name}\` |`);
}

/** On the production build, with a data folder of its own and the articles of a first start. */
async function served(measure: (server: Server) => Promise<Row[]>): Promise<Row[]> {
	await ensureBuild();
	const data = await mkdtemp(join(tmpdir(), 'galley-bench-'));
	const server = await startServer(node, ['src/commands/serve.ts'], root, data);
	try {
		return await measure(server);
	} finally {
		await server.stop();
		await rm(data, { recursive: true, force: true });
	}
}

async function atRest({ pid }: Server): Promise<Row[]> {
	await sleep(10_000);
	const held = await memory(pid);
	return [{ what: 'Memory at rest, 10 s after the start', result: held === null ? 'not known here' : `${held.toFixed(0)} MB` }];
}
