import type { Document, Json } from '../../../src/lib/server/contract/compile/document.ts';

/** A whole document around some paths. */
export function documentOf(paths: Record<string, Json>, components: Document['components'] = {}): Document {
	return { openapi: '3.1.0', info: { title: 'Fixture', version: '1.0.0' }, paths, components };
}

/** An operation that answers 204, unless `more` says otherwise. */
export function operationOf(operationId: string, more: Json = {}): Json {
	return { operationId, responses: { '204': { description: 'Done.' } }, ...more };
}

export const json = (schema: Json): Json => ({ 'application/json': { schema } });

/** One operation, `PUT /things`, that takes this schema. */
export function bodyDocument(schema: Json, more: Json = {}, components: Document['components'] = {}): Document {
	const requestBody = { required: true, content: json(schema), ...more };
	return documentOf({ '/things': { put: operationOf('put-things', { requestBody }) } }, components);
}

/** One operation, `GET /things`, with these parameters. */
export function queryDocument(...parameters: Json[]): Document {
	return documentOf({ '/things': { get: operationOf('list-things', { parameters }) } });
}

/** One operation, `GET /things`, that answers 200 with this schema. */
export function answerDocument(schema: Json, more: Json = {}, components: Document['components'] = {}): Document {
	const responses = { '200': { description: 'Things.', content: json(schema), ...more } };
	return documentOf({ '/things': { get: operationOf('list-things', { responses }) } }, components);
}
