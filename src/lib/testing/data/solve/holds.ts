import { isOfFormat } from '../formats/formats.ts';
import { patternOf } from '../patterns/pattern.ts';
import { codePoints, equal } from '../schema/json.ts';
import { targetOf, type Model } from '../schema/model.ts';
import { isObject, type Schema, type SchemaObject } from '../schema/schema.ts';
import { bits, bitsOf, kindOf } from './kinds.ts';

/**
 * Whether a value satisfies a schema, as a guide for the search: the proof is ajv's. `unevaluatedProperties` and
 * `unevaluatedItems` are left to it altogether.
 */
export function holds(model: Model, schema: Schema, value: unknown, depth = 0): boolean {
	if (typeof schema === 'boolean') return schema;
	// A schema that refers to itself without going down would never be done.
	if (depth > 200) return true;
	const again = (other: Schema, part: unknown = value) => holds(model, other, part, depth + 1);
	if (schema.$ref !== undefined && !again(targetOf(model, schema))) return false;
	if (schema.type !== undefined && (bitsOf(schema.type) & bits[kindOf(value)]) === 0) return false;
	if (schema.enum && !schema.enum.some((one) => equal(one, value))) return false;
	if ('const' in schema && !equal(schema.const, value)) return false;
	if (schema.allOf && !schema.allOf.every((part) => again(part))) return false;
	if (schema.anyOf && !schema.anyOf.some((part) => again(part))) return false;
	if (schema.oneOf && schema.oneOf.filter((part) => again(part)).length !== 1) return false;
	if (schema.not !== undefined && again(schema.not)) return false;
	if (schema.if !== undefined && !again(again(schema.if) ? (schema.then ?? true) : (schema.else ?? true))) return false;
	if (schema.format !== undefined && !isOfFormat(model.formats, schema.format, value)) return false;
	if (typeof value === 'number') return numberHolds(schema, value);
	if (typeof value === 'string') return textHolds(schema, value);
	if (Array.isArray(value)) return arrayHolds(schema, value, again);
	return !isObject(value) || objectHolds(schema, value, again);
}

export function numberHolds(schema: SchemaObject, value: number): boolean {
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
	if (minimum !== undefined && value < minimum) return false;
	if (maximum !== undefined && value > maximum) return false;
	if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return false;
	if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) return false;
	return multipleOf === undefined || isMultiple(value, multipleOf);
}

/** As ajv has it with nine digits of precision. */
export function isMultiple(value: number, step: number): boolean {
	const times = value / step;
	return Number.isFinite(times) && Math.abs(Math.round(times) - times) <= 1e-9;
}

function textHolds(schema: SchemaObject, value: string): boolean {
	const { minLength, maxLength, pattern } = schema;
	if (minLength !== undefined || maxLength !== undefined) {
		const length = codePoints(value);
		if (length < (minLength ?? 0) || length > (maxLength ?? Infinity)) return false;
	}
	return pattern === undefined || patternOf(pattern).test(value);
}

type Again = (schema: Schema, part: unknown) => boolean;

function arrayHolds(schema: SchemaObject, value: readonly unknown[], again: Again): boolean {
	const { minItems = 0, maxItems = Infinity, prefixItems = [], items, contains, minContains = 1, maxContains = Infinity } = schema;
	if (value.length < minItems || value.length > maxItems) return false;
	if (schema.uniqueItems === true && hasTwins(value)) return false;
	if (!value.every((item, at) => again(prefixItems[at] ?? items ?? true, item))) return false;
	if (contains === undefined) return true;
	const count = value.filter((item) => again(contains, item)).length;
	return count >= minContains && count <= maxContains;
}

function hasTwins(items: readonly unknown[]): boolean {
	if (items.every((item) => typeof item !== 'object')) return new Set(items).size < items.length;
	return items.some((item, at) => items.some((other, place) => place > at && equal(item, other)));
}

function objectHolds(schema: SchemaObject, value: Record<string, unknown>, again: Again): boolean {
	const names = Object.keys(value);
	if (names.length < (schema.minProperties ?? 0) || names.length > (schema.maxProperties ?? Infinity)) return false;
	const has = (name: string) => Object.hasOwn(value, name);
	if (schema.required && !schema.required.every(has)) return false;
	const { propertyNames, dependentRequired = {}, dependentSchemas = {} } = schema;
	if (propertyNames !== undefined && !names.every((name) => again(propertyNames, name))) return false;
	if (!Object.entries(dependentRequired).every(([name, others]) => !has(name) || others.every(has))) return false;
	if (!Object.entries(dependentSchemas).every(([name, other]) => !has(name) || again(other, value))) return false;
	return names.every((name) => declared(schema, name).every((member) => again(member, value[name])));
}

/** What a schema's own keywords demand of a member. */
export function declared(schema: SchemaObject, name: string): Schema[] {
	const found: Schema[] = [];
	if (schema.properties && Object.hasOwn(schema.properties, name)) found.push(schema.properties[name] ?? true);
	for (const [source, member] of Object.entries(schema.patternProperties ?? {}))
		if (!schema.$except?.includes(name) && patternOf(source).test(name)) found.push(member);
	if (found.length === 0 && schema.additionalProperties !== undefined) found.push(schema.additionalProperties);
	return found;
}
