import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chanceOf } from '../../../src/lib/testing/data/solve/chance.ts';
import type { Change } from '../change.ts';
import { codeMutations } from './code-mutations.ts';
import { contractMutations } from './contract-mutations.ts';

/** Found by a program: nobody has written questions for it. */
export function isSeeded({ name }: Change): boolean {
	return name.startsWith('seeded: ');
}

/** Everything that could be changed, over the whole contract and the code between wire and database. */
export function allMutations(): Change[] {
	const contract = [...filesIn('openapi/paths', '.yaml'), ...filesIn('openapi/components', '.yaml')].filter((file) => !/\/(examples|problems)/.test(file));
	const code = [
		...filesIn('src/routes/api', '+server.ts'),
		...filesIn('src/lib/server/contract', '.ts').filter((file) => !/\/(compile|parity)\/|vite\.ts$/.test(file)),
		...filesIn('src/lib/server/domain', '.ts')
	];
	return [...contract.flatMap(contractMutations), ...code.flatMap(codeMutations)];
}

/** `count` of them, by chance from the seed: of each kind as evenly as there are any. */
export function chooseSeeded(all: Change[], seed: number, count: number): Change[] {
	const chance = chanceOf(seed);
	const kinds = [...Map.groupBy(all, ({ kind }) => kind).values()].map((group) => shuffle(group, (below) => chance.below(below)));
	const chosen: Change[] = [];
	for (let round = 0; chosen.length < count && kinds.some((group) => round < group.length); round++)
		for (const group of kinds) if (group[round] && chosen.length < count) chosen.push(group[round] as Change);
	return chosen;
}

function shuffle<T>(list: T[], below: (limit: number) => number): T[] {
	const mixed = [...list];
	for (let at = mixed.length - 1; at > 0; at--) {
		const other = below(at + 1);
		[mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
	}
	return mixed;
}

function filesIn(folder: string, ending: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(ending))
		.map((name) => join(folder, name))
		.sort();
}
