import { targetOf, type Model } from '../schema/model.ts';
import type { Schema, SchemaObject } from '../schema/schema.ts';
import { anyKind, bitsOf, typesOf } from './kinds.ts';
import { patternOf } from '../patterns/pattern.ts';
import { simplest } from './chance.ts';

/** Names for members that no schema is likely to name. */
export const strangers = ['extra', 'x', 'another', 'Extra', '0', 'extra_1', 'extra-1', 'zz'];

/** Keywords whose negation is not made of others: the search reads `not` with one of them as it stands. */
const literals: ReadonlySet<string> = new Set(['pattern', 'format', 'enum', 'const', 'multipleOf', 'uniqueItems', 'propertyNames']);

export function isLiteral(schema: Schema): schema is SchemaObject {
	if (typeof schema === 'boolean') return false;
	const [first, ...rest] = Object.keys(schema);
	return first !== undefined && rest.length === 0 && literals.has(first);
}

/**
 * Ways in which a value can fail a schema: what satisfies any one of these does not satisfy it. Not every way is
 * named. A fault against a keyword is one of a value of its type: numbers have no length to be wrong.
 */
export function negations(model: Model, schema: Schema): Schema[] {
	if (typeof schema === 'boolean') return schema ? [] : [true];
	const found: Schema[] = [];
	const not = (part: Schema): SchemaObject => ({ not: part });
	if ('const' in schema) found.push(not({ const: schema.const }));
	if (schema.enum) found.push(not({ enum: schema.enum }));
	for (const name of schema.required ?? []) found.push({ type: 'object', properties: { [name]: false } });
	if (schema.type !== undefined && bitsOf(schema.type) !== anyKind) found.push({ type: typesOf(anyKind & ~bitsOf(schema.type)) });
	found.push(...boundNegations(schema));
	if (schema.pattern !== undefined) found.push({ type: 'string', not: { pattern: schema.pattern } });
	if (schema.format !== undefined) found.push({ type: model.formats.get(schema.format)?.type ?? 'string', not: { format: schema.format } });
	if (schema.multipleOf !== undefined) found.push({ type: 'number', not: { multipleOf: schema.multipleOf } });
	found.push(...memberNegations(schema), ...itemNegations(schema));
	if (schema.$ref !== undefined) found.push(not(targetOf(model, schema)));
	for (const part of schema.allOf ?? []) found.push(not(part));
	if (schema.anyOf) found.push({ allOf: schema.anyOf.map(not) });
	if (schema.oneOf) found.push({ allOf: schema.oneOf.map(not) }, ...pairs(schema.oneOf).map(([one, other]) => ({ allOf: [one, other] })));
	if (schema.not !== undefined) found.push(schema.not);
	if (schema.if !== undefined && schema.then !== undefined) found.push({ allOf: [schema.if, not(schema.then)] });
	if (schema.if !== undefined && schema.else !== undefined) found.push({ allOf: [not(schema.if), not(schema.else)] });
	return found;
}

export function pairs<T>(list: readonly T[]): [T, T][] {
	return list.flatMap((one, at) => list.slice(at + 1).map((other): [T, T] => [one, other]));
}

function boundNegations(schema: SchemaObject): SchemaObject[] {
	const found: SchemaObject[] = [];
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength = 0, maxLength, minItems = 0, maxItems, minProperties = 0, maxProperties } = schema;
	if (minimum !== undefined) found.push({ type: 'number', exclusiveMaximum: minimum });
	if (maximum !== undefined) found.push({ type: 'number', exclusiveMinimum: maximum });
	if (exclusiveMinimum !== undefined) found.push({ type: 'number', maximum: exclusiveMinimum });
	if (exclusiveMaximum !== undefined) found.push({ type: 'number', minimum: exclusiveMaximum });
	if (minLength > 0) found.push({ type: 'string', maxLength: minLength - 1 });
	if (maxLength !== undefined) found.push({ type: 'string', minLength: maxLength + 1 });
	if (minItems > 0) found.push({ type: 'array', maxItems: minItems - 1 });
	if (maxItems !== undefined) found.push({ type: 'array', minItems: maxItems + 1 });
	if (minProperties > 0) found.push({ type: 'object', maxProperties: minProperties - 1 });
	if (maxProperties !== undefined) found.push({ type: 'object', minProperties: maxProperties + 1 });
	return found;
}

function memberNegations(schema: SchemaObject): SchemaObject[] {
	const found: SchemaObject[] = [];
	const has = (name: string, member: Schema): SchemaObject => ({ type: 'object', required: [name], properties: { [name]: member } });
	for (const [name, member] of Object.entries(schema.properties ?? {})) if (member !== true) found.push(has(name, { not: member }));
	for (const [source, member] of Object.entries(schema.patternProperties ?? {})) {
		const name = patternOf(source).make(simplest);
		if (name !== undefined && member !== true) found.push(has(name, { not: member }));
	}
	const { additionalProperties, propertyNames } = schema;
	if (additionalProperties !== undefined && additionalProperties !== true) found.push(has(stranger(schema), { not: additionalProperties }));
	if (propertyNames !== undefined) found.push({ type: 'object', not: { propertyNames } });
	for (const [name, others] of Object.entries(schema.dependentRequired ?? {}))
		for (const other of others) found.push({ type: 'object', required: [name], properties: { [other]: false } });
	for (const [name, other] of Object.entries(schema.dependentSchemas ?? {})) found.push({ type: 'object', required: [name], not: other });
	return found;
}

/** A name that the schema's own keywords do not know. */
export function stranger(schema: SchemaObject): string {
	const sources = Object.keys(schema.patternProperties ?? {});
	const free = (name: string) => !Object.hasOwn(schema.properties ?? {}, name) && !sources.some((source) => patternOf(source).test(name));
	return strangers.find(free) ?? 'stranger';
}

function itemNegations(schema: SchemaObject): SchemaObject[] {
	const found: SchemaObject[] = [];
	const { prefixItems = [], items, contains, minContains = 1, maxContains } = schema;
	const at = (index: number, item: Schema): SchemaObject => ({
		type: 'array',
		minItems: index + 1,
		prefixItems: [...Array.from({ length: index }, () => true), item]
	});
	prefixItems.forEach((item, index) => found.push(at(index, { not: item })));
	if (items !== undefined && items !== true) found.push(at(prefixItems.length, { not: items }));
	if (schema.uniqueItems === true) found.push({ type: 'array', not: { uniqueItems: true } });
	if (contains === undefined) return found;
	if (minContains > 0) found.push({ type: 'array', contains, minContains: 0, maxContains: minContains - 1 });
	if (maxContains !== undefined) found.push({ type: 'array', contains, minContains: maxContains + 1 });
	return found;
}
