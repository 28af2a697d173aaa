import type { Linked, Linker } from './link.ts';
import { isSchema, isShaped, members } from './members.ts';

type Json = Record<string, unknown>;

/** What several schemas of one value describe, each in its own way: of a member, or of the items. */
export interface Shared {
	names: string[];
	items: boolean;
}

/** Branches of `oneOf` and of a choice exclude each other: what two of them describe is not shared. */
export function sharedBy(linker: Linker, schema: Linked): Shared {
	const exclusive = ['oneOf', 'choices'];
	const base = members(linker, schema, false, exclusive);
	const branches = base.flatMap((member) => exclusive.flatMap((keyword) => (member[keyword] ?? []) as Linked[]));
	const cohorts = [base, ...branches.map((branch) => [...base, ...members(linker, branch)])];
	const names = new Set(cohorts.flatMap((cohort) => namesIn(linker, cohort)));
	return {
		names: [...names].sort(),
		items: cohorts.some((cohort) =>
			differ(
				linker,
				cohort.map(({ items }) => items)
			)
		)
	};
}

function namesIn(linker: Linker, cohort: Json[]): string[] {
	const said = new Map<string, unknown[]>();
	for (const { properties } of cohort)
		for (const [name, child] of Object.entries((properties ?? {}) as Json)) {
			const before = said.get(name);
			if (before) before.push(child);
			else said.set(name, [child]);
		}
	return [...said].filter(([, children]) => differ(linker, children)).map(([name]) => name);
}

function differ(linker: Linker, children: unknown[]): boolean {
	if (children.filter(isSchema).length < 2) return false;
	const shaped = children.filter((child) => isSchema(child) && isShaped(linker, child));
	return new Set(shaped.map((child) => JSON.stringify(child))).size > 1;
}
