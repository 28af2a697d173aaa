import { follow, type Operation } from './contract-document.ts';
import { faultsOf } from './contract-schemas.ts';
import { mediaTypeOf, valueOf, type Exchange } from './exchange.ts';
import { hasFile, partsOf } from './parts.ts';

/**
 * The other direction: a server may not accept what the contract refuses, nor refuse as invalid (422) what the
 * contract accepts. Rules that no schema can express have statuses of their own.
 */
export function faultsOfRequest(operation: Operation, { request, response: { status } }: Exchange): string[] {
	if (status < 300) return [...faultsOfAcceptedQuery(operation, request.target), ...faultsOfAcceptedBody(operation, request)];
	if (status !== 422 || !operation.body || request.body === null) return [];
	if (isMultipart(request) && hasFile(partsOf(request.body, request.headers.get('content-type') ?? ''))) return [];
	return faultsOfBody(operation, request, request.body).length > 0 ? [] : ['A body that the contract accepts was refused as invalid.'];
}

function faultsOfAcceptedBody(operation: Operation, request: Exchange['request']): string[] {
	if (!operation.body || request.body === null) return [];
	if (request.body.length === 0) return operation.body.required ? ['A request without the required body was accepted.'] : [];
	return faultsOfBody(operation, request, request.body).map((fault) => `A body that the contract refuses was accepted: ${fault}.`);
}

function faultsOfBody({ body }: Operation, { headers }: Exchange['request'], bytes: Uint8Array): string[] {
	const mediaType = mediaTypeOf(headers);
	const declared = mediaType === null ? undefined : body?.content[mediaType];
	if (mediaType === null || !declared) return [`its type ${mediaType ?? ''} is not declared`];
	// Fields of other types than text are read by the server, and tested there.
	if (mediaType === 'application/x-www-form-urlencoded')
		return faultsOf(declared.schema ?? {}, Object.fromEntries(new URLSearchParams(Buffer.from(bytes).toString())));
	if (mediaType !== 'multipart/form-data') return faultsOf(declared.schema ?? {}, valueOf(bytes, mediaType));
	const fields = Object.entries(partsOf(bytes, headers.get('content-type') ?? '')).map(([name, field]) => [name, Buffer.isBuffer(field) ? '(bytes)' : field]);
	return faultsOf(declared.schema ?? {}, Object.fromEntries(fields));
}

function isMultipart({ headers }: Exchange['request']): boolean {
	return mediaTypeOf(headers) === 'multipart/form-data';
}

function faultsOfAcceptedQuery({ parameters }: Operation, target: string): string[] {
	const declared = parameters.filter((parameter) => parameter.in === 'query');
	const given = new URL(target, 'http://localhost').searchParams;
	const unknown = [...given.keys()].filter((name) => !declared.some((parameter) => parameter.name === name));
	const wrong = declared.flatMap(({ name, schema = {} }) => {
		const { type } = follow(schema);
		const values = given.getAll(name).map((value) => (type === 'integer' && /^\d+$/.test(value) ? Number(value) : value));
		return values.length === 0 ? [] : faultsOf(schema, type === 'array' ? values : values[0]).map((fault) => `${name}: ${fault}`);
	});
	return [...unknown, ...wrong].map((fault) => `A query that the contract refuses was accepted: ${fault}.`);
}
