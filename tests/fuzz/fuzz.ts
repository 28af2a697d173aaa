import { casesOf } from '../../src/lib/testing/suite/suite.ts';
import { keepsToItsPaths } from '../../src/lib/testing/suite/protocol.ts';
import { build } from '../../src/commands/prepare.js';
import { contract } from '../support/contract-document.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { galleyTarget } from '../support/galley-target.ts';

export interface Options {
	/** `10m`, `90s`. */
	budget: string;
	/** The first seed; each round has the next. Without it, the time. */
	seed?: string | undefined;
	/** Operations with this text in their id. */
	only?: string | undefined;
	/** `kit` sends all requests through SvelteKit; `node`, as in production, where absent. */
	door?: string | undefined;
}

/**
 * The generated suite against the production build, round after round with other values, until the budget is spent. Gives
 * the exit code: 0 where nothing was found, 1 where something was, 2 where the options cannot be understood.
 */
export async function fuzz({ budget, seed, only = '', door = 'node' }: Options): Promise<number> {
	const milliseconds = readBudget(budget);
	if (milliseconds === null || (seed !== undefined && !/^\d+$/.test(seed)) || !/^(node|kit)$/.test(door)) {
		console.error('npm run test:fuzz -- [--budget 10m | 90s] [--seed 20261124] [--only createPost] [--door kit]');
		return 2;
	}
	await build();
	process.env.TEST_DOOR = door;
	const where = process.env.TEST_DATABASE_URL ? 'PostgreSQL' : 'the embedded database';
	const operations = contract.operations.filter(({ id }) => id.includes(only));
	const end = Date.now() + milliseconds;
	let exchanges = 0;
	let failures = 0;
	let round = Number(seed ?? Date.now() % 1_000_000_000);
	console.log(`  ${operations.length} operations on ${where}, through the ${door} door, for ${budget}, from --seed ${round}`);
	// A server for each tag: where hundreds of endpoints have been made, each later change would be told to all of them.
	const tags = [...Map.groupBy(operations, ({ source }) => String((source.tags as string[] | undefined)?.[0])).values()];
	for (let turn = 0; Date.now() < end; turn++) {
		const some = tags[turn % tags.length] ?? [];
		if (turn > 0 && turn % tags.length === 0) round++;
		const galley: Galley = await startGalley();
		const target = galleyTarget(galley, () => (exchanges += 1));
		const tell = (what: string, found: string[]) => {
			failures += found.length;
			for (const failure of found) console.log(`\n${what}, --seed ${round}\n${failure}`);
		};
		try {
			tell('paths', await keepsToItsPaths(target));
			for (const operation of some)
				for (const { group, run } of casesOf(operation))
					if (Date.now() < end) tell(`${operation.id} ${group}`, await run(target, operation, { seed: round, count: 25 }));
			if (/failed\.\s/.test(galley.output())) tell('The log', [galley.output()]);
		} finally {
			await galley.stop();
		}
		console.log(`  ${exchanges.toLocaleString('en')} exchanges, ${failures} failures`);
	}
	return failures > 0 ? 1 : 0;
}

function readBudget(text: string): number | null {
	const [, number, unit] = /^(\d+)(s|m|h)$/.exec(text) ?? [];
	return number === undefined ? null : Number(number) * { s: 1000, m: 60_000, h: 3_600_000 }[unit as 's' | 'm' | 'h'];
}
