import { table } from '../report.ts';
import type { Compared } from './compare.ts';
import { byId, ratio } from './figures.ts';
import { samples } from './samples.ts';

interface Target {
	other: string;
	named: string;
	/** By the place of the sample. */
	sample: number;
	atLeast: number;
}

const targets: Target[] = [
	{ other: 'node', named: 'node:http, which checks nothing', sample: 0, atLeast: 0.9 },
	{ other: 'node', named: 'node:http, which checks nothing', sample: 1, atLeast: 0.9 },
	{ other: 'fastify', named: 'Fastify with openapi-glue', sample: 0, atLeast: 1 },
	{ other: 'fastify', named: 'Fastify with openapi-glue', sample: 1, atLeast: 1.3 },
	{ other: 'hono', named: 'Hono with zod-openapi', sample: 0, atLeast: 2 },
	{ other: 'hono', named: 'Hono with zod-openapi', sample: 1, atLeast: 2 },
	{ other: 'kit', named: 'SvelteKit’s own +server.ts', sample: 0, atLeast: 4 },
	{ other: 'kit', named: 'SvelteKit’s own +server.ts', sample: 1, atLeast: 4 }
];

/** Galley's requests for the same CPU time, as a multiple of another server's; and node:http's, which is the most that any server on it could have. */
export function targetsTable(all: Compared[]): string {
	const rows = targets.map(({ other, named, sample, atLeast }) => {
		const name = samples[sample]?.name ?? '';
		const of = (id: string) => ratio(byId(all, id)?.bursts[name] ?? [], byId(all, other)?.bursts[name] ?? []);
		const measured = of('galley');
		return [`${name}, of ${named}`, atLeast.toFixed(2), measured.toFixed(2), measured >= atLeast ? 'yes' : '**no**', of('node').toFixed(2)];
	});
	return table(['Galley’s requests per CPU time', 'target', 'measured', 'met', 'node:http itself'], rows);
}
