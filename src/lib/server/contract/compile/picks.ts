import { resolve, type Document, type Json } from './document.ts';

/**
 * Writes functions that copy what a schema declares and nothing else, so that no column of a row can leave by
 * accident. Where a value may be of several kinds, what any of them declares may leave.
 */
export function pickModule(document: Document) {
	const functions: string[] = [];
	const byText = new Map<string, string>();

	/** The name of the function for this schema; `same` where the value may leave as it is. */
	function add(schema: unknown): string {
		const shape = collect(document, schema);
		if (letsAllPass(document, shape)) return 'same';
		// Before writing, so that a schema may contain itself.
		const text = JSON.stringify(schema);
		const known = byText.get(text);
		if (known !== undefined) return known;
		const name = `p${functions.length}`;
		functions.push('');
		byText.set(text, name);
		functions[Number(name.slice(1))] = write(name, shape);
		return name;
	}

	function write(name: string, { properties, rest, items }: Shape): string {
		const item = addAny(items);
		const lines = [...properties].map(([property, schemas]) => {
			const pick = addAny(schemas);
			const key = JSON.stringify(property);
			return `\tif (v[${key}] !== undefined) o[${key}] = ${pick === 'same' ? `v[${key}]` : `${pick}(v[${key}])`};`;
		});
		return [
			`function ${name}(v) {`,
			`\tif (typeof v !== 'object' || v === null) return v;`,
			`\tif (Array.isArray(v)) return ${item === 'same' ? 'v' : `v.map(${item})`};`,
			// Without a prototype, a member called `__proto__` is one like any other.
			rest.length > 0 ? '\tconst o = { __proto__: null };' : '\tconst o = {};',
			...(rest.length > 0
				? [`\tfor (const [k, w] of Object.entries(v)) if (!${JSON.stringify([...properties.keys()])}.includes(k)) o[k] = ${addAny(rest)}(w);`]
				: []),
			...lines,
			'\treturn o;',
			'}'
		].join('\n');
	}

	function addAny(schemas: unknown[]): string {
		return schemas.length === 0 ? 'same' : add(schemas.length === 1 ? schemas[0] : { anyOf: schemas });
	}

	const source = () => ['export const same = (v) => v;', ...functions.map((text) => `export ${text}`), ''].join('\n');
	return { add, source };
}

interface Shape {
	properties: Map<string, unknown[]>;
	/** Schemas of members that no one named; none: there are no such members. */
	rest: unknown[];
	items: unknown[];
	/** It says that there are no other members. */
	closed: boolean;
}

/** Nothing is said of members or items, or only that there may be any. */
function letsAllPass(document: Document, { properties, rest, items, closed }: Shape, seen = new Set<string>()): boolean {
	if (properties.size > 0 || items.length > 0) return false;
	if (rest.length === 0) return !closed;
	return rest.every((schema) => {
		const text = JSON.stringify(schema);
		if (seen.has(text)) return true;
		return letsAllPass(document, collect(document, schema), new Set([...seen, text]));
	});
}

function collect(
	document: Document,
	schema: unknown,
	shape: Shape = { properties: new Map(), rest: [], items: [], closed: false },
	seen = new Set<unknown>()
): Shape {
	if (typeof schema !== 'object' || schema === null || seen.has(schema)) return shape;
	seen.add(schema);
	const own = schema as Json;
	for (const others of [own.additionalProperties, own.unevaluatedProperties])
		if (others === false) shape.closed = true;
		else if (others !== undefined) shape.rest.push(others);
	shape.rest.push(...Object.values((own.patternProperties ?? {}) as Json));
	for (const [name, property] of Object.entries((own.properties ?? {}) as Json)) {
		const schemas = shape.properties.get(name) ?? [];
		schemas.push(property);
		shape.properties.set(name, schemas);
	}
	for (const items of [own.items, own.unevaluatedItems]) if (items !== undefined && items !== false) shape.items.push(items);
	for (const item of (own.prefixItems as unknown[] | undefined) ?? []) shape.items.push(item);
	const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => (own[keyword] as unknown[] | undefined) ?? []);
	for (const keyword of ['if', 'then', 'else']) if (own[keyword] !== undefined) parts.push(own[keyword]);
	parts.push(...Object.values((own.dependentSchemas ?? {}) as Json));
	if (typeof own.$ref === 'string') parts.push(resolve(document, own, own.$ref).value);
	for (const part of parts) collect(document, part, shape, seen);
	return shape;
}
