import { below } from '../schema/json.ts';
import { targetOf, type Model } from '../schema/model.ts';
import { also, isObject, type Schema, type SchemaObject } from '../schema/schema.ts';
import { breakagesOf } from './breakages.ts';
import { memberNames } from './member-names.ts';
import { rewritten, type Step } from './path.ts';
import { asSimpleAsCanBe, build } from '../solve/build.ts';
import type { Breakage } from './violation.ts';

/** A keyword to break: in which schema, for which part of the value, and how one gets there. */
export interface Target {
	schema: SchemaObject;
	pointer: string;
	path: readonly Step[];
	breakage: Breakage;
}

interface Walk {
	model: Model;
	pointer: string;
	path: readonly Step[];
	/** What references led to on the way here: a schema that contains itself is entered once. */
	around: ReadonlySet<object>;
	/** Why nothing can be broken here. */
	idle?: string;
}

/** Every keyword of a schema at every depth. */
export function targetsOf(model: Model): Generator<Target> {
	return walkSchema(model.root, { model, pointer: '', path: [], around: new Set() });
}

function* walkSchema(schema: Schema | undefined, walk: Walk): Generator<Target> {
	if (!isObject(schema)) return;
	const own: SchemaObject = schema;
	const { model, pointer, path, idle } = walk;
	for (const breakage of breakagesOf(model, own)) yield { schema: own, pointer, path, breakage: idle === undefined ? breakage : { keyword: breakage.keyword, why: idle } };
	const into = (child: Schema | undefined, keyword: string, key: string | number = '', at = key, to = pointer, more: Partial<Walk> = {}) =>
		walkSchema(child, { ...walk, ...more, pointer: to, path: [...path, { holder: own, keyword, key, at }] });
	if (own.$ref !== undefined) {
		const target = targetOf(model, own);
		if (!walk.around.has(target)) yield* into(target, '$ref', '', '', pointer, { around: new Set([...walk.around, target]) });
	}
	for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) for (const [index, branch] of (own[keyword] ?? []).entries()) yield* into(branch, keyword, index);
	yield* into(own.not, 'not', '', '', pointer, { idle: 'it stands under `not`: what breaks it is just what `not` permits' });
	if (own.if !== undefined) {
		yield* into(own.if, 'if', '', '', pointer, { idle: 'it stands under `if`, which decides and never refuses' });
		yield* into(own.then, 'then');
		yield* into(own.else, 'else');
	}
	for (const [name, other] of Object.entries(own.dependentSchemas ?? {})) yield* into(other, 'dependentSchemas', name);
	yield* members(own, walk, into);
	yield* items(own, walk, into);
}

type Into = (child: Schema | undefined, keyword: string, key?: string | number, at?: string | number, to?: string, more?: Partial<Walk>) => Generator<Target>;

function* members(schema: SchemaObject, walk: Walk, into: Into): Generator<Target> {
	const { model, pointer, path } = walk;
	for (const [name, member] of Object.entries(schema.properties ?? {})) yield* into(member, 'properties', name, name, below(pointer, name));
	yield* into(schema.propertyNames, 'propertyNames');
	const unnamed: [string, string, Schema | undefined][] = [
		...Object.entries(schema.patternProperties ?? {}).map(([source, member]): [string, string, Schema] => ['patternProperties', source, member]),
		['additionalProperties', '', schema.additionalProperties],
		['unevaluatedProperties', '', schema.unevaluatedProperties]
	];
	for (const [keyword, key, member] of unnamed) {
		if (!isObject(member) || Object.keys(member).length === 0) continue;
		const name = walk.idle === undefined ? memberNames(schema, keyword, key, model).find((one) => mayHave(model, path, also(schema, { type: 'object', required: [one] }))) : 'any';
		yield* into(member, keyword, key, name ?? '', below(pointer, name ?? '*'), name === undefined ? { idle: 'no member was found that it applies to' } : {});
	}
}

function* items(schema: SchemaObject, walk: Walk, into: Into): Generator<Target> {
	const { model, pointer, path } = walk;
	const { prefixItems = [], items: rest, contains, unevaluatedItems } = schema;
	for (const [index, item] of prefixItems.entries()) yield* into(item, 'prefixItems', index, index, below(pointer, index));
	yield* into(rest, 'items', '', prefixItems.length, below(pointer, prefixItems.length));
	const none = schema.minContains === 0 ? { idle: 'minContains 0 asks for nothing' } : {};
	if (contains !== undefined) {
		const places = walk.idle === undefined ? [...Array(prefixItems.length + 1).keys()] : [0];
		const place = places.find((at) => mayHave(model, path, also(schema, { type: 'array', minItems: at + 1, prefixItems: [...Array<true>(at).fill(true), contains] }))) ?? 0;
		yield* into(contains, 'contains', '', place, below(pointer, place), none);
	}
	if (!isObject(unevaluatedItems) || Object.keys(unevaluatedItems).length === 0) return;
	// The first index that nothing else speaks of is the first at which the schema may be broken.
	const index = [0, 1, 2, 3, 4, 5, 6].find((at) => walk.idle !== undefined || isUnevaluated(model, path, schema, at));
	yield* into(unevaluatedItems, 'unevaluatedItems', '', index ?? 0, below(pointer, index ?? 0), index === undefined ? { idle: 'no item was found that it applies to' } : {});
}

function mayHave(model: Model, path: readonly Step[], schema: SchemaObject): boolean {
	return rewritten(model, path, schema).some((root) => {
		const value = build(model, [root], asSimpleAsCanBe);
		return value !== undefined && model.judge(value).length === 0;
	});
}

/** Whether an item can be there that only `unevaluatedItems` speaks of: with `false` in its place there is no such array. */
function isUnevaluated(model: Model, path: readonly Step[], schema: SchemaObject, index: number): boolean {
	const long: SchemaObject = { type: 'array', minItems: index + 1 };
	return mayHave(model, path, also(schema, long)) && build(model, [also({ ...schema, unevaluatedItems: false }, long)], asSimpleAsCanBe) === undefined;
}
