import { parseArgs } from 'node:util';
import type { Change } from './change.ts';

export interface Options {
	only: string[];
	part: { index: number; of: number };
	list: boolean;
	keep: boolean;
	trust: boolean;
	/** Changes that a program finds, chosen from this seed, instead of those of the list. */
	seed: number | null;
	count: number;
}

export const usage = `npm run test:drift -- [options]
  --only <text>   changes with this text in their name; may be repeated
  --part 1/4      this part of the list
  --list          print the list and do nothing
  --keep          keep the copy of the tree
  --seed 20261124 changes chosen by chance over the whole contract and code, instead of the list
  --count 200     how many of them
  --trust         do not check first that the unchanged tree is green`;

/** Throws where they cannot be understood. */
export function readOptions(args: string[]): Options {
	const { values } = parseArgs({
		args,
		options: {
			only: { type: 'string', multiple: true },
			part: { type: 'string' },
			list: { type: 'boolean' },
			keep: { type: 'boolean' },
			trust: { type: 'boolean' },
			seed: { type: 'string' },
			count: { type: 'string', default: '200' }
		}
	});
	const found = /^([1-9]\d*)\/([1-9]\d*)$/.exec(values.part ?? '1/1');
	const [index, of] = [Number(found?.[1]), Number(found?.[2])];
	if (!found || index > of) throw new Error(`--part is '${values.part}'. Write it like 1/4.`);
	if (!/^\d+$/.test(values.seed ?? '0') || !/^[1-9]\d*$/.test(values.count)) throw new Error('--seed and --count are whole numbers.');
	const seeded = { seed: values.seed === undefined ? null : Number(values.seed), count: Number(values.count) };
	return { ...seeded, only: values.only ?? [], part: { index, of }, list: values.list ?? false, keep: values.keep ?? false, trust: values.trust ?? false };
}

/** Every nth one, so that each part has some of every kind. */
export function choose(changes: Change[], { only, part }: Options): Change[] {
	const named = only.length === 0 ? changes : changes.filter(({ name }) => only.some((text) => name.includes(text)));
	return named.filter((_, index) => index % part.of === part.index - 1);
}
