import fc from 'fast-check';
import { faultOf, reachedOf, type InvalidValue } from './invalid-values.ts';
import { disprove } from './judge/prove.ts';
import { defaultLimit, type DataOptions } from './options.ts';
import { copied } from './schema/json.ts';
import { modelOf } from './schema/model.ts';
import { SchemaError } from './schema/schema.ts';
import { simpler } from './shrink.ts';
import { chanceOf } from './solve/chance.ts';
import { valueByChance, validValues } from './valid-values.ts';
import { reachByChance } from './violations/solve.ts';

/**
 * Values that a schema permits, for properties of fast-check: proven by ajv, and so is every value that they shrink
 * to. One in four, and more of the first, is an edge of what is permitted: see `validValues`. The seed is fast-check's.
 *
 * Throws `SchemaError` where no permitted value was found, and as `validValues` does.
 */
export function validArbitrary(schema: unknown, options: Omit<DataOptions, 'seed' | 'count'> = {}): fc.Arbitrary<unknown> {
	const model = modelOf(schema, options);
	const edges = validValues(schema, { limit: 500, ...options, count: 1 });
	const [first] = edges;
	if (!first) throw new SchemaError(options.place ?? '#', 'no value that the schema permits was found');
	const accepts = (value: unknown) => model.judge(value).length === 0;
	return new Made(
		(seed, toEdge) => {
			const chance = chanceOf(seed);
			const edge = toEdge ? edges[chance.below(edges.length)] : undefined;
			return copied(edge?.value ?? valueByChance(model, seed) ?? first.value);
		},
		accepts,
		function* (value) {
			for (const other of simpler(value)) if (accepts(other)) yield other;
		}
	);
}

/**
 * Values that a schema forbids, each because it breaks one keyword at one pointer, for properties of fast-check:
 * proven as in `invalidValues`. They shrink to simpler values that break the same keyword at the same pointer, and
 * nothing else. The seed is fast-check's.
 *
 * Throws `SchemaError` where nothing was found that the schema forbids, and as `invalidValues` does.
 */
export function invalidArbitrary(schema: unknown, options: Omit<DataOptions, 'seed' | 'count'> = {}): fc.Arbitrary<InvalidValue> {
	const model = modelOf(schema, options);
	const all = reachedOf(model, options.limit ?? defaultLimit).map((reached) => ({ reached, fault: faultOf(model, reached.target) }));
	if (all.length === 0) throw new SchemaError(options.place ?? '#', 'no value that the schema forbids was found');
	const of = ({ schemaPath, pointer, label }: InvalidValue) =>
		all.find(({ fault }) => fault.schemaPath === schemaPath && fault.pointer === pointer && fault.label === label)?.reached;
	const accepts = (one: InvalidValue) => {
		const reached = of(one);
		return reached !== undefined && disprove(model, one.value, reached.target, reached.violation) === null;
	};
	return new Made<InvalidValue>(
		(seed, toEdge) => {
			const chance = chanceOf(seed);
			const { reached, fault } = all[chance.below(all.length)] ?? all[0] ?? fail();
			return { ...fault, value: copied(toEdge ? reached.value : reachByChance(model, reached, chance)) };
		},
		accepts,
		function* (one) {
			for (const value of simpler(one.value)) if (accepts({ ...one, value })) yield { ...one, value };
		}
	);
}

function fail(): never {
	throw new RangeError('There is nothing to choose from.');
}

/** Values from a seed. What is simpler than a value is seen from the value alone, so that those of earlier runs shrink too. */
class Made<T> extends fc.Arbitrary<T> {
	readonly #make: (seed: number, toEdge: boolean) => T;
	readonly #accepts: (value: T) => boolean;
	readonly #simpler: (value: T) => Generator<T>;

	constructor(make: (seed: number, toEdge: boolean) => T, accepts: (value: T) => boolean, simplerThan: (value: T) => Generator<T>) {
		super();
		this.#make = make;
		this.#accepts = accepts;
		this.#simpler = simplerThan;
	}

	override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T> {
		const toEdge = random.nextInt(1, biasFactor === undefined ? 4 : 2) === 1;
		return new fc.Value(this.#make(random.nextInt(-0x8000_0000, 0x7fff_ffff), toEdge), undefined);
	}

	override canShrinkWithoutContext(value: unknown): value is T {
		return this.#accepts(value as T);
	}

	override shrink(value: T): fc.Stream<fc.Value<T>> {
		return fc.stream(this.#simpler(value)).map((simple) => new fc.Value(simple, undefined));
	}
}
