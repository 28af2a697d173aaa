import type { Types } from '../parameters/readers.ts';
import type { Format } from '../bodies/body.ts';
import { Refusal, resolve, type Document, type Json } from './document.ts';
import { bytesOf, isBytes, type Bytes } from './bytes.ts';
import { readForm, type DeclaredForm } from './forms.ts';
import { kindsOf } from './kinds.ts';
import { readContent, type DeclaredMedia } from './media.ts';
import { typesOf } from './shapes.ts';

/** A request body as the document says it. */
export interface DeclaredBody {
	required: boolean;
	maxBytes: number;
	raw: boolean;
	content: DeclaredFormat[];
}

export interface DeclaredFormat extends DeclaredMedia {
	kind: Format['kind'];
	/** Of what the validator sees. */
	schema: unknown;
	/** Of a text: what it may stand for. */
	types: Types;
	bytes: Bytes;
	form: DeclaredForm | null;
}

/** Enough for most; `x-max-bytes` on a request body says otherwise. */
const defaultMaxBytes = 1024 * 1024;

export function readBody(document: Document, method: string, source: Json, place: string): DeclaredBody | null {
	const raw = source['x-raw-body'] ?? false;
	if (typeof raw !== 'boolean') throw new Refusal(place, '`x-raw-body` must be true or false');
	if (source.requestBody === undefined) {
		if (raw) throw new Refusal(place, '`x-raw-body` stands where there is no body');
		return null;
	}
	const { value, place: at } = resolve(document, source.requestBody, `${place}/requestBody`);
	// RFC 9110, section 9.3.1: it has no meaning; and the Fetch standard has no such request, so not every door could hand it over.
	if (/^(get|head|trace)$/.test(method)) throw new Refusal(at, `a ${method.toUpperCase()} has no body: send what it says in the query, or take another method`);
	const maxBytes = readMaxBytes(value, at) ?? defaultMaxBytes;
	const content = readContent(document, value, at).map((media) => readFormat(document, media, maxBytes));
	if (content.length === 0) throw new Refusal(at, 'a body needs `content`');
	const streamed = content.find(({ kind }) => kind === 'binary' || kind === 'multipart' || kind === 'lines');
	if (raw && streamed) throw new Refusal(streamed.place, '`x-raw-body` needs a body that is read as a whole, and this one is streamed');
	return { required: value.required === true, maxBytes, raw, content };
}

/** What is no number would be a limit that nothing exceeds. */
export function readMaxBytes(holder: Json, place: string): number | undefined {
	if (!('x-max-bytes' in holder)) return undefined;
	const limit = holder['x-max-bytes'];
	if (!Number.isSafeInteger(limit) || Number(limit) < 1) throw new Refusal(place, '`x-max-bytes` must be a number of bytes, from 1');
	return Number(limit);
}

function readFormat(document: Document, declared: DeclaredMedia, maxBytes: number): DeclaredFormat {
	const { name, media, place } = declared;
	const { schema = true } = media;
	const kind = kindFor(document, declared, media.schema);
	const format: DeclaredFormat = { ...declared, kind, schema, types: ['string'], bytes: { min: 0, max: null }, form: null };
	switch (kind) {
		case 'json':
			return format;
		case 'lines': {
			const most = readMaxBytes((schema === true ? {} : schema) as Json, `${place}/schema`) ?? Math.min(maxBytes, defaultMaxBytes);
			return { ...format, bytes: { min: 0, max: most } };
		}
		case 'text':
			return { ...format, types: textTypes(document, schema, name, place) };
		case 'binary':
			return { ...format, bytes: bytesOf(document, media.schema, place), schema: true };
		default: {
			const form = readForm(document, media, kind === 'multipart' ? maxBytes : null, place);
			return { ...format, form, schema: form.schema };
		}
	}
}

/** A range is of bytes where nothing is said of its content, of text where that is a string, and of JSON where it is a value. */
function kindFor(document: Document, { type, kind, name, place }: DeclaredMedia, schema: unknown): DeclaredFormat['kind'] {
	if (kind === 'events') throw new Refusal(place, `\`${name}\` is for answers; a body cannot have it`);
	if (type.startsWith('multipart/') && type !== 'multipart/form-data')
		throw new Refusal(place, `\`${name}\` has parts without names, which no schema can describe: there is \`multipart/form-data\``);
	if (kind !== null && kind !== 'binary') return kind;
	if (schema === undefined || schema === true || isBytes(resolve(document, schema, `${place}/schema`).value)) return 'binary';
	if (isText(document, schema)) return 'text';
	if (kind === null) return 'json';
	throw new Refusal(`${place}/schema`, `\`${name}\` is taken as bytes or as a text: the engine cannot read a value from it`);
}

const isText = (document: Document, schema: unknown) => [...kindsOf(document, schema)].every((kind) => kind === 'string');

function textTypes(document: Document, schema: unknown, name: string, place: string): Types {
	const kinds = kindsOf(document, schema);
	const types = typesOf(kinds);
	if (types.length > 0 && !(kinds.has('object') || kinds.has('array'))) return types;
	if (types.includes('string')) return ['string'];
	throw new Refusal(`${place}/schema`, `\`${name}\` is taken as a text, and the schema allows none: the engine reads objects and lists from JSON`);
}
