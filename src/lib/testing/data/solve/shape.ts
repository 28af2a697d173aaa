import { equal } from '../schema/json.ts';
import type { Model } from '../schema/model.ts';
import type { SchemaObject } from '../schema/schema.ts';
import { anyKind, bits, bitsOf, kindOf, numeric } from './kinds.ts';
import { isLiteral } from './negate.ts';

/** A schema whose own keywords must hold; its `allOf`, `anyOf` and the like have been seen to. */
export interface Part {
	schema: SchemaObject;
	/** Schemas around it, for the same value, that ask what was evaluated: `unevaluatedProperties`, `unevaluatedItems`. */
	trail: readonly SchemaObject[];
}

/** All that must hold for a value, after every choice between branches has been made. */
export interface Shape {
	/** The kinds it may have: see `bits`. */
	kinds: number;
	/** The only values there are; `null` where none are named. */
	among: readonly unknown[] | null;
	parts: readonly Part[];
}

export const anything: Shape = { kinds: anyKind, among: null, parts: [] };

/** The shape with a schema's own keywords added; `null` where nothing would be left. */
export function narrowed(model: Model, shape: Shape, part: Part): Shape | null {
	const { schema } = part;
	let { kinds, among } = shape;
	if (schema.type !== undefined) kinds &= bitsOf(schema.type);
	if (schema.not !== undefined && isLiteral(schema.not)) kinds &= deniedKinds(model, schema.not);
	if (schema.enum) among = within(among, schema.enum);
	if ('const' in schema) among = within(among, [schema.const]);
	if (among) {
		among = among.filter((value) => (kinds & bits[kindOf(value)]) !== 0);
		kinds &= among.reduce<number>((sum, value) => sum | bits[kindOf(value)], 0);
	}
	return kinds === 0 ? null : { kinds, among, parts: [...shape.parts, part] };
}

function within(among: readonly unknown[] | null, values: readonly unknown[]): readonly unknown[] {
	return among ? among.filter((value) => values.some((other) => equal(value, other))) : values;
}

/** Only a text can fail a pattern. */
function deniedKinds(model: Model, literal: SchemaObject): number {
	if (literal.pattern !== undefined) return bits.string;
	if (literal.format !== undefined) return model.formats.get(literal.format)?.type === 'number' ? numeric : bits.string;
	if (literal.multipleOf !== undefined) return numeric;
	if (literal.uniqueItems !== undefined) return bits.array;
	return literal.propertyNames !== undefined ? bits.object : anyKind;
}

/** What `not` denies, of one keyword, in all parts. */
export function denied<K extends keyof SchemaObject>(shape: Shape, keyword: K): Exclude<SchemaObject[K], undefined>[] {
	return shape.parts.flatMap(({ schema }) => {
		const value = typeof schema.not === 'object' && isLiteral(schema.not) ? schema.not[keyword] : undefined;
		return value === undefined ? [] : [value as Exclude<SchemaObject[K], undefined>];
	});
}

/** The values that `not` denies one by one. */
export function deniedValues(shape: Shape): unknown[] {
	return [...denied(shape, 'enum').flat(), ...shape.parts.flatMap(({ schema: { not } }) => (typeof not === 'object' && isLiteral(not) && 'const' in not ? [not.const] : []))];
}

/** What all parts say with one keyword. */
export function said<K extends keyof SchemaObject>(shape: Shape, keyword: K): Exclude<SchemaObject[K], undefined>[] {
	return shape.parts.flatMap(({ schema }) => (schema[keyword] === undefined ? [] : [schema[keyword] as Exclude<SchemaObject[K], undefined>]));
}

export const greatest = (values: readonly number[], otherwise: number) => values.reduce((a, b) => Math.max(a, b), otherwise);
export const least = (values: readonly number[], otherwise: number) => values.reduce((a, b) => Math.min(a, b), otherwise);
