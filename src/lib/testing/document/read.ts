import type { Answer, Body, Contract, Document, Json, Link, Media, Operation, Schema, Security } from './document.ts';
import { follow } from './follow.ts';
import { readParameters } from './parameters.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** A bundled document as the checkers need it: references followed, defaults filled in. Throws where a reference leads nowhere. */
export function readContract(document: Document): Contract {
	const operations = Object.entries(document.paths ?? {}).flatMap(([path, reference]) => {
		const item = follow(document, reference);
		return methods.flatMap((method) => (item[method] ? [readOperation(document, path, method, item, follow(document, item[method] as Json))] : []));
	});
	return { document, base: baseOf(document), operations };
}

/** A document without servers is served at the root (OpenAPI 3.1, OpenAPI Object). */
function baseOf({ servers = [] }: Document): string {
	const { pathname } = new URL(servers[0]?.url ?? '/', 'http://localhost');
	return pathname.replace(/\/$/, '');
}

function readOperation(document: Document, path: string, method: string, item: Json, source: Json): Operation {
	return {
		id: String(source.operationId),
		method: method.toUpperCase(),
		path,
		parameters: readParameters(document, item.parameters, source.parameters),
		security: (source.security ?? document.security ?? []) as Security,
		body: readBody(document, source.requestBody),
		answers: mapped(source.responses, (answer) => readAnswer(document, answer)),
		source
	};
}

function readBody(document: Document, declared: unknown): Body | null {
	if (declared === undefined) return null;
	const source = follow(document, declared as Json);
	return { required: source.required === true, content: readContent(document, source.content), source };
}

function readAnswer(document: Document, declared: Json): Answer {
	const { headers, content, links } = follow(document, declared);
	return {
		headers: mapped(headers, (header) => follow(document, header)),
		content: readContent(document, content),
		links: mapped(links, (link) => readLink(follow(document, link)))
	};
}

function readLink({ operationId, parameters = {}, requestBody }: Json): Link {
	return { operationId: String(operationId), parameters: parameters as Json, requestBody };
}

function readContent(document: Document, content: unknown): Record<string, Media> {
	return mapped(content, (media) => ({
		...media,
		schema: (media.schema ?? true) as Schema,
		examples: mapped(media.examples, (example) => follow(document, example))
	}));
}

function mapped<T>(record: unknown, change: (value: Json) => T): Record<string, T> {
	return Object.fromEntries(Object.entries((record ?? {}) as Record<string, Json>).map(([name, value]) => [name, change(value)]));
}
