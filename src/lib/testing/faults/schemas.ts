import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Document, Json, Schema } from '../document/document.ts';
import { follow } from '../document/follow.ts';
import { close } from './close.ts';

/** Requests are read as they are declared, answers as closed: what a server does not declare it must not send. */
export type Direction = 'request' | 'response';

type FaultsOf = (schema: Schema, value: unknown) => string[];

const known = new WeakMap<Document, Record<Direction, FaultsOf>>();

/** What is wrong with a value by a schema of the document, one line each. Empty: nothing. */
export function faultsOf(document: Document, direction: Direction, schema: Schema, value: unknown): string[] {
	let judges = known.get(document);
	if (!judges) {
		judges = { request: judge(document, 'request'), response: judge(document, 'response') };
		known.set(document, judges);
	}
	return judges[direction](schema, value);
}

function judge(document: Document, direction: Direction): FaultsOf {
	// Not strict: what is wrong with the schemas themselves is the linter's business, and `example` is no keyword.
	const ajv = new Ajv2020({ allErrors: true, strict: false, multipleOfPrecision: 9 });
	// The package is CommonJS: what is its default export depends on who asks.
	(addFormats as unknown as (target: Ajv2020) => void)(ajv);
	const read = (schema: Schema, whole: boolean) => {
		const one = oneWay(document, direction, schema);
		return rebase(direction === 'response' ? close(one, whole) : one);
	};
	let ready = false;
	const compiled = new Map<Schema, ValidateFunction>();
	return (schema, value) => {
		if (!ready) {
			ajv.addSchema({ $id: 'contract', ...eachSchema(document, (one) => read(one, false)) });
			ready = true;
		}
		let validate = compiled.get(schema);
		if (!validate) {
			validate = ajv.compile(read(schema, true));
			compiled.set(schema, validate);
		}
		if (validate(value)) return [];
		return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath || 'the value'} ${message ?? ''} ${JSON.stringify(params)}`);
	};
}

/** The whole document with each of its schemas changed, so that references find them where they lead. */
function eachSchema(value: unknown, change: (schema: Schema) => Schema, inside = ''): Json {
	const result: Json = {};
	for (const [key, child] of Object.entries(value as Json)) {
		if (key === 'schema' || (inside === 'schemas' && typeof child === 'object')) result[key] = change(child as Schema);
		else if (Array.isArray(child)) result[key] = child.map((one: unknown) => (typeof one === 'object' && one !== null ? eachSchema(one, change) : one));
		else result[key] = typeof child === 'object' && child !== null ? eachSchema(child, change, key) : child;
	}
	return result;
}

/** References lead into the document that ajv knows as `contract`, save those that are relative to an `$id`. */
function rebase<T>(value: T): T {
	if (Array.isArray(value)) return value.map(rebase) as T;
	if (typeof value !== 'object' || value === null || ('$id' in value && typeof value.$id === 'string')) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, child]) => [
			key,
			key === '$ref' && typeof child === 'string' && child.startsWith('#') ? `contract${child}` : rebase(child)
		])
	) as T;
}

/** What is read-only is not sent, what is write-only is not answered: neither is required there (OpenAPI 3.1, fixed fields of schemas). */
function oneWay(document: Document, direction: Direction, schema: Schema): Schema {
	const mark = direction === 'request' ? 'readOnly' : 'writeOnly';
	const visit = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(visit);
		if (typeof value !== 'object' || value === null) return value;
		const copy: Json = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, visit(child)]));
		const { properties } = copy;
		if (typeof properties !== 'object' || properties === null) return copy;
		// As the document has them: what a reference means depends on where it stands.
		const marked = Object.entries((value as Json).properties as Json).filter(([, property]) => isMarked(document, property, mark));
		if (marked.length === 0) return copy;
		const names = marked.map(([name]) => name);
		const required = Array.isArray(copy.required) ? copy.required.filter((name) => !names.includes(String(name))) : [];
		return { ...copy, required, properties: { ...properties, ...Object.fromEntries(names.map((name) => [name, false])) } };
	};
	return visit(schema) as Schema;
}

function isMarked(document: Document, property: unknown, mark: string): boolean {
	if (typeof property !== 'object' || property === null) return false;
	return [property, follow(document, property)].some((one: unknown) => typeof one === 'object' && one !== null && (one as Json)[mark] === true);
}
