import type { Reading } from '../parameters/readers.ts';
import { readMaxBytes } from './bodies.ts';
import { bytesOf } from './bytes.ts';
import { entries, Refusal, resolve, type Document, type Json } from './document.ts';
import { itemOf, type DeclaredField, type Property } from './fields.ts';
import { partOf } from './kinds.ts';
import { readRanges } from './media.ts';
import { readForm } from './parameters.ts';
import { readingOf } from './styles.ts';

/** What is asked of a part, before its value is looked at. */
export interface DeclaredPart {
	file: boolean;
	list: boolean;
	media: string[];
	bytes: { min: number; max: number };
	/** Whether the document says how large it may be. */
	limited: boolean;
	encoding: string;
	headers: DeclaredPartHeaders | null;
	/** Of one value; `undefined`: parts are put together before they are looked at. */
	schema: unknown;
	place: string;
}

export interface DeclaredPartHeaders {
	readings: Map<string, Reading>;
	/** Of all of them, as an object. */
	schema: Json;
}

export interface Limits {
	maxBytes: number;
	textBytes: number;
	/** Parts are handed over one by one. */
	apart: boolean;
}

export function partOfForm(document: Document, property: Property & { field: DeclaredField }, limits: Limits): DeclaredPart {
	const { name, schema, encoding, field, place, encodingPlace } = property;
	const file = field.kind === 'file';
	const list = field.kind === 'file' ? field.list : field.kind !== 'styled' && field.repeats !== 'no';
	if (limits.apart) refuseTogether(field, name, place);
	const one = list ? (itemOf(document, schema) ?? true) : schema;
	const said = limitOf(document, schema, place) ?? limitOf(document, one, place);
	const { min, max } = file ? bytesOf(document, one, place) : { min: 0, max: null };
	const most = Math.min(said ?? (file ? limits.maxBytes : limits.textBytes), max ?? Infinity);
	const encoded = partOf(document, one, (own) => own.contentEncoding);
	const types = readRanges(field.kind === 'styled' ? undefined : encoding.contentType, encodingPlace, `the field \`${name}\``);
	return {
		...{ file, list, place, limited: said !== undefined },
		media: types.length > 0 || file ? types : defaultTypes(field, encoded !== undefined),
		bytes: { min, max: most },
		encoding: typeof encoded === 'string' ? encoded.toLowerCase() : '',
		headers: headersOf(document, encoding, encodingPlace),
		schema: limits.apart && !file ? one : undefined
	};
}

/** What only all parts of a name tell together cannot be told of one. */
function refuseTogether(field: DeclaredField, name: string, place: string): void {
	if (field.kind === 'file') return;
	const ordered = field.kind === 'text' && field.reading.kind === 'list' && field.reading.first.length > 0;
	if (field.kind === 'styled' || field.repeats === 'maybe' || ordered)
		throw new Refusal(place, `the field \`${name}\` is put together from several parts, which are handed over one by one`);
}

/** OpenAPI 3.1, Encoding Object, table of defaults. A text that holds bytes is text all the same, and many say so. */
function defaultTypes({ kind }: DeclaredField, encoded: boolean): string[] {
	if (kind === 'json') return ['application/json'];
	return encoded ? ['application/octet-stream', 'text/plain'] : ['text/plain'];
}

function limitOf(document: Document, schema: unknown, place: string): number | undefined {
	if (typeof schema !== 'object' || schema === null) return undefined;
	return readMaxBytes(schema as Json, place) ?? readMaxBytes(resolve(document, schema, place).value, place);
}

/** `Content-Type` is described by `contentType`, and ignored here (OpenAPI 3.1, Encoding Object). */
function headersOf(document: Document, encoding: Json, place: string): DeclaredPartHeaders | null {
	const declared = entries(encoding.headers).filter(([name]) => name.toLowerCase() !== 'content-type');
	if (declared.length === 0) return null;
	const readings = new Map<string, Reading>();
	const properties: Json = {};
	const required: string[] = [];
	for (const [name, header] of declared) {
		const key = name.toLowerCase();
		const { value, place: at } = resolve(document, header, `${place}/headers/${name}`);
		if (key === 'content-transfer-encoding') throw new Refusal(at, 'the encoding of a part is said by `contentEncoding` in its schema');
		const { form, schema } = readForm(document, value, 'header', at, `the header \`${name}\``);
		readings.set(key, form.kind === 'json' ? form : readingOf(form.shape, form.layout, name));
		properties[key] = schema;
		if (value.required === true) required.push(key);
	}
	return { readings, schema: { type: 'object', required, properties } };
}
