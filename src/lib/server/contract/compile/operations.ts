import type { Primitive } from '../contract.ts';
import { entries, methods, pointer, Refusal, resolve, type Document, type Json } from './document.ts';
import { readParameters, scalarType, type DeclaredParameter } from './parameters.ts';

/** An operation as the document says it, references resolved: what the writers of modules work from. */
export interface DeclaredOperation {
	id: string;
	method: string;
	path: string;
	place: string;
	source: Json;
	parameters: DeclaredParameter[];
	body: { required: boolean; maxBytes: number; content: DeclaredContent[] } | null;
	answers: { status: string; headers: DeclaredHeader[]; content: DeclaredContent[] }[];
}

export interface DeclaredHeader {
	/** Lower case. */
	name: string;
	required: boolean;
	type: Primitive;
	schema: unknown;
}

export interface DeclaredContent {
	type: string;
	kind: 'json' | 'text';
	schema: unknown;
	place: string;
}

/** Enough for most; `x-max-bytes` on a request body says otherwise. */
const defaultMaxBytes = 1024 * 1024;

export function readOperations(document: Document): DeclaredOperation[] {
	if (!/^3\.1\.\d+$/.test(document.openapi)) throw new Refusal('#/openapi', `OpenAPI ${document.openapi} is not supported; write 3.1`);
	return entries(document.paths).flatMap(([path, item]) => {
		const { value, place } = resolve(document, item, pointer('paths', path));
		return methods.filter((method) => value[method] !== undefined).map((method) => readOperation(document, path, method, value, place));
	});
}

function readOperation(document: Document, path: string, method: string, item: Json, itemPlace: string): DeclaredOperation {
	const source = item[method] as Json;
	const place = `${itemPlace}/${method}`;
	if (typeof source.operationId !== 'string') throw new Refusal(place, 'an operation needs an `operationId`');
	const parameters = readParameters(document, [
		{ list: item.parameters, place: itemPlace },
		{ list: source.parameters, place }
	]);
	const answers = entries(source.responses).map(([status, response]) => {
		const { value, place: at } = resolve(document, response, `${place}/responses/${status}`);
		if (!/^([1-5]\d\d|default)$/.test(status)) throw new Refusal(at, `the status \`${status}\` is not supported yet; name each one`);
		return { status, headers: readHeaders(document, value, at), content: readContent(value, at) };
	});
	return { id: source.operationId, method: method.toUpperCase(), path, place, source, parameters, body: readBody(document, source, place), answers };
}

function readBody(document: Document, source: Json, place: string): DeclaredOperation['body'] {
	if (source.requestBody === undefined) return null;
	const { value, place: at } = resolve(document, source.requestBody, `${place}/requestBody`);
	const maxBytes = 'x-max-bytes' in value ? value['x-max-bytes'] : defaultMaxBytes;
	// What is no number would be a limit that nothing exceeds.
	if (!Number.isSafeInteger(maxBytes) || Number(maxBytes) < 1) throw new Refusal(at, '`x-max-bytes` must be a number of bytes, from 1');
	return { required: value.required === true, maxBytes: Number(maxBytes), content: readContent(value, at) };
}

/** `Content-Type` is described by `content`, and ignored here (OpenAPI 3.1, Response Object). */
function readHeaders(document: Document, response: Json, place: string): DeclaredHeader[] {
	const headers = entries(response.headers).filter(([name]) => name.toLowerCase() !== 'content-type');
	return headers.map(([name, header]) => {
		const { value, place: at } = resolve(document, header, `${place}/headers/${name}`);
		if (value.schema === undefined) throw new Refusal(at, 'a header needs a `schema`');
		const type = scalarType(document, value.schema, `${at}/schema`, `the header \`${name}\``);
		return { name: name.toLowerCase(), required: value.required === true, type, schema: value.schema };
	});
}

function readContent(holder: Json, place: string): DeclaredContent[] {
	return entries(holder.content).map(([type, media]) => {
		const at = `${place}/content/${type.replaceAll('/', '~1')}`;
		const kind = /^(application\/json|[\w.+-]+\/[\w.+-]+\+json)$/i.test(type) ? 'json' : /^(text\/[\w.+-]+|application\/yaml)$/i.test(type) ? 'text' : null;
		if (kind === null) throw new Refusal(at, `the media type \`${type}\` is not supported yet`);
		if (media.schema === undefined) throw new Refusal(at, 'content needs a `schema`');
		return { type: type.toLowerCase(), kind, schema: media.schema, place: at };
	});
}
