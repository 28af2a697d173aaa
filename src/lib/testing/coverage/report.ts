import type { Contract } from '../document/document.ts';
import { declared } from './declared.ts';

export interface Coverage {
	/** By operation id, in the contract's order. */
	operations: { id: string; method: string; path: string; things: { name: string; times: number }[] }[];
	declared: number;
	seen: number;
	/** Lines of what the contract declares and no test has seen. */
	missing: string[];
}

/** `seen`: how often each line was seen. */
export function coverageOf(contract: Contract, seen: ReadonlyMap<string, number>): Coverage {
	const lines = declared(contract);
	const missing = lines.filter((line) => !seen.has(line));
	const operations = contract.operations.map(({ id, method, path }) => ({
		id,
		method,
		path,
		things: lines.filter((line) => line.startsWith(`${id} `)).map((line) => ({ name: line.slice(id.length + 1), times: seen.get(line) ?? 0 }))
	}));
	return { operations, declared: lines.length, seen: lines.length - missing.length, missing };
}

/** A line for each operation, for a terminal. */
export function coverageTable({ operations, declared: all, seen }: Coverage): string {
	const rows = operations.map(({ id, things }) => {
		const lacking = things.filter(({ times }) => times === 0).map(({ name }) => name);
		return `  ${id.padEnd(32)} ${String(things.length - lacking.length).padStart(3)}/${String(things.length).padEnd(3)} ${lacking.join(', ')}`.trimEnd();
	});
	return [...rows, `  ${'all'.padEnd(32)} ${seen}/${all} (${((100 * seen) / Math.max(1, all)).toFixed(1)} %)`].join('\n');
}
