import type { SchemaObject, TypeName } from '../schema/schema.ts';

/** The types of JSON Schema as bits; numbers with a fraction apart from whole ones, which are `integer` too. */
export const bits = { null: 1, boolean: 2, integer: 4, fraction: 8, string: 16, array: 32, object: 64 } as const;
export type Kind = keyof typeof bits;

export const anyKind = 127;
export const numeric = bits.integer | bits.fraction;

export function kindOf(value: unknown): Kind {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'fraction';
	if (typeof value === 'string' || typeof value === 'boolean') return typeof value as 'string' | 'boolean';
	return 'object';
}

/** The bits of a `type`. */
export function bitsOf(type: TypeName | readonly TypeName[]): number {
	return [type].flat().reduce((sum, name) => sum | (name === 'number' ? numeric : bits[name]), 0);
}

/** The `type` that stands for bits. */
export function typesOf(mask: number): TypeName[] {
	const kinds = (Object.keys(bits) as Kind[]).filter((kind) => (mask & bits[kind]) !== 0);
	// Whole numbers are numbers, and there is no type for the others alone.
	return kinds.filter((kind) => kind !== 'integer' || !kinds.includes('fraction')).map((kind) => (kind === 'fraction' ? 'number' : kind));
}

const families: [Kind, readonly string[]][] = [
	['object', ['properties', 'required', 'additionalProperties', 'patternProperties', 'propertyNames', 'minProperties', 'maxProperties', 'dependentRequired', 'unevaluatedProperties']],
	['array', ['items', 'prefixItems', 'contains', 'minItems', 'maxItems', 'uniqueItems', 'unevaluatedItems']],
	['string', ['pattern', 'format', 'minLength', 'maxLength']],
	['integer', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']]
];

/** The kinds that a value may have, those first that the keywords speak of. */
export function kindsInOrder(mask: number, schemas: readonly SchemaObject[]): Kind[] {
	const spokenOf = families.filter(([, keywords]) => schemas.some((schema) => keywords.some((keyword) => keyword in schema))).map(([kind]) => kind);
	const order: Kind[] = [...spokenOf, 'string', 'integer', 'object', 'array', 'boolean', 'fraction', 'null'];
	return [...new Set(order)].filter((kind) => (mask & bits[kind]) !== 0);
}
