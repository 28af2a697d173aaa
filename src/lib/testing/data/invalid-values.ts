import { defaultLimit, defaultSeed, type DataOptions } from './options.ts';
import { below, copied, equal } from './schema/json.ts';
import { modelOf, type Model } from './schema/model.ts';
import { said } from './schema/words.ts';
import { chanceOf } from './solve/chance.ts';
import { reach, reachByChance, type Reached } from './violations/solve.ts';
import { targetsOf, type Target } from './violations/targets.ts';
import { isIdle } from './violations/violation.ts';

/** A keyword that a value breaks, and where. */
export interface Fault {
	/** A keyword of JSON Schema 2020-12; `false schema` where a schema is `false`; `readOnly`, `writeOnly` and `discriminator` of OpenAPI. */
	keyword: string;
	/** The JSON Pointer of the part of the value that breaks it: of the object that lacks a member, of the array that is too long. */
	pointer: string;
	/** Where the keyword stands in the document: a JSON Pointer as a fragment, `#/components/schemas/Post/properties/title/maxLength`. */
	schemaPath: string;
	/** What is wrong, in words: `title is longer than maxLength 200`. */
	label: string;
}

export interface InvalidValue extends Fault {
	value: unknown;
}

/** A keyword that no value breaks alone. */
export interface Unreachable extends Fault {
	/** Why not: `what breaks it breaks pattern too`. */
	reason: string;
}

export interface InvalidValues {
	values: InvalidValue[];
	unreachable: Unreachable[];
}

/**
 * Values that a schema forbids, each because it breaks exactly one keyword at one pointer, which ajv has proven (see
 * `disprove` for what a proof is). There is one for each way to break each keyword at each depth: through references,
 * members, items and every branch; a schema that contains itself is entered once on each way down. What cannot be
 * broken alone is in `unreachable`, with the reason. `count` values are made of each violation: the simplest, and
 * beyond one (1 where absent) others by chance. The same seed makes the same values in the same order.
 *
 * Throws `SchemaError` where a reference leads nowhere, or where ajv does not take the schema.
 */
export function invalidValues(schema: unknown, options: DataOptions = {}): InvalidValues {
	const { count = 1, seed = defaultSeed, limit = defaultLimit } = options;
	const model = modelOf(schema, options);
	const values: InvalidValue[] = [];
	const unreachable = new Map<string, Unreachable>();
	const seen = new Map<string, unknown[]>();
	const chance = chanceOf(seed);
	let tried = 0;
	for (const target of targetsOf(model)) {
		const fault = faultOf(model, target);
		const key = [fault.schemaPath, fault.pointer, fault.label].join('\n');
		if (++tried > limit) {
			unreachable.set(key, { ...fault, reason: `${limit} violations were tried, which is the limit: this one and those after it were not` });
			break;
		}
		const reached = reach(model, target);
		if (typeof reached === 'string') {
			// Some lead there by several ways: one that succeeds will do.
			if (!seen.has(key)) unreachable.set(key, { ...fault, reason: reached });
			continue;
		}
		unreachable.delete(key);
		const known = seen.get(key) ?? [];
		seen.set(key, known);
		for (let made = 0; made < count; made++) {
			const value = made === 0 ? reached.value : reachByChance(model, reached, chance);
			if (known.some((other) => equal(other, value))) continue;
			known.push(value);
			values.push({ ...fault, value: copied(value) });
		}
	}
	return { values, unreachable: [...unreachable.values()] };
}

/** All violations that are possible, for choosing among them. */
export function reachedOf(model: Model, limit: number): Reached[] {
	return targetsOf(model)
		.take(limit)
		.map((target) => reach(model, target))
		.filter((reached) => typeof reached !== 'string')
		.toArray();
}

export function faultOf(model: Model, { schema, pointer, path, breakage }: Target): Fault {
	const mark = model.marks.get(schema);
	const place = model.places.get(schema) ?? '#';
	const what = path.some(({ keyword }) => keyword === 'propertyNames') ? `a name in ${said(pointer)}` : said(pointer);
	return {
		keyword: mark ?? breakage.keyword,
		pointer,
		schemaPath: mark ? place : below(place, breakage.keyword),
		label: isIdle(breakage) ? `${what}: ${breakage.keyword}` : `${what} ${breakage.label}`
	};
}
