import type { References, Resource } from './references.ts';
import { isObject } from './schema.ts';

/** Which way a value crosses the wire. */
export type Direction = 'request' | 'response';

const none: ReadonlySet<string> = new Set();

/**
 * Members of a value that do not cross the wire in this direction: `readOnly` ones are not sent, `writeOnly` ones not
 * answered, and `required` does not ask for them. OpenAPI 3.1, Schema Object; JSON Schema 2020-12 Validation, section 9.4.
 */
export function hiddenMembers(schema: unknown, resource: Resource, references: References, direction: Direction | undefined): ReadonlySet<string> {
	if (direction === undefined) return none;
	const names = new Set<string>();
	const keyword = direction === 'request' ? 'readOnly' : 'writeOnly';
	eachInPlace(schema, resource, references, (part, from) => {
		if (!isObject(part.properties)) return;
		for (const [name, property] of Object.entries(part.properties)) if (says(property, keyword, from, references)) names.add(name);
	});
	return names.size === 0 ? none : names;
}

function says(schema: unknown, keyword: string, resource: Resource, references: References): boolean {
	let found = false;
	eachInPlace(schema, resource, references, (part) => (found ||= part[keyword] === true), ['allOf']);
	return found;
}

const branches = ['allOf', 'anyOf', 'oneOf'];

/** Calls `visit` for a schema and for all that apply to the same value. */
function eachInPlace(
	schema: unknown,
	resource: Resource,
	references: References,
	visit: (part: Record<string, unknown>, from: Resource) => void,
	lists = branches,
	seen = new Set<unknown>()
): void {
	if (!isObject(schema) || seen.has(schema)) return;
	seen.add(schema);
	const from = references.entered(schema, resource);
	visit(schema, from);
	const again = (part: unknown, of: Resource = from) => eachInPlace(part, of, references, visit, lists, seen);
	if (typeof schema.$ref === 'string') {
		const target = references.resolve(schema.$ref, from, '#');
		again(target.value, target.resource);
	}
	for (const keyword of lists) if (Array.isArray(schema[keyword])) schema[keyword].forEach((part) => again(part));
	if (lists !== branches) return;
	again(schema.then);
	again(schema.else);
	if (isObject(schema.dependentSchemas)) Object.values(schema.dependentSchemas).forEach((part) => again(part));
}
