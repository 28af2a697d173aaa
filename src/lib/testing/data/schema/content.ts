import type { Format, Formats } from '../formats/formats.ts';
import type { DataOptions } from '../options.ts';
import { validValues } from '../valid-values.ts';
import { modelOf } from './model.ts';

/**
 * A text that holds something else. JSON Schema 2020-12 does not assert that, and servers may: what is made holds what
 * it says it does, and nothing is made that breaks that alone.
 */
export interface Content {
	contentEncoding?: unknown;
	contentMediaType?: unknown;
	contentSchema?: unknown;
}

/** By encoding, in lower case: the format that says the same. */
const byteFormats: ReadonlyMap<unknown, string> = new Map([
	['base64', 'byte'],
	['base64url', 'base64url']
]);

/** Whether a text can be held to it at all. */
export function isHeld(content: Content): boolean {
	return byteFormats.has(encodingOf(content)) || (content.contentEncoding === undefined && isJson(content));
}

/** The formats, and those that stand for the contents of a schema's texts. */
export function withContents(formats: Formats, contents: ReadonlyMap<string, Content>, options: DataOptions): Formats {
	if (contents.size === 0) return formats;
	return new Map([...formats, ...[...contents].map(([name, content]): [string, Format] => [name, formatOf(content, formats, options)])]);
}

function formatOf(content: Content, formats: Formats, options: DataOptions): Format {
	const encoding = encodingOf(content);
	const bytes = formats.get(byteFormats.get(encoding) ?? '');
	// What is in it is nobody's business: any bytes will do.
	if (bytes && !isJson(content)) return { ...bytes, invalid: [], validate: (text: string) => Buffer.from(text, encoding).toString(encoding) === text };
	const { contentSchema = true } = content;
	const encode = (text: string) => (encoding === undefined ? text : Buffer.from(text).toString(encoding));
	const decode = (text: string) => (encoding === undefined ? text : Buffer.from(text, encoding).toString());
	return {
		get valid() {
			return validValues(contentSchema, { ...options, count: 3 }).map(({ value }) => encode(JSON.stringify(value)));
		},
		invalid: [],
		validate(text: string) {
			try {
				const plain = decode(text);
				return encode(plain) === text && modelOf(contentSchema, options).judge(JSON.parse(plain)).length === 0;
			} catch {
				return false;
			}
		}
	};
}

function encodingOf({ contentEncoding }: Content): 'base64' | 'base64url' | undefined {
	return typeof contentEncoding === 'string' ? (contentEncoding.toLowerCase() as 'base64') : undefined;
}

function isJson({ contentMediaType }: Content): boolean {
	return typeof contentMediaType === 'string' && /^[^;]*[/+]json\s*(;|$)/i.test(contentMediaType);
}
