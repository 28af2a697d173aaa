import { edges } from './edges/edges.ts';
import type { Edge } from './edges/edge.ts';
import { defaultLimit, defaultSeed, type DataOptions } from './options.ts';
import { textWith } from './schema/json.ts';
import { modelOf, type Model } from './schema/model.ts';
import { said } from './schema/words.ts';
import { build } from './solve/build.ts';
import { chanceOf } from './solve/chance.ts';

export interface ValidValue {
	value: unknown;
	/** What is special about it, in words: `title has 200 characters, the longest`. */
	label: string;
	/** The JSON Pointer of the part that is special; empty for the value itself. */
	pointer: string;
	/** The JSON to send, where it is the spelling that is special, as in `{"count":1.0}`; otherwise `JSON.stringify(value)` will do. */
	json?: string;
}

/**
 * Values that a schema permits, each proven by ajv and no two of them equal: first one for each edge of what is
 * permitted (both ends of every bound, every member of an `enum`, every branch of `oneOf` and `anyOf`, all optional
 * members and none, `null` where it may be, samples of every format, texts that servers stumble over), then `count`
 * by chance (10 where absent). The same seed makes the same values in the same order.
 *
 * The list is empty where the schema permits nothing, or where nothing that it permits was found.
 * Throws `SchemaError` where a reference leads nowhere, or where ajv does not take the schema.
 */
export function validValues(schema: unknown, options: DataOptions = {}): ValidValue[] {
	const { count = 10, seed = defaultSeed, limit = defaultLimit } = options;
	const model = modelOf(schema, options);
	const found = new Map<string, ValidValue>();
	const keep = (one: ValidValue) => {
		const text = JSON.stringify(one.value);
		const key = one.json ?? text;
		if (found.size >= limit || found.has(key) || model.judge(one.value).length > 0) return;
		// Parts are shared between values until here.
		found.set(key, { ...one, value: JSON.parse(text) as unknown });
	};
	for (const edge of edges({ model, schemas: [model.root], pointer: '', around: new Set(), done: new Set() })) {
		if (found.size >= limit) break;
		keep(described(edge));
	}
	const chance = chanceOf(seed);
	for (let made = 0; made < count; made++) {
		const value = valueByChance(model, chance.below(2 ** 32));
		if (value !== undefined) keep({ value, label: `by chance, seed ${seed}, number ${made + 1}`, pointer: '' });
	}
	return [...found.values()];
}

function described({ value, label, pointer, text }: Edge): ValidValue {
	const one = { value, label: `${said(pointer)} ${label}`, pointer };
	return text === undefined ? one : { ...one, json: textWith(value, pointer, text) };
}

/** A value that ajv permits; `undefined` where none was found. */
export function valueByChance(model: Model, seed: number): unknown {
	const chance = chanceOf(seed);
	for (let tries = 0; tries < 8; tries++) {
		const value = build(model, [model.root], { chance, depth: 0 });
		if (value !== undefined && model.judge(value).length === 0) return value;
	}
	const value = build(model, [model.root], { chance: chance.wilder(), depth: 100 });
	return value !== undefined && model.judge(value).length === 0 ? value : undefined;
}
