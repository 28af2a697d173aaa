import type { Model } from '../schema/model.ts';
import { patternOf } from '../patterns/pattern.ts';
import type { Schema, SchemaObject } from '../schema/schema.ts';
import { build, type Making } from './build.ts';
import { declared, holds } from './holds.ts';
import { strangers } from './negate.ts';
import { denied, greatest, least, said, type Shape } from './shape.ts';

/** What an object must be, all keywords of a shape taken together. */
export interface ObjectView {
	required: ReadonlySet<string>;
	/** Members that it may have by name, in the order of the schema. */
	named: readonly string[];
	fewest: number;
	most: number;
	/** What is demanded of a member; with `false` among it where there must be none. */
	schemasOf(name: string): Schema[];
	/** Names that must be there where this one is. */
	companions(name: string): string[];
	names: readonly Schema[];
	/** Schemas that some name must fail. */
	badNames: readonly Schema[];
	patterns: readonly string[];
}

export function objectView(model: Model, shape: Shape): ObjectView {
	const dependents = said(shape, 'dependentRequired');
	const companions = (name: string) => dependents.flatMap((one) => (Object.hasOwn(one, name) ? (one[name] ?? []) : []));
	const required = new Set(said(shape, 'required').flat());
	for (const name of required) companions(name).forEach((other) => required.add(other));
	const known = new Map<string, Schema[]>();
	const schemasOf = (name: string) => {
		const schemas = known.get(name) ?? shape.parts.flatMap(({ schema }) => membersOf(schema, shape, name));
		known.set(name, schemas);
		return schemas;
	};
	const all = [...said(shape, 'properties').flatMap(Object.keys), ...required];
	const names = said(shape, 'propertyNames');
	return {
		required,
		named: [...new Set(all)].filter((name) => !schemasOf(name).includes(false) && names.every((schema) => holds(model, schema, name))),
		fewest: greatest(said(shape, 'minProperties'), 0),
		most: least(said(shape, 'maxProperties'), Infinity),
		schemasOf,
		companions,
		names,
		badNames: denied(shape, 'propertyNames'),
		patterns: said(shape, 'patternProperties').flatMap(Object.keys)
	};
}

function membersOf(schema: SchemaObject, shape: Shape, name: string): Schema[] {
	const found = declared(schema, name);
	const { unevaluatedProperties } = schema;
	if (unevaluatedProperties !== undefined && !isEvaluated(schema, shape, name)) found.push(unevaluatedProperties);
	return found;
}

/** Whether a schema that applies to the same object has spoken of a member. JSON Schema 2020-12, section 11.3. */
function isEvaluated(asking: SchemaObject, shape: Shape, name: string): boolean {
	return shape.parts.some(({ schema, trail }) => trail.includes(asking) && (declared(schema, name).length > 0 || (schema !== asking && schema.unevaluatedProperties !== undefined)));
}

/** Names that no schema has, for members that are let in all the same: the likeliest first. */
export function* newNames(model: Model, view: ObjectView, making: Making): Generator<string> {
	const wild = making.chance.wilder();
	for (const source of view.patterns) {
		for (let tries = 0; tries < 3; tries++) {
			const name = patternOf(source).make(tries === 0 ? making.chance : wild);
			if (name !== undefined) yield name;
		}
	}
	if (view.names.length > 0) {
		let chance = making.chance;
		for (let tries = 0; tries < 6; tries++) {
			const name = build(model, [{ type: 'string' }, ...view.names], { ...making, chance });
			if (typeof name === 'string') yield name;
			chance = chance.wilder();
		}
	}
	yield* strangers;
	for (let count = 1; count <= 3_000; count++) yield `extra${count}`;
}

/** An object with these members and those that they need; `undefined` where none was found. */
export function buildObject(model: Model, view: ObjectView, wanted: readonly string[], making: Making, size = 0): Record<string, unknown> | undefined {
	const members = new Map<string, unknown>();
	const add = (name: string, must: boolean, among: ReadonlySet<string> = new Set()): boolean => {
		if (members.has(name) || among.has(name)) return true;
		const companions = view.companions(name);
		const path = new Set([...among, name]);
		if (!must && members.size + 1 + companions.filter((other) => !members.has(other)).length > view.most) return false;
		if (!view.names.every((schema) => holds(model, schema, name))) return false;
		const value = build(model, view.schemasOf(name), making);
		if (value === undefined) return false;
		if (!companions.every((other) => add(other, must, path))) return false;
		members.set(name, value);
		return true;
	};
	for (const name of view.required) if (!add(name, true)) return undefined;
	for (const name of wanted) add(name, false);
	for (const schema of view.badNames) {
		const name = build(model, [{ type: 'string', not: schema }], making);
		const value = typeof name === 'string' ? build(model, view.schemasOf(name), making) : undefined;
		if (typeof name !== 'string' || value === undefined) return undefined;
		members.set(name, value);
	}
	const fewest = Math.max(view.fewest, size);
	if (fewest > model.largestList) return undefined;
	for (const name of view.named) if (members.size < fewest) add(name, false);
	if (members.size < fewest) fill(model, view, fewest, making, members, add);
	if (members.size < fewest || members.size > view.most) return undefined;
	return ordered(view, members);
}

function fill(model: Model, view: ObjectView, fewest: number, making: Making, members: ReadonlyMap<string, unknown>, add: (name: string, must: boolean) => boolean): void {
	let failed = 0;
	for (const name of newNames(model, view, making)) {
		if (members.size >= fewest || failed > 40) return;
		if (!add(name, false)) failed++;
	}
}

/** Members in the order of the schema, whichever was made first. */
function ordered(view: ObjectView, members: ReadonlyMap<string, unknown>): Record<string, unknown> {
	const names = new Set([...view.named.filter((name) => members.has(name)), ...members.keys()]);
	return Object.fromEntries([...names].map((name) => [name, members.get(name)]));
}

/** Members that it may have beyond those that it must have. */
export function optionalOf(view: ObjectView): string[] {
	return view.named.filter((name) => !view.required.has(name));
}
