import { methods, resolve, type Document, type Json } from '../../src/lib/server/contract/compile/document.ts';

/** Integers are `Int` in prisma/schema.prisma: 32 bits. */
const largest = 2_147_483_647;

/** JSON Feed names its members itself (https://jsonfeed.org/version/1): with underscores, and addresses for ids. */
const foreign = /^JsonFeed/;

/** Of composed schemas, the parts that describe the same value. */
const inPlace = ['allOf', 'anyOf', 'oneOf'];

interface Place {
	path: string;
	/** What clients send is closed and kept out of the database's way; what the server sends may grow. */
	received: boolean;
	/** The property that carries the value. */
	name: string;
}

/** A sentence for every value of the contract that has no bound, and for every name that breaks a rule. */
export function boundFaults(document: Document): string[] {
	const faults = new Set<string>();
	const visit = (value: unknown, place: Place) => {
		if (typeof value !== 'object' || value === null) return;
		const schema = value as Json;
		if (typeof schema.$ref === 'string') return visit(resolve(document, schema, place.path).value, { ...place, path: lastOf(schema.$ref, place.path) });
		for (const fault of faultsOf(schema, place)) faults.add(`${place.path}: ${fault}`);
		for (const keyword of inPlace) for (const part of (schema[keyword] as unknown[] | undefined) ?? []) visit(part, place);
		visit(schema.items, { ...place, path: `${place.path}[]`, name: '' });
		for (const [name, property] of Object.entries((schema.properties ?? {}) as Json)) visit(property, { ...place, path: `${place.path}.${name}`, name });
	};
	for (const { schema, ...place } of schemasOf(document)) visit(schema, place);
	return [...faults];
}

/** Named schemas are reported once, under their own name. */
function lastOf(ref: string, path: string): string {
	return ref.startsWith('#/components/schemas/') ? (ref.split('/').at(-1) ?? path) : path;
}

function* schemasOf(document: Document): Generator<Place & { schema: unknown }> {
	for (const [path, item] of Object.entries(document.paths ?? {}))
		for (const method of methods) {
			if (!(method in item)) continue;
			const operation = item[method] as Json;
			const where = `${method.toUpperCase()} ${path}`;
			for (const parameter of [...list(item.parameters), ...list(operation.parameters)]) {
				const { name, schema } = resolve(document, parameter, where).value;
				yield { schema, path: `${where} ${String(name)}`, received: true, name: '' };
			}
			// A signed message of another system is as that system makes it.
			yield* contentOf(document, operation.requestBody, `${where} body`, operation['x-raw-body'] !== true);
			for (const [status, response] of Object.entries((operation.responses ?? {}) as Json)) {
				const answer = resolve(document, response, where).value;
				yield* contentOf(document, answer, `${where} ${status}`, false);
				for (const [name, header] of Object.entries((answer.headers ?? {}) as Json))
					yield { schema: resolve(document, header, where).value.schema, path: `${where} ${status} ${name}`, received: false, name: '' };
			}
		}
}

function* contentOf(document: Document, value: unknown, path: string, received: boolean): Generator<Place & { schema: unknown }> {
	if (value === undefined) return;
	const { content = {} } = resolve(document, value, path).value;
	for (const media of Object.values(content as Json)) yield { schema: (media as Json).schema, path, received, name: '' };
}

function* faultsOf(schema: Json, { received, name, path }: Place): Generator<string> {
	const types = [schema.type].flat();
	const fixed = 'const' in schema || 'enum' in schema;
	if (types[0] === undefined && !fixed && !inPlace.some((keyword) => keyword in schema)) yield 'says nothing about its value';
	// Bytes are counted by `x-max-bytes`, and no column of text sees them.
	if (types.includes('string') && !fixed && schema.format !== 'binary') {
		if (typeof schema.maxLength !== 'number') yield 'a text without maxLength';
		if (received && acceptsNul(schema.pattern)) yield 'a text that may contain NUL, which PostgreSQL refuses';
		if (/(^id|Id)$/.test(name) && schema.format !== 'uri' && !/^\^[a-z]+_\[0-9a-z\]\{20\}\$$/.test(String(schema.pattern)))
			yield 'an id without the pattern of ids';
	}
	if (types.includes('array') && typeof schema.maxItems !== 'number') yield 'a list without maxItems';
	if ((types.includes('integer') || types.includes('number')) && !fixed) yield* numberFaults(schema);
	if (types.includes('object')) yield* objectFaults(schema, received, foreign.test(path));
}

function* numberFaults({ minimum, maximum }: Json): Generator<string> {
	if (typeof minimum !== 'number' || typeof maximum !== 'number') yield 'a number without minimum and maximum';
	else if (minimum < -largest - 1 || maximum > largest) yield 'a number that its column cannot hold';
}

function* objectFaults({ properties, additionalProperties }: Json, received: boolean, namedByOthers: boolean): Generator<string> {
	if (received && additionalProperties !== false) yield 'an object that clients may add properties to';
	if (properties === undefined && additionalProperties === undefined) yield 'an object without properties';
	if (namedByOthers) return;
	// RFC 8058 names the one property that is not.
	for (const name of Object.keys(properties ?? {})) if (!/^([a-z][a-zA-Z0-9]*|List-Unsubscribe)$/.test(name)) yield `the property ${name} is not camelCase`;
}

/** Alone, or in the middle of any of the texts that patterns tend to ask for. */
function acceptsNul(pattern: unknown): boolean {
	if (typeof pattern !== 'string') return true;
	const expression = new RegExp(pattern, 'u');
	return ['\0', 'a\0', '\0a', 'a\0a', '1\x000'].some((text) => expression.test(text));
}

function list(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}
