import { table } from '../report.ts';
import { median } from '../row.ts';
import type { Compared } from './compare.ts';
import { byId, cpuOf, ratio, spread } from './figures.ts';
import { mistakes } from './mistakes.ts';
import { samples } from './samples.ts';

const nameOf = ({ framework: { name, own } }: Compared) => (own ? `**${name}**` : name);

/** CPU time for each request, and the rate of node:http that it amounts to. */
export function mainTable(all: Compared[]): string {
	const plain = byId(all, 'node');
	const rows = all.map((one) => {
		const cells = samples.map(({ name }) => {
			const bursts = one.bursts[name] ?? [];
			return bursts.length === 0 ? '–' : `${cpuOf(bursts).toFixed(1)} µs (${ratio(bursts, plain?.bursts[name] ?? []).toFixed(2)})`;
		});
		return [nameOf(one), ...cells, refusals(one)];
	});
	return table(['CPU time per request', ...samples.map(({ name }) => name), 'wrong requests refused'], rows);
}

function refusals({ verdict: { wrong, taken, failed } }: Compared): string {
	if (wrong.length > 0) return 'not timed, see below';
	return `${mistakes.length - taken.length - failed.length} of ${mistakes.length}`;
}

/** Everything else that was seen, for one kind of request. */
export function sampleTable(all: Compared[], name: string): string {
	const rows = all.flatMap((one) => {
		const bursts = one.bursts[name] ?? [];
		if (bursts.length === 0) return [];
		const of = (key: 'cpu' | 'rate' | 'p50' | 'p99', digits: number) =>
			spread(
				bursts.map((burst) => burst[key]),
				digits
			);
		const errors = bursts.reduce((sum, burst) => sum + burst.errors, 0);
		return [[nameOf(one), of('cpu', 1), of('rate', 0), of('p50', 2), of('p99', 2), String(errors)]];
	});
	return table([name, 'CPU time, µs', 'requests/s', 'p50, ms', 'p99, ms', 'errors'], rows);
}

export function checksTable(all: Compared[]): string {
	const rows = all.map((one) => {
		const { wrong, taken, failed } = one.verdict;
		const missed = taken.length === mistakes.length ? 'everything' : taken.length > 20 ? `all but ${refusedBy(one)}` : taken.join('; ');
		const faults = [...(missed === '' ? [] : [missed]), ...(failed.length > 0 ? [`answers 500 to: ${failed.join('; ')}`] : []), ...wrong.map(inOneLine)];
		return [nameOf(one), one.framework.requests, one.framework.answers, faults.join('. ') || 'nothing'];
	});
	return table(['server', 'checks of requests', 'checks of answers', 'takes, though the contract excludes it'], rows);
}

function refusedBy({ verdict: { taken, failed } }: Compared): string {
	return mistakes.flatMap(({ what }) => (taken.includes(what) || failed.includes(what) ? [] : [what])).join('; ');
}

const inOneLine = (text: string) => text.slice(0, 200).replace(/\s+/g, ' ').replaceAll('|', '\\|');

export const roundsOf = (all: Compared[]) => median(all.flatMap(({ bursts }) => Object.values(bursts).map(({ length }) => length)));
