import type { Document, Json, Media, Schema } from '../document/document.ts';
import { follow } from '../document/follow.ts';
import { isJson, isText, textOf, valueOf } from '../exchange/exchange.ts';
import { readText } from './headers.ts';
import { partsOf } from './parts.ts';
import { faultsOf } from './schemas.ts';

/** What a schema finds wrong in the body of a request, read by its media type. `null`: nothing can be said of such a body here. */
export function faultsOfBodyText(document: Document, media: Media, contentType: string, bytes: Uint8Array): string[] | null {
	const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
	const judge = (value: unknown) => faultsOf(document, 'request', media.schema ?? true, value);
	try {
		if (type === 'application/x-www-form-urlencoded')
			return hasOwnStyle(media) ? null : judge(readFields(document, media, [...new URLSearchParams(textOf(bytes))]));
		if (type === 'multipart/form-data') {
			const parts = partsOf(bytes, contentType);
			return hasOwnStyle(media)
				? null
				: judge(
						readFields(
							document,
							media,
							parts.map((part) => [part.name, part.filename === null ? textOf(part.bytes) : '(bytes)'])
						)
					);
		}
		if (/^application\/(x-ndjson|jsonl)$/.test(type)) return null;
		return isText(type) || isJson(type) ? judge(valueOf(bytes, type)) : null;
	} catch {
		return [`it is not ${type}`];
	}
}

/** Forms with styles have readers of their own, which are tested as such. */
function hasOwnStyle({ encoding = {} }: Media): boolean {
	return Object.values(encoding).some(({ style, explode }) => style !== undefined || explode !== undefined);
}

function readFields(document: Document, { schema = true, encoding = {} }: Media, pairs: [string, string][]): Json {
	const { properties = {}, additionalProperties = true } = follow(document, schema) as Json;
	const fields: Json = {};
	for (const name of new Set(pairs.map(([name]) => name))) {
		const declared = ((properties as Json)[name] ?? additionalProperties) as Schema;
		const { type, items } = typeof declared === 'object' ? follow(document, declared) : {};
		const texts = pairs.filter(([other]) => other === name).map(([, text]) => text);
		const asJson = type === 'object' || /[/+]json\b/.test(encoding[name]?.contentType ?? '');
		const read = texts.map((text) => (asJson ? (JSON.parse(text) as unknown) : readText(document, (type === 'array' ? items : declared) as Schema, text)));
		const single = read.length === 1 && (type !== 'array' || (asJson && Array.isArray(read[0])));
		fields[name] = single ? read[0] : read;
	}
	return fields;
}
