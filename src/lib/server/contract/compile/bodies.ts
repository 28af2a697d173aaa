import type { Field } from '../contract.ts';
import { entries, Refusal, resolve, type Document, type Json } from './document.ts';
import { isFile, readFields } from './fields.ts';

/** A request body as the document says it. */
export interface DeclaredBody {
	required: boolean;
	maxBytes: number;
	raw: boolean;
	content: DeclaredFormat[];
}

export interface DeclaredFormat {
	type: string;
	kind: 'json' | 'text' | 'form' | 'multipart' | 'binary';
	/** Of what the validator sees: a file is none of its affairs. */
	schema: unknown;
	fields: Record<string, Field>;
	place: string;
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
	const content = entries(value.content).map(([type, media]) => readFormat(document, type, media, maxBytes, `${at}/content/${type.replaceAll('/', '~1')}`));
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

function readFormat(document: Document, name: string, media: Json, maxBytes: number, place: string): DeclaredFormat {
	const type = name.toLowerCase();
	if (media.schema === undefined) throw new Refusal(place, 'content needs a `schema`');
	const kind = kindOf(document, type, media.schema, place);
	if (kind === null) throw new Refusal(place, `the media type \`${name}\` is not supported yet`);
	if (kind === 'binary') return { type, kind, schema: {}, fields: {}, place };
	if (kind === 'form' || kind === 'multipart') return { type, kind, ...readFields(document, media, kind === 'multipart' ? maxBytes : null, place), place };
	return { type, kind, schema: media.schema, fields: {}, place };
}

function kindOf(document: Document, type: string, schema: unknown, place: string): DeclaredFormat['kind'] | null {
	if (/^(application\/json|[\w.+-]+\/[\w.+-]+\+json)$/.test(type)) return 'json';
	if (/^(text\/[\w.+-]+|application\/yaml)$/.test(type)) return 'text';
	if (type === 'application/x-www-form-urlencoded') return 'form';
	if (type === 'multipart/form-data') return 'multipart';
	const bytes = /^(application|image|audio|video|font)\/[\w.+-]+$/.test(type) && isFile(resolve(document, schema, place).value);
	return bytes ? 'binary' : null;
}
