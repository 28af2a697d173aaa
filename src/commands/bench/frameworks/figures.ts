import type { Burst } from '../burst.ts';
import { median } from '../row.ts';
import type { Compared } from './compare.ts';

export const byId = (all: Compared[], id: string) => all.find(({ framework }) => framework.id === id);

export const cpuOf = (bursts: Burst[]) => median(bursts.map(({ cpu }) => cpu));

export function spread(values: number[], digits: number): string {
	if (values.length === 0) return '–';
	return `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;
}

/**
 * How many times as much the other does with the same CPU time, of each round by itself: what disturbs a round
 * disturbs both.
 */
export function ratios(one: Burst[], other: Burst[]): number[] {
	return one.flatMap(({ cpu }, round) => {
		const beside = other[round];
		return beside ? [beside.cpu / cpu] : [];
	});
}

export const ratio = (one: Burst[], other: Burst[]) => median(ratios(one, other));
