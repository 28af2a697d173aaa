import type { Json } from './judge.ts';

const assertions = [
	'type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern format',
	'maxItems minItems uniqueItems maxContains minContains contains maxProperties minProperties required dependentRequired',
	'anyOf oneOf not contentEncoding contentMediaType contentSchema'
].flatMap((line) => line.split(' '));
/** They assert something of their own only where they are `false`. */
const closing = ['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'items'];
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const maps = ['properties', 'patternProperties', 'dependentSchemas'];
const single = ['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'items', 'contains', 'propertyNames', 'not', 'if', 'then', 'else'];

/**
 * The places of all keywords that a schema asserts something with, found by a walk that knows nothing of the
 * generator: each is to have a value that breaks it, or a reason why there is none.
 */
export function assertedPlaces(schema: unknown, document: Json, start = '#'): Set<string> {
	const found = new Set<string>();
	const seen = new Set<unknown>();
	const visit = (value: unknown, place: string) => {
		if (value === false) found.add(place);
		if (typeof value !== 'object' || value === null || seen.has(value)) return;
		seen.add(value);
		const own = value as Json;
		for (const [keyword, inside] of Object.entries(own)) {
			const at = `${place}/${keyword}`;
			if (assertions.includes(keyword) || (closing.includes(keyword) && inside === false)) found.add(at);
			if (lists.includes(keyword)) (inside as unknown[]).forEach((item, index) => visit(item, `${at}/${index}`));
			if (maps.includes(keyword)) for (const [name, item] of Object.entries(inside as Json)) visit(item, `${at}/${escaped(name)}`);
			if (single.includes(keyword) && inside !== false) visit(inside, at);
			if (keyword === '$ref' && String(inside).startsWith('#/')) visit(target(String(inside), document), String(inside));
		}
	};
	visit(schema, start);
	return found;
}

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

function target(ref: string, document: Json): unknown {
	return ref
		.slice(2)
		.split('/')
		.map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'))
		.reduce<unknown>((value, key) => (value as Json)[key], document);
}
