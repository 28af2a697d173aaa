import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { document, type Schema } from './contract-document.ts';

// Not strict: what is wrong with the schemas themselves is the linter's business, and `example` is no keyword.
const ajv = new Ajv2020({ allErrors: true, strict: false });
// The package is CommonJS: what is its default export depends on who asks.
(addFormats as unknown as (target: Ajv2020) => void)(ajv);

const compiled = new Map<Schema, ValidateFunction>();

/** What is wrong with a value, one line each, by a schema read as closed. Empty: nothing. */
export function faultsOf(schema: Schema, value: unknown): string[] {
	let validate = compiled.get(schema);
	if (!validate) {
		// References lead to `#/components/schemas/...`: the root that is compiled has them where they are looked for.
		validate = ajv.compile({ ...close(schema, true), components: { schemas } });
		compiled.set(schema, validate);
	}
	if (validate(value)) return [];
	return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath || 'the value'} ${message ?? ''} ${JSON.stringify(params)}`);
}

/** Keywords whose schemas describe the same value: only the whole of them knows which properties are declared. */
const inPlace = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'not'];
/** Keywords whose schemas describe a value below this one. */
const below = ['items', 'prefixItems', 'contains', 'additionalProperties', 'unevaluatedItems', 'propertyNames'];
const named = ['properties', 'patternProperties'];

const schemas = Object.fromEntries(Object.entries(document.components.schemas).map(([name, schema]) => [name, close(schema, false)]));

/**
 * A property that no schema of a value declares is a fault, unless `additionalProperties` lets it pass. Set once
 * for each value and not in each schema, so that the parts of an `allOf` do not refuse each other's properties.
 */
function close(schema: Schema, whole: boolean): Schema {
	const closed: Schema = {};
	for (const [keyword, value] of Object.entries(schema)) {
		if (inPlace.includes(keyword)) closed[keyword] = within(value, false);
		else if (below.includes(keyword)) closed[keyword] = within(value, true);
		else if (named.includes(keyword))
			closed[keyword] = Object.fromEntries(Object.entries(Object(value) as object).map(([name, part]) => [name, within(part, true)]));
		else closed[keyword] = value;
	}
	if (whole) closed.unevaluatedProperties ??= false;
	return closed;
}

/** A schema, several, or `true` or `false`. */
function within(value: unknown, whole: boolean): unknown {
	if (Array.isArray(value)) return value.map((part) => within(part, whole));
	return typeof value === 'object' && value !== null ? close(value as Schema, whole) : value;
}
