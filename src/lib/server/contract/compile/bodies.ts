import type { Field } from '../contract.ts';
import { Refusal, resolve, type Document, type Json } from './document.ts';
import { isBytes } from './bytes.ts';
import { readFields } from './fields.ts';
import { readContent, type DeclaredMedia } from './media.ts';

/** A request body as the document says it. */
export interface DeclaredBody {
	required: boolean;
	maxBytes: number;
	raw: boolean;
	content: DeclaredFormat[];
}

export interface DeclaredFormat extends DeclaredMedia {
	kind: 'json' | 'text' | 'form' | 'multipart' | 'binary';
	/** Of what the validator sees: a file is none of its affairs. */
	schema: unknown;
	fields: Record<string, Field>;
}

/** Enough for most; `x-max-bytes` on a request body says otherwise. */
const defaultMaxBytes = 1024 * 1024;

export function readBody(document: Document, source: Json, place: string): DeclaredBody | null {
	const raw = source['x-raw-body'] ?? false;
	if (typeof raw !== 'boolean') throw new Refusal(place, '`x-raw-body` must be true or false');
	if (source.requestBody === undefined) {
		if (raw) throw new Refusal(place, '`x-raw-body` stands where there is no body');
		return null;
	}
	const { value, place: at } = resolve(document, source.requestBody, `${place}/requestBody`);
	const maxBytes = readMaxBytes(value, at) ?? defaultMaxBytes;
	const content = readContent(document, value, at).map((media) => readFormat(document, media, maxBytes));
	if (content.length === 0) throw new Refusal(at, 'a body needs `content`');
	const streamed = content.find(({ kind }) => kind === 'binary' || kind === 'multipart');
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
	if (media.schema === undefined) throw new Refusal(place, 'content needs a `schema`');
	const kind = kindOf(document, declared, media.schema, place);
	if (kind === null) throw new Refusal(place, `the media type \`${name}\` is not supported yet`);
	if (kind === 'binary') return { ...declared, kind, schema: {}, fields: {} };
	if (kind === 'form' || kind === 'multipart') return { ...declared, kind, ...readFields(document, media, kind === 'multipart' ? maxBytes : null, place) };
	return { ...declared, kind, schema: media.schema, fields: {} };
}

function kindOf(document: Document, { type, kind }: DeclaredMedia, schema: unknown, place: string): DeclaredFormat['kind'] | null {
	if (type.startsWith('multipart/')) return type === 'multipart/form-data' ? 'multipart' : null;
	if (kind === 'json' || kind === 'text' || kind === 'form') return kind;
	return kind === 'binary' && isBytes(resolve(document, schema, place).value) ? 'binary' : null;
}
