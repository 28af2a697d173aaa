import type { Linked, Linker } from './link.ts';
import { members } from './members.ts';

/** The types that each branch takes, where no value can be of two of them: which branch is meant can then be seen, and its faults be told. */
export function kindsOf(linker: Linker, branches: Linked[]): string[][] | null {
	const kinds: string[][] = [];
	for (const branch of branches) {
		const types = typesOf(linker, branch);
		if (types === null || types.some((type) => kinds.flat().some((other) => overlap(type, other)))) return null;
		kinds.push(types);
	}
	return kinds;
}

function typesOf(linker: Linker, branch: Linked): string[] | null {
	const said = members(linker, branch, true).flatMap((member): string[][] => {
		if ('type' in member) return [[member.type].flat() as string[]];
		if ('const' in member) return [[typeOf(member.const)]];
		return Array.isArray(member.enum) ? [[...new Set(member.enum.map(typeOf))]] : [];
	});
	const [first, ...others] = said;
	if (first === undefined) return null;
	return first.filter((type) => others.every((list) => list.some((other) => overlap(type, other))));
}

export function overlap(a: string, b: string): boolean {
	return a === b || ([a, b].includes('integer') && [a, b].includes('number'));
}

export function typeOf(value: unknown): string {
	return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
