import { resolve, type Document, type Json } from './document.ts';

/**
 * Writes functions that copy what a schema declares and nothing else, so that no column of a row can leave by
 * accident. Where a value may be of several kinds, what any of them declares may leave.
 */
export function pickModule(document: Document) {
	const functions: string[] = [];
	const byRef = new Map<string, string>();

	/** The name of the function for this schema; `same` where the value may leave as it is. */
	function add(schema: unknown): string {
		const shape = collect(document, schema);
		if (shape.open || (shape.properties.size === 0 && shape.items.length === 0)) return 'same';
		const ref = (schema as Json).$ref;
		const known = typeof ref === 'string' ? byRef.get(ref) : undefined;
		if (known !== undefined) return known;
		const name = `p${functions.length}`;
		functions.push('');
		if (typeof ref === 'string') byRef.set(ref, name);
		functions[Number(name.slice(1))] = write(name, shape);
		return name;
	}

	function write(name: string, { properties, items }: Shape): string {
		const item = items.length > 0 ? add(items.length === 1 ? items[0] : { anyOf: items }) : 'same';
		const lines = [...properties].map(([property, schemas]) => {
			const pick = add(schemas.length === 1 ? schemas[0] : { anyOf: schemas });
			const key = JSON.stringify(property);
			return `\tif (v[${key}] !== undefined) o[${key}] = ${pick === 'same' ? `v[${key}]` : `${pick}(v[${key}])`};`;
		});
		return [
			`function ${name}(v) {`,
			`\tif (typeof v !== 'object' || v === null) return v;`,
			`\tif (Array.isArray(v)) return ${item === 'same' ? 'v' : `v.map(${item})`};`,
			'\tconst o = {};',
			...lines,
			'\treturn o;',
			'}'
		].join('\n');
	}

	const source = () => ['export const same = (v) => v;', ...functions.map((text) => `export ${text}`), ''].join('\n');
	return { add, source };
}

interface Shape {
	properties: Map<string, unknown[]>;
	items: unknown[];
	/** Members that no one named are allowed. */
	open: boolean;
}

function collect(document: Document, schema: unknown, shape: Shape = { properties: new Map(), items: [], open: false }, seen = new Set<unknown>()): Shape {
	if (typeof schema !== 'object' || schema === null || seen.has(schema)) return shape;
	seen.add(schema);
	const own = schema as Json;
	if (own.additionalProperties !== undefined && own.additionalProperties !== false) shape.open = true;
	if (own.patternProperties !== undefined) shape.open = true;
	for (const [name, property] of Object.entries((own.properties ?? {}) as Json)) {
		const schemas = shape.properties.get(name) ?? [];
		schemas.push(property);
		shape.properties.set(name, schemas);
	}
	if (own.items !== undefined) shape.items.push(own.items);
	for (const item of (own.prefixItems as unknown[] | undefined) ?? []) shape.items.push(item);
	const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => (own[keyword] as unknown[] | undefined) ?? []);
	for (const keyword of ['if', 'then', 'else']) if (own[keyword] !== undefined) parts.push(own[keyword]);
	if (typeof own.$ref === 'string') parts.push(resolve(document, own, own.$ref).value);
	for (const part of parts) collect(document, part, shape, seen);
	return shape;
}
