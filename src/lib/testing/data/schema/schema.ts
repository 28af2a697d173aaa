/** A JSON Schema 2020-12, as far as its keywords are read here. */
export type Schema = boolean | SchemaObject;

export type TypeName = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';

export interface SchemaObject {
	$ref?: string;
	$defs?: Record<string, Schema>;
	type?: TypeName | TypeName[];
	enum?: unknown[];
	const?: unknown;
	allOf?: Schema[];
	anyOf?: Schema[];
	oneOf?: Schema[];
	not?: Schema;
	if?: Schema;
	then?: Schema;
	else?: Schema;
	dependentSchemas?: Record<string, Schema>;
	properties?: Record<string, Schema>;
	patternProperties?: Record<string, Schema>;
	additionalProperties?: Schema;
	unevaluatedProperties?: Schema;
	propertyNames?: Schema;
	required?: string[];
	dependentRequired?: Record<string, string[]>;
	minProperties?: number;
	maxProperties?: number;
	prefixItems?: Schema[];
	items?: Schema;
	unevaluatedItems?: Schema;
	contains?: Schema;
	minContains?: number;
	maxContains?: number;
	minItems?: number;
	maxItems?: number;
	uniqueItems?: boolean;
	minLength?: number;
	maxLength?: number;
	pattern?: string;
	format?: string;
	minimum?: number;
	maximum?: number;
	exclusiveMinimum?: number;
	exclusiveMaximum?: number;
	multipleOf?: number;
	/** Members that `patternProperties` of this schema say nothing of: no keyword of JSON Schema, ours alone. */
	$except?: string[];
	/** Values that its author calls typical. */
	examples?: unknown[];
	[keyword: string]: unknown;
}

/** Keywords whose value is one schema, a list of schemas, a map of schemas. */
export const oneSchema = [
	'items',
	'contains',
	'additionalProperties',
	'unevaluatedProperties',
	'unevaluatedItems',
	'propertyNames',
	'not',
	'if',
	'then',
	'else'
] as const;
export const listOfSchemas = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;
export const mapOfSchemas = ['properties', 'patternProperties', 'dependentSchemas'] as const;

/** The other keywords of JSON Schema 2020-12, and the annotations of OpenAPI 3.1. */
export const known: ReadonlySet<string> = new Set(
	[
		'type enum const required dependentRequired minProperties maxProperties minContains maxContains minItems maxItems uniqueItems',
		'minLength maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf',
		'contentEncoding contentMediaType contentSchema title description default examples deprecated readOnly writeOnly example xml externalDocs'
	].flatMap((line) => line.split(' '))
);

/** Keywords whose schemas apply to the very value that their own schema applies to. */
export const inPlace: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas']);

/** A schema of the caller cannot be worked with. `place` is a JSON Pointer into the document, as a fragment. */
export class SchemaError extends Error {
	override name = 'SchemaError';
	readonly place: string;
	constructor(place: string, why: string) {
		super(`${place}: ${why}`);
		this.place = place;
	}
}

export function omit(schema: SchemaObject, ...keywords: string[]): SchemaObject {
	return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)));
}

/** The schema, and another that must hold as well. */
export function also(schema: SchemaObject, other: Schema): SchemaObject {
	return { ...schema, allOf: [...(schema.allOf ?? []), other] };
}

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
