import { follow, type Document, type Json } from './document.ts';

/** The kinds of value that JSON Schema tells apart; a number that is no integer is one of its own here. */
export type ValueKind = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';

const all: readonly ValueKind[] = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];

/** Whether a schema says nothing of what kind its value is. */
export function isSilent(kinds: ReadonlySet<ValueKind>): boolean {
	return kinds.size === all.length;
}

/** The kinds of value that a schema allows, as far as types and fixed values say it; the rest is for the validator. */
export function kindsOf(document: Document, schema: unknown, seen: readonly unknown[] = []): Set<ValueKind> {
	if (schema === false) return new Set();
	let kinds = new Set(all);
	// A schema that leads back to itself says nothing more.
	if (typeof schema !== 'object' || schema === null || seen.includes(schema)) return kinds;
	const own = schema as Json;
	const path = [...seen, schema];
	const narrow = (allowed: ReadonlySet<ValueKind>) => (kinds = new Set([...kinds].filter((kind) => allowed.has(kind))));
	if (own.type !== undefined) narrow(new Set([own.type].flat().flatMap((type) => (type === 'number' ? ['integer', 'number'] : [type as ValueKind]))));
	if (Array.isArray(own.enum)) narrow(new Set(own.enum.map(kindOf)));
	if ('const' in own) narrow(new Set([kindOf(own.const)]));
	if (typeof own.$ref === 'string') narrow(kindsOf(document, follow(document, own, own.$ref).value, path));
	for (const part of list(own.allOf)) narrow(kindsOf(document, part, path));
	for (const branches of [own.anyOf, own.oneOf])
		if (Array.isArray(branches)) narrow(new Set(branches.flatMap((branch) => [...kindsOf(document, branch, path)])));
	return kinds;
}

/**
 * What a schema says of a part of its value, as one schema: `pick` finds it in each schema that applies to the value.
 * `unsaid` is what a branch says that does not speak of the part; `undefined` leaves such a branch out.
 */
export function partOf(document: Document, schema: unknown, pick: (own: Json) => unknown, unsaid?: Json, seen: readonly unknown[] = []): unknown {
	if (typeof schema !== 'object' || schema === null || seen.includes(schema)) return undefined;
	const own = schema as Json;
	const inner = (part: unknown) => partOf(document, part, pick, unsaid, [...seen, schema]);
	const parts = [pick(own), ...(typeof own.$ref === 'string' ? [inner(follow(document, own, own.$ref).value)] : []), ...list(own.allOf).map(inner)];
	for (const branches of [own.anyOf, own.oneOf, unsaid ? undefined : conditional(own)]) {
		const said = list(branches).map((branch) => inner(branch) ?? unsaid);
		const spoken = said.filter((part) => part !== undefined);
		if (spoken.length > 0) parts.push({ anyOf: spoken });
	}
	const said = parts.filter((part) => part !== undefined);
	return said.length > 1 ? { allOf: said } : said[0];
}

/** The names of the members that a schema speaks of, whatever they depend on. */
export function memberNames(document: Document, schema: unknown, names = new Set<string>(), seen = new Set<unknown>()): Set<string> {
	if (typeof schema !== 'object' || schema === null || seen.has(schema)) return names;
	seen.add(schema);
	const own = schema as Json;
	for (const name of Object.keys(own.properties ?? {})) names.add(name);
	const parts = [own.allOf, own.anyOf, own.oneOf, conditional(own)].flatMap(list);
	if (typeof own.$ref === 'string') parts.push(follow(document, own, own.$ref).value);
	for (const part of parts) memberNames(document, part, names, seen);
	return names;
}

/** The default of a schema, of what it refers to or of what it is composed of: the nearest counts. */
export function defaultOf(document: Document, schema: unknown, seen: readonly unknown[] = []): unknown {
	if (typeof schema !== 'object' || schema === null || seen.includes(schema)) return undefined;
	const own = schema as Json;
	if (own.default !== undefined) return own.default;
	const parts = [...(typeof own.$ref === 'string' ? [follow(document, own, own.$ref).value] : []), ...list(own.allOf)];
	return parts.map((part) => defaultOf(document, part, [...seen, schema])).find((value) => value !== undefined);
}

function kindOf(value: unknown): ValueKind {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'number') : (typeof value as ValueKind);
}

/** Schemas that apply to some values only. */
function conditional(own: Json): unknown[] {
	return [own.then, own.else, ...Object.values((own.dependentSchemas ?? {}) as Json)].filter((part) => part !== undefined);
}

export function list(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}
