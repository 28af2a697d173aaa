import { readAnswers, type DeclaredAnswer } from './answers.ts';
import { entries, methods, pointer, Refusal, resolve, type Document, type Json } from './document.ts';
import { readParameters, type DeclaredParameter } from './parameters.ts';

/** An operation as the document says it, references resolved: what the writers of modules work from. */
export interface DeclaredOperation {
	id: string;
	method: string;
	path: string;
	place: string;
	source: Json;
	parameters: DeclaredParameter[];
	body: { required: boolean; maxBytes: number; content: DeclaredContent[] } | null;
	answers: DeclaredAnswer[];
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
	const answers = readAnswers(document, source.responses, place);
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

function readContent(holder: Json, place: string): DeclaredContent[] {
	return entries(holder.content).map(([type, media]) => {
		const at = `${place}/content/${type.replaceAll('/', '~1')}`;
		const kind = /^(application\/json|[\w.+-]+\/[\w.+-]+\+json)$/i.test(type) ? 'json' : /^(text\/[\w.+-]+|application\/yaml)$/i.test(type) ? 'text' : null;
		if (kind === null) throw new Refusal(at, `the media type \`${type}\` is not supported yet`);
		if (media.schema === undefined) throw new Refusal(at, 'content needs a `schema`');
		return { type: type.toLowerCase(), kind, schema: media.schema, place: at };
	});
}
