/** The keywords of JSON Schema 2020-12 and of OpenAPI 3.1's Schema Object, by what their values are. */

/** A schema. */
export const single = [
	'items',
	'contains',
	'additionalProperties',
	'unevaluatedProperties',
	'unevaluatedItems',
	'propertyNames',
	'not',
	'if',
	'then',
	'else',
	'contentSchema'
] as const;
/** A list of schemas. */
export const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;
/** Schemas by name. */
export const maps = ['properties', 'patternProperties', 'dependentSchemas'] as const;
/** Schemas that are only there to be referred to. */
export const stores = ['$defs', 'definitions'] as const;
/** Say where a schema is, and which other one applies; gone once references are resolved. */
export const identity = ['$id', '$schema', '$anchor', '$dynamicAnchor', '$ref', '$dynamicRef'] as const;
/** Say nothing that could be checked. */
export const annotations = ['title', 'description', 'deprecated', 'examples', 'example', 'externalDocs', 'xml', '$comment'] as const;
/** Of other dialects, or of no use here, with what to write instead. */
export const foreign: Record<string, string> = {
	nullable: "OpenAPI 3.1 writes `type: [..., 'null']`",
	$vocabulary: 'it is for meta-schemas only',
	$recursiveRef: 'JSON Schema 2020-12 writes `$dynamicRef`',
	$recursiveAnchor: 'JSON Schema 2020-12 writes `$dynamicAnchor`',
	dependencies: 'JSON Schema 2020-12 writes `dependentRequired` or `dependentSchemas`',
	additionalItems: 'JSON Schema 2020-12 writes `items` beside `prefixItems`',
	id: 'JSON Schema 2020-12 writes `$id`'
};

type Kind = 'count' | 'number' | 'positive' | 'text' | 'flag' | 'names' | 'named names' | 'type' | 'values' | 'any' | 'discriminator';

/** What is checked of a value, and what the directions depend on. */
export const assertions: Record<string, Kind> = {
	type: 'type',
	enum: 'values',
	const: 'any',
	default: 'any',
	multipleOf: 'positive',
	maximum: 'number',
	minimum: 'number',
	exclusiveMaximum: 'number',
	exclusiveMinimum: 'number',
	maxLength: 'count',
	minLength: 'count',
	pattern: 'text',
	maxItems: 'count',
	minItems: 'count',
	uniqueItems: 'flag',
	maxContains: 'count',
	minContains: 'count',
	maxProperties: 'count',
	minProperties: 'count',
	required: 'names',
	dependentRequired: 'named names',
	format: 'text',
	contentEncoding: 'text',
	contentMediaType: 'text',
	readOnly: 'flag',
	writeOnly: 'flag',
	discriminator: 'discriminator'
};

export const allKeywords: readonly string[] = [...single, ...lists, ...maps, ...stores, ...identity, ...annotations, ...Object.keys(assertions)];

const types: readonly unknown[] = ['null', 'boolean', 'object', 'array', 'number', 'integer', 'string'];
const isNames = (value: unknown) => Array.isArray(value) && value.every((name) => typeof name === 'string') && new Set(value).size === value.length;
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const kinds: Record<Kind, { test: (value: unknown) => boolean; wanted: string }> = {
	count: { test: (value) => Number.isInteger(value) && Number(value) >= 0, wanted: 'a whole number, from 0' },
	number: { test: (value) => typeof value === 'number', wanted: 'a number' },
	positive: { test: (value) => typeof value === 'number' && value > 0, wanted: 'a number above 0' },
	text: { test: (value) => typeof value === 'string', wanted: 'a string' },
	flag: { test: (value) => typeof value === 'boolean', wanted: 'true or false' },
	names: { test: isNames, wanted: 'a list of names, each once' },
	'named names': { test: (value) => isObject(value) && Object.values(value as object).every(isNames), wanted: 'lists of names, by name' },
	type: { test: (value) => [value].flat().every((type) => types.includes(type)), wanted: `one of ${types.join(', ')}, or a list of them` },
	values: { test: (value) => Array.isArray(value) && value.length > 0, wanted: 'a list of values, with at least one' },
	any: { test: () => true, wanted: 'a value' },
	discriminator: {
		test: (value) => isObject(value) && typeof (value as { propertyName?: unknown }).propertyName === 'string',
		wanted: 'an object with a `propertyName`'
	}
};

/** `null` where the value is one that the keyword may have; what it should be where it is not. */
export function misfit(keyword: string, value: unknown): string | null {
	const kind = assertions[keyword];
	if (kind !== undefined) return kinds[kind].test(value) ? null : kinds[kind].wanted;
	if ((lists as readonly string[]).includes(keyword)) return Array.isArray(value) && value.length > 0 ? null : 'a list of schemas, with at least one';
	if ([...maps, ...stores].some((name) => name === keyword)) return isObject(value) ? null : 'schemas by name';
	if ((identity as readonly string[]).includes(keyword)) return typeof value === 'string' ? null : 'a string';
	return null;
}
