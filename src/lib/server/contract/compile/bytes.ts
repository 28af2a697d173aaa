import { Refusal, resolve, type Document, type Json } from './document.ts';

/** How many bytes there may be. */
export interface Bytes {
	min: number;
	/** `null`: as many as fit. */
	max: number | null;
}

const annotations = ['title', 'description', 'examples', 'example', 'deprecated', 'readOnly', 'writeOnly', '$comment', 'externalDocs', 'xml'];

/**
 * What a schema says of bytes. OpenAPI 3.1 has no type for them, but lengths, which count octets (section 4.4.2, Working
 * with Binary Data); `format: binary` is how 3.0 wrote it. What else a schema may say speaks of values.
 */
export function bytesOf(document: Document, schema: unknown, place: string): Bytes {
	if (schema === undefined || schema === true) return { min: 0, max: null };
	const { value, place: at } = resolve(document, schema, `${place}/schema`);
	const known = ['type', 'format', 'minLength', 'maxLength', 'contentMediaType', 'contentEncoding', ...annotations];
	const odd = Object.keys(value).find((keyword) => !known.includes(keyword) && !keyword.startsWith('x-'));
	if (odd !== undefined || (value.type !== undefined && value.type !== 'string'))
		throw new Refusal(at, `bytes cannot be held to \`${odd ?? 'type'}\`: a schema may say how many there are, and nothing else`);
	return { min: Number(value.minLength ?? 0), max: value.maxLength === undefined ? null : Number(value.maxLength) };
}

/** Whether a schema is of bytes rather than of a value that stands for something. */
export function isBytes(schema: Json): boolean {
	if ('contentEncoding' in schema) return false;
	if (schema.format === 'binary') return true;
	// A type of text in a string is a string; any other cannot be in one.
	if ('contentMediaType' in schema) return schema.type === undefined || !/^text\/|[/+](json|xml|yaml)\b/.test(String(schema.contentMediaType));
	const lengths = ['minLength', 'maxLength'];
	return Object.keys(schema).every((keyword) => annotations.includes(keyword) || lengths.includes(keyword) || keyword.startsWith('x-'));
}
