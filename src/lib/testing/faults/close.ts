import type { Schema } from '../document/document.ts';

/** Keywords whose schemas describe the same value: only the whole of them knows which properties are declared. */
const inPlace = ['allOf', 'anyOf', 'oneOf', 'then', 'else'];
/** Keywords whose schemas describe a value below this one. */
const below = ['items', 'prefixItems', 'additionalProperties', 'unevaluatedItems', 'unevaluatedProperties'];
const named = ['properties', 'patternProperties'];

/**
 * A property that no schema of a value declares is a fault, unless `additionalProperties` lets it pass. Set once
 * for each value and not in each schema, so that the parts of an `allOf` do not refuse each other's properties.
 */
export function close(schema: Schema, whole: boolean): Schema {
	if (typeof schema === 'boolean') return schema;
	const closed: Record<string, unknown> = {};
	for (const [keyword, value] of Object.entries(schema)) {
		if (inPlace.includes(keyword)) closed[keyword] = within(value, false);
		else if (below.includes(keyword)) closed[keyword] = within(value, true);
		else if (keyword === 'dependentSchemas') closed[keyword] = each(value, false);
		else if (named.includes(keyword)) closed[keyword] = each(value, true);
		else if (keyword === '$defs') closed[keyword] = each(value, false);
		// What only asks whether something is so (`if`, `not`, `contains`) must ask what it asked before.
		else closed[keyword] = value;
	}
	if (whole && describesMembers(schema)) closed.unevaluatedProperties ??= false;
	return closed;
}

/** A schema that says nothing of members lets all of them pass. */
function describesMembers(schema: Record<string, unknown>): boolean {
	return ['properties', '$ref', '$dynamicRef', 'allOf', 'anyOf', 'oneOf', 'if', 'dependentSchemas', 'patternProperties'].some((keyword) => keyword in schema);
}

function each(value: unknown, whole: boolean): Record<string, unknown> {
	return Object.fromEntries(Object.entries(Object(value) as object).map(([name, part]) => [name, within(part, whole)]));
}

/** A schema, several, or `true` or `false`. */
function within(value: unknown, whole: boolean): unknown {
	if (Array.isArray(value)) return value.map((part) => within(part, whole));
	return typeof value === 'object' && value !== null ? close(value as Schema, whole) : value;
}
