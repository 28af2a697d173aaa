import type { Contract, Document, Json, Operation, Parameter, Schema } from '../document/document.ts';
import { follow } from '../document/follow.ts';
import { mediaTypeOf, type Exchange } from '../exchange/exchange.ts';
import { declaredKey } from './body.ts';
import { readText } from './headers.ts';
import { partsOf } from './parts.ts';
import { faultsOfBodyText } from './request-body.ts';
import { faultsOf } from './schemas.ts';

/**
 * The other direction: a server may not accept what the contract refuses, nor refuse as invalid (422) what the
 * contract accepts. Rules that no schema can express have statuses of their own.
 */
export function faultsOfRequest(contract: Contract, operation: Operation, { request, response: { status } }: Exchange): string[] {
	const { document } = contract;
	if (status >= 200 && status < 300) return [...acceptedQuery(document, operation, request.target), ...acceptedBody(document, operation, request)];
	if (status !== 422 || !operation.body || request.body === null || hasFile(request) || hasKey(operation, request)) return [];
	const faults = faultsOfSent(document, operation, request, request.body);
	return faults === null || faults.length > 0 ? [] : ['A body that the contract accepts was refused as invalid.'];
}

function acceptedBody(document: Document, operation: Operation, request: Exchange['request']): string[] {
	if (!operation.body || request.body === null) return [];
	if (request.body.length === 0 && !operation.body.required) return [];
	return (faultsOfSent(document, operation, request, request.body) ?? []).map((fault) => `A body that the contract refuses was accepted: ${fault}.`);
}

/** `null`: of such a body, nothing can be said here. */
function faultsOfSent(document: Document, { body }: Operation, { headers }: Exchange['request'], bytes: Uint8Array): string[] | null {
	const mediaType = mediaTypeOf(headers);
	const key = mediaType === null || !body ? undefined : declaredKey(body.content, mediaType);
	const declared = key === undefined ? undefined : body?.content[key];
	if (!declared) return [`its type ${mediaType ?? ''} is not declared`];
	return faultsOfBodyText(document, declared, headers.get('content-type') ?? '', bytes);
}

/** A key that came with another body before is refused with this one, however valid (draft-ietf-httpapi-idempotency-key-header, section 2.7). */
function hasKey({ parameters }: Operation, { headers }: Exchange['request']): boolean {
	return headers.has('idempotency-key') && parameters.some(({ in: place, name }) => place === 'header' && name.toLowerCase() === 'idempotency-key');
}

function hasFile({ headers, body }: Exchange['request']): boolean {
	if (mediaTypeOf(headers) !== 'multipart/form-data' || body === null) return false;
	return partsOf(body, headers.get('content-type') ?? '').some(({ filename }) => filename !== null);
}

function acceptedQuery(document: Document, { parameters, security }: Operation, target: string): string[] {
	const declared = parameters.filter((parameter) => parameter.in === 'query');
	// Only the plain style is read here; the others are read by the engine's own tests.
	if (declared.some((parameter) => !isPlain(document, parameter))) return [];
	const given = new URL(target, 'http://localhost').searchParams;
	const secrets = secretsOf(document, security);
	const unknown = [...given.keys()]
		.filter((name) => !secrets.includes(name) && !declared.some((parameter) => parameter.name === name))
		.map((name) => `${name} is not declared`);
	const wrong = declared.flatMap(({ name, schema }) => {
		const { type, items } = follow(document, schema) as Json;
		const values = given.getAll(name).map((text) => readText(document, (type === 'array' ? items : schema) as Schema, text));
		return values.length === 0 ? [] : faultsOf(document, 'request', schema, type === 'array' ? values : values[0]).map((fault) => `${name}: ${fault}`);
	});
	return [...unknown, ...wrong].map((fault) => `A query that the contract refuses was accepted: ${fault}.`);
}

/** The names that credentials have in the query. */
function secretsOf({ components }: Document, security: Operation['security']): unknown[] {
	const schemes = security.flatMap(Object.keys).map((name) => components?.securitySchemes?.[name]);
	return schemes.flatMap((scheme) => (scheme?.type === 'apiKey' && scheme.in === 'query' ? [scheme.name] : []));
}

function isPlain(document: Document, { style, explode, mediaType, schema, allowEmptyValue }: Parameter): boolean {
	const { type } = typeof schema === 'object' ? follow(document, schema) : {};
	return style === 'form' && explode && mediaType === null && type !== 'object' && !allowEmptyValue;
}
