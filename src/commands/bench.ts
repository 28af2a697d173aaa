import { client } from './bench/client.ts';
import { exports } from './bench/exports.ts';
import { frameworks } from './bench/frameworks.ts';
import { importArticles } from './bench/import.ts';
import { atRest, underLoad } from './bench/memory.ts';
import { operations } from './bench/operations.ts';
import { postgres } from './bench/postgres.ts';
import { readOptions, type Options } from './bench/options.ts';
import { circumstances, write } from './bench/pages.ts';
import { queries } from './bench/queries.ts';
import { readers } from './bench/readers.ts';
import { reportOf, type Report } from './bench/report.ts';
import { requests } from './bench/requests.ts';
import type { Row } from './bench/row.ts';
import { served } from './bench/served.ts';
import { firstStart, secondStart } from './bench/starts.ts';
import { build, contract, types } from './bench/tools.ts';
import { validation } from './bench/validation.ts';

const rows = (measure: () => Promise<Row[]>) => async () => reportOf(await measure());

const measurements: Record<string, (options: Options) => Promise<Report>> = {
	frameworks,
	postgres,
	queries,
	operations,
	validation,
	readers,
	exports,
	'first-start': rows(firstStart),
	'second-start': rows(secondStart),
	contract: rows(contract),
	build: rows(build),
	types: rows(types),
	client,
	import: rows(() => served(importArticles)),
	requests: rows(() => served(requests)),
	memory: rows(async () => [...(await served(atRest)), ...(await served(underLoad))])
};

const { names, options } = readOptions(process.argv.slice(2));
const unknown = names.find((name) => !(name in measurements));
if (unknown !== undefined) {
	console.error(`There is no measurement ${unknown}. There are ${Object.keys(measurements).join(', ')}; without a name, all of them run.`);
	process.exit(2);
}
console.log(`${circumstances()}\n`);
for (const [name, measure] of Object.entries(measurements)) {
	if (names.length > 0 && !names.includes(name)) continue;
	const report = await measure(options);
	console.log(`npm run bench -- ${name}\n\n${report.text}\n`);
	if (!options.print) await write(name, report);
}
