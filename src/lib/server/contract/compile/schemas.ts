import { resolve, type Document, type Json } from './document.ts';

/** Keywords whose value is a schema, a list of schemas, a map of schemas. */
const one = ['items', 'contains', 'additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'propertyNames', 'not', 'if', 'then', 'else'];
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const maps = ['properties', 'patternProperties', 'dependentSchemas', '$defs'];
/** Keywords that apply to the same value: their schemas must not be closed on their own. */
const inPlace = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas']);
/** Annotations that OpenAPI adds and no validator knows. */
const annotations = new Set(['example', 'examples', 'externalDocs', 'xml', 'discriminator', '$comment']);

export const documentId = 'contract';

/** A schema as ajv takes it: no annotations of OpenAPI, references into the document that ajv knows as `contract`. */
export function openSchema(document: Document, schema: unknown): unknown {
	return withItemType(
		document,
		walk(schema, (child) => openSchema(document, child)),
		schema
	);
}

const scalars: readonly unknown[] = ['string', 'integer', 'number', 'boolean'];

/**
 * ajv compares the items of `uniqueItems` each with each, unless it can see that they are scalars: with a million
 * items, that is for ever. It does not look behind references, so the type is said beside them.
 */
function withItemType(document: Document, prepared: unknown, schema: unknown): unknown {
	const items = (schema as Json | null)?.items as Json | undefined;
	if (typeof items?.$ref !== 'string' || (schema as Json).uniqueItems !== true) return prepared;
	const { type } = resolve(document, items, items.$ref).value;
	const own = prepared as Json;
	return scalars.includes(type) ? { ...own, items: { type, ...(own.items as Json) } } : prepared;
}

/**
 * A schema of what the server sends, closed: properties that it does not declare are faults, unless it says
 * `additionalProperties: true`. Clients must let responses grow; the server itself must not add what the
 * contract does not name. `nested`: only what lies below this value, which a composing schema closes.
 */
export function closedSchema(document: Document, schema: unknown, nested = false): unknown {
	const closed = walk(schema, (child, keyword) => closedSchema(document, child, inPlace.has(keyword)));
	if (nested || typeof closed !== 'object' || closed === null || !declares(document, schema)) return closed;
	return { ...closed, unevaluatedProperties: false };
}

function walk(schema: unknown, visit: (child: unknown, keyword: string) => unknown): unknown {
	if (typeof schema !== 'object' || schema === null) return schema;
	const result: Json = {};
	for (const [keyword, value] of Object.entries(schema)) {
		if (annotations.has(keyword) || keyword.startsWith('x-')) continue;
		if (keyword === '$ref') result.$ref = `${documentId}${String(value)}`;
		else if (one.includes(keyword)) result[keyword] = visit(value, keyword);
		else if (lists.includes(keyword)) result[keyword] = (value as unknown[]).map((child) => visit(child, keyword));
		else if (maps.includes(keyword)) result[keyword] = Object.fromEntries(Object.entries(value as Json).map(([name, child]) => [name, visit(child, keyword)]));
		else result[keyword] = value;
	}
	return result;
}

/** Whether a schema, or one that it is composed of, names properties and leaves the rest unsaid. */
function declares(document: Document, schema: unknown, seen = new Set<unknown>()): boolean {
	if (typeof schema !== 'object' || schema === null || seen.has(schema)) return false;
	seen.add(schema);
	const own = schema as Json;
	if ('additionalProperties' in own || 'unevaluatedProperties' in own) return false;
	if ('properties' in own) return true;
	const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => (own[keyword] as unknown[] | undefined) ?? []);
	if (typeof own.$ref === 'string') parts.push(resolve(document, own, own.$ref).value);
	return parts.some((part) => declares(document, part, seen));
}

/** The whole document with its named schemas prepared, for ajv to find references in. */
export function prepareDocument(document: Document, prepare: (schema: unknown) => unknown): Json {
	const schemas = Object.entries(document.components?.schemas ?? {});
	return { $id: documentId, components: { schemas: Object.fromEntries(schemas.map(([name, schema]) => [name, prepare(schema)])) } };
}
