/** A line of the table: what was measured, and what came out. */
export interface Row {
	what: string;
	result: string;
}

/** The value in the middle. Of an even number of values, the lower one. */
export function median(values: number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;
}

/** The value that 99 of 100 stay under. */
export function highest(values: number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? NaN;
}

/** From milliseconds, with as many digits as are worth reading. */
export function seconds(milliseconds: number): string {
	return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 0)} s`;
}

export async function timed(action: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await action();
	return performance.now() - start;
}
