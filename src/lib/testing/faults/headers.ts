import type { Document, Header, Json, Schema } from '../document/document.ts';
import { follow } from '../document/follow.ts';
import { faultsOf } from './schemas.ts';

/** What in the headers of an answer is not as the contract says. Headers that it does not name are none of its affairs. */
export function faultsOfHeaders(document: Document, declared: Record<string, Header>, headers: Headers): string[] {
	return Object.entries(declared).flatMap(([name, { required, schema, content, explode = false }]) => {
		// OpenAPI 3.1, Response Object: `Content-Type` is described by `content`.
		if (name.toLowerCase() === 'content-type') return [];
		const text = headers.get(name);
		if (text === null) return required ? [`The required header ${name} is missing.`] : [];
		const say = (faults: string[]) => faults.map((fault) => `The header ${name} is ${JSON.stringify(text)}: ${fault}.`);
		try {
			const [media] = Object.values(content ?? {});
			if (media) return say(faultsOf(document, 'response', media.schema ?? true, JSON.parse(text)));
			return say(faultsOf(document, 'response', schema ?? true, readHeader(document, schema ?? true, explode, text)));
		} catch (error) {
			return say([String(error)]);
		}
	});
}

/** Style `simple` (OpenAPI 3.1, Style Values): values and members with commas between them. */
function readHeader(document: Document, schema: Schema, explode: boolean, text: string): unknown {
	const { type, items, properties = {}, additionalProperties } = follow(document, schema) as Json;
	const parts = text.split(',').map((part) => part.trim());
	if (type === 'array') return parts.map((part) => readText(document, items as Schema, part));
	if (type !== 'object') return readText(document, schema, text);
	const pairs = explode ? parts.map((part) => part.split('=')) : parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? '']] : []));
	const of = (name: string) => ((properties as Json)[name] ?? additionalProperties ?? true) as Schema;
	return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, readText(document, of(name), value)]));
}

/** Headers are text: a number is one that is written like one, where the schema asks for one. */
export function readText(document: Document, schema: Schema, text: string): unknown {
	const { type } = typeof schema === 'object' ? follow(document, schema) : {};
	const types = [type].flat();
	if ((types.includes('integer') || types.includes('number')) && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Number(text);
	if (types.includes('boolean') && /^(true|false)$/.test(text)) return text === 'true';
	if (types.includes('null') && text === 'null') return null;
	return text;
}
