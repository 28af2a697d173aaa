import type { Prepared } from '../schema/prepare.ts';
import { isObject, type SchemaObject } from '../schema/schema.ts';

/** Values that look like schemas and are none. */
const data = new Set(['enum', 'const', 'default', 'example', 'examples']);

/** What a schema stands in, with another in its place: one of the definitions, by its name, or the root. */
export function replaced(prepared: Prepared, schema: SchemaObject, replacement: SchemaObject): { name: string | undefined; whole: SchemaObject } {
	let whole = replacement;
	let at = schema;
	for (let home = prepared.homes.get(at); home !== undefined; home = prepared.homes.get(at)) {
		const { holder, keyword, key } = home;
		whole = { ...holder, [keyword]: key === undefined ? whole : placed(holder[keyword], key, whole) };
		at = holder;
	}
	const [name] = Object.entries(prepared.defs).find(([, def]) => def === at) ?? [];
	return { name, whole };
}

function placed(value: unknown, key: string | number, schema: SchemaObject): unknown {
	if (Array.isArray(value)) return (value as unknown[]).with(Number(key), schema);
	return isObject(value) ? { ...value, [key]: schema } : value;
}

/** The names of a definition and of all that lead to it. */
export function referring({ defs }: Prepared, name: string): Set<string> {
	const uses = Object.entries(defs).map(([user, schema]): [string, Set<string>] => [user, referencesIn(schema)]);
	const found = new Set([name]);
	for (const one of found) for (const [user, names] of uses) if (names.has(one)) found.add(user);
	return found;
}

function referencesIn(schema: unknown, found = new Set<string>()): Set<string> {
	if (Array.isArray(schema)) for (const part of schema) referencesIn(part, found);
	if (!isObject(schema)) return found;
	if (typeof schema.$ref === 'string') found.add(schema.$ref);
	for (const [keyword, value] of Object.entries(schema)) if (!data.has(keyword)) referencesIn(value, found);
	return found;
}

/** A copy whose references to these names have the suffix. */
export function renamed(schema: unknown, names: ReadonlySet<string>, suffix: string): unknown {
	if (Array.isArray(schema)) return schema.map((part) => renamed(part, names, suffix));
	if (!isObject(schema)) return schema;
	const entries = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
		if (keyword === '$ref' && names.has(String(value))) return ['$ref', `${String(value)}${suffix}`];
		return [keyword, data.has(keyword) ? value : renamed(value, names, suffix)];
	});
	return Object.fromEntries(entries);
}
