import { canonical } from '../schema/json.ts';
import type { Model } from '../schema/model.ts';
import type { Schema, SchemaObject } from '../schema/schema.ts';
import { build, type Making } from './build.ts';
import type { Chance } from './chance.ts';
import { holds } from './holds.ts';
import { denied, greatest, least, said, type Shape } from './shape.ts';

interface Contains {
	schema: Schema;
	least: number;
	most: number;
}

/** What an array must be, all keywords of a shape taken together. */
export interface ArrayView {
	fewest: number;
	most: number;
	distinct: boolean;
	/** It must have two equal items. */
	twins: boolean;
	contains: readonly Contains[];
	/** Where what all items have in common begins. */
	prefix: number;
	schemasOf(index: number): Schema[];
}

export function arrayView(shape: Shape): ArrayView {
	const contains = shape.parts.flatMap(({ schema }): Contains[] =>
		schema.contains === undefined ? [] : [{ schema: schema.contains, least: schema.minContains ?? 1, most: schema.maxContains ?? Infinity }]
	);
	const twins = denied(shape, 'uniqueItems').includes(true);
	const fewest = greatest([...said(shape, 'minItems'), ...contains.map((one) => one.least), twins ? 2 : 0], 0);
	const prefix = greatest(said(shape, 'prefixItems').map(({ length }) => length), 0);
	return {
		fewest,
		most: least(said(shape, 'maxItems'), Infinity),
		distinct: said(shape, 'uniqueItems').includes(true),
		twins,
		contains,
		prefix,
		schemasOf: (index) => shape.parts.flatMap(({ schema }) => itemsOf(schema, shape, index))
	};
}

function itemsOf(schema: SchemaObject, shape: Shape, index: number): Schema[] {
	const found: Schema[] = [];
	const declared = schema.prefixItems?.[index] ?? schema.items;
	if (declared !== undefined) found.push(declared);
	const { unevaluatedItems } = schema;
	if (unevaluatedItems !== undefined && !isEvaluated(schema, shape, index)) found.push({ anyOf: [unevaluatedItems, ...containedIn(schema, shape)] });
	return found;
}

/** What `contains` takes has been spoken of, wherever it stands. */
function containedIn(asking: SchemaObject, shape: Shape): Schema[] {
	return shape.parts.flatMap(({ schema, trail }) => (trail.includes(asking) && schema.contains !== undefined ? [schema.contains] : []));
}

/** Whether a schema that applies to the same array has spoken of an item. JSON Schema 2020-12, section 11.2. */
function isEvaluated(asking: SchemaObject, shape: Shape, index: number): boolean {
	return shape.parts.some(({ schema, trail }) => {
		if (!trail.includes(asking)) return false;
		return index < (schema.prefixItems?.length ?? 0) || schema.items !== undefined || (schema !== asking && schema.unevaluatedItems !== undefined);
	});
}

/** An array of this many items; `undefined` where none was found. */
export function buildArray(model: Model, view: ArrayView, length: number, making: Making): unknown[] | undefined {
	if (length < view.fewest || length > view.most || length > model.largestList) return undefined;
	const needs = neededOf(model, view, length, making);
	if (!needs) return undefined;
	const items: unknown[] = [];
	const taken = new Set<string>();
	const wild = making.chance.wilder();
	for (let index = 0; index < length; index++) {
		const schemas = [...view.schemasOf(index), ...(needs[index] ?? [])];
		const item = view.twins && index === length - 1 ? twinOf(model, items, schemas) : view.distinct ? distinct(model, schemas, taken, making, wild) : build(model, schemas, making);
		if (item === undefined) return undefined;
		if (view.distinct) taken.add(canonical(item));
		items.push(item);
	}
	return items;
}

/** Which items have to satisfy `contains`, and which must not. */
function neededOf(model: Model, view: ArrayView, length: number, making: Making): Schema[][] | undefined {
	const needs: Schema[][] = Array.from({ length }, () => []);
	for (const { schema, least, most } of view.contains) {
		const chosen = new Set<number>();
		for (let index = 0; index < length && chosen.size < least; index++)
			if (build(model, [...view.schemasOf(index), ...(needs[index] ?? []), schema], making) !== undefined) chosen.add(index);
		if (chosen.size < least) return undefined;
		for (const [index, need] of needs.entries()) {
			if (chosen.has(index)) need.push(schema);
			else if (most < length) need.push({ not: schema });
		}
	}
	return needs;
}

function twinOf(model: Model, items: readonly unknown[], schemas: readonly Schema[]): unknown {
	return items.find((item) => schemas.every((schema) => holds(model, schema, item)));
}

/** An item that is not there yet: the simplest, one by chance, or one that is found by naming those that are taken. */
function distinct(model: Model, schemas: readonly Schema[], taken: ReadonlySet<string>, making: Making, wild: Chance): unknown {
	for (let tries = 0; tries < 30; tries++) {
		const item = build(model, schemas, tries === 0 ? making : { ...making, chance: wild });
		if (item !== undefined && !taken.has(canonical(item))) return item;
		if (item === undefined) return undefined;
	}
	return build(model, [...schemas, { not: { enum: [...taken].map((text): unknown => JSON.parse(text)) } }], making);
}
