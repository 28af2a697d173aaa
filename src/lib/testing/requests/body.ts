import { randomBytes } from 'node:crypto';
import { validValues } from '../data/valid-values.ts';
import type { Document, Header, Json, Media, Schema } from '../document/document.ts';
import { follow } from '../document/follow.ts';
import { isJson } from '../exchange/exchange.ts';
import { writeHeader } from './parameters.ts';
import { encode, textOf } from './text.ts';

export interface Written {
	/** As it goes into `Content-Type`. */
	type: string;
	bytes: Uint8Array;
}

/** The smallest picture there is: one transparent pixel. */
export const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

/** A value as its media type writes it. `key` is the media type as the document names it. */
export function writeBody(document: Document, key: string, media: Media, value: unknown): Written {
	const type = exactType(key);
	const plain = type.split(';')[0]?.trim().toLowerCase() ?? '';
	if (isJson(plain)) return { type, bytes: Buffer.from(JSON.stringify(value)) };
	if (plain === 'application/x-www-form-urlencoded') return { type, bytes: Buffer.from(writeForm(media, value)) };
	if (plain === 'multipart/form-data') return writeMultipart(document, media, value);
	if (/^application\/(x-ndjson|jsonl)$/.test(plain))
		return {
			type,
			bytes: Buffer.from(
				[value]
					.flat()
					.map((line) => `${JSON.stringify(line)}\n`)
					.join('')
			)
		};
	if (value instanceof Uint8Array) return { type, bytes: value };
	return { type, bytes: plain.startsWith('image/') ? picture : Buffer.from(textOf(value)) };
}

/** A wide type stands for many; one of them is sent. */
export function exactType(key: string): string {
	if (/^image\/\*/.test(key)) return 'image/png';
	if (/^text\/\*/.test(key)) return 'text/plain';
	return key.includes('*') ? 'application/octet-stream' : key;
}

/** OpenAPI 3.1, Encoding Object: objects are JSON, unless a style is given. */
function writeForm({ encoding = {} }: Media, value: unknown): string {
	return members(value)
		.flatMap(([name, field]) => {
			const { style = 'form', explode = style === 'form', contentType } = encoding[name] ?? {};
			const key = encode(name);
			const written = (one: unknown) => `${key}=${encode(textAs(contentType, one))}`;
			if (typeof field !== 'object' || field === null || contentType !== undefined) return [written(field)];
			const styled = encoding[name]?.style !== undefined || encoding[name]?.explode !== undefined;
			if (style === 'deepObject') return members(field).map(([member, item]) => `${key}%5B${encode(member)}%5D=${encode(textOf(item))}`);
			if (Array.isArray(field)) {
				if (explode) return field.map(written);
				const separator = style === 'spaceDelimited' ? '%20' : style === 'pipeDelimited' ? '%7C' : ',';
				return [`${key}=${field.map((item) => encode(textOf(item))).join(separator)}`];
			}
			if (!styled) return [written(field)];
			if (explode) return members(field).map(([member, item]) => `${encode(member)}=${encode(textOf(item))}`);
			return [
				`${key}=${members(field)
					.flat()
					.map((item) => encode(textOf(item)))
					.join(',')}`
			];
		})
		.join('&');
}

function writeMultipart(document: Document, media: Media, value: unknown): Written {
	const boundary = `galley-${randomBytes(12).toString('hex')}`;
	const pieces: Buffer[] = [];
	// A file is the last part: what follows it would have to wait for it.
	const fields = members(value).sort(([one], [other]) => Number(isFile(document, media, one)) - Number(isFile(document, media, other)));
	for (const [name, field] of fields)
		for (const item of Array.isArray(field) ? field : [field]) {
			const file = isFile(document, media, name);
			const type = partType(document, media, name, item);
			const quoted = name.replace(/["\r\n]/g, (character) => encodeURIComponent(character));
			const head = [
				`Content-Disposition: form-data; name="${quoted}"${file ? '; filename="dot.png"' : ''}`,
				...(type === null ? [] : [`Content-Type: ${type}`]),
				...partHeaders(document, media.encoding?.[name]?.headers)
			];
			const bytes = item instanceof Uint8Array ? Buffer.from(item) : file && isPicture(type) ? picture : Buffer.from(textAs(type, item));
			pieces.push(Buffer.from(`--${boundary}\r\n${head.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n'));
		}
	pieces.push(Buffer.from(`--${boundary}--\r\n`));
	return { type: `multipart/form-data; boundary=${boundary}`, bytes: Buffer.concat(pieces) };
}

function partType(document: Document, media: Media, name: string, item: unknown): string | null {
	const declared = media.encoding?.[name]?.contentType?.split(',')[0]?.trim();
	if (declared !== undefined) return exactType(declared);
	if (isFile(document, media, name)) return 'image/png';
	const { type } = follow(document, propertyOf(document, media, name) ?? {}) as Json;
	// A text that is none is sent as the text that it would be, for its schema to refuse.
	return typeof item === 'object' && item !== null && (type === undefined || type === 'object') ? 'application/json' : null;
}

/** In JSON, even a text is quoted. */
function textAs(type: string | null | undefined, value: unknown): string {
	return type && isJson(type) ? JSON.stringify(value) : textOf(value);
}

function propertyOf(document: Document, { schema = true }: Media, name: string): Schema | undefined {
	return (follow(document, schema) as { properties?: Record<string, Schema> }).properties?.[name];
}

/** Those that a part must have, with the first value that each may have. */
function partHeaders(document: Document, headers: Record<string, Header> = {}): string[] {
	return Object.entries(headers).flatMap(([name, reference]) => {
		const { required, schema = true, example, explode = false } = follow(document, reference);
		if (!required || name.toLowerCase() === 'content-type') return [];
		const value: unknown = example ?? validValues(schema, { document, direction: 'request', count: 1 })[0]?.value;
		return [`${name}: ${writeHeader({ explode, mediaType: null }, value)}`];
	});
}

function isPicture(type: string | null): boolean {
	return type === null || type.startsWith('image/') || type === 'application/octet-stream';
}

/** Bytes: said so, or a schema that says nothing of its value (OpenAPI 3.1, binary data). */
export function isFile(document: Document, media: Media, name: string): boolean {
	const property = propertyOf(document, media, name);
	if (typeof property !== 'object') return false;
	const found: Json & { items?: Json } = follow(document, property);
	const { items } = found;
	const one = found.type === 'array' && typeof items === 'object' ? follow(document, items) : found;
	const silent = !Object.keys(one).some((keyword) => !['description', 'title', 'examples'].includes(keyword) && !keyword.startsWith('x-'));
	return one.format === 'binary' || ('contentMediaType' in one && !('contentEncoding' in one)) || silent;
}

function members(value: unknown): [string, unknown][] {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
