import { declaredMedia, faultsOfBody } from './contract-body.ts';
import { faultsOfCors } from './contract-cors.ts';
import { follow, type Answer } from './contract-document.ts';
import { faultsOf } from './contract-schemas.ts';
import { mediaTypeOf, type Exchange } from './exchange.ts';

/** What in a response is not as its description in the contract says. */
export function faultsOfResponse({ headers = {}, content = {} }: Answer, exchange: Exchange): string[] {
	const faults = [...faultsOfHeaders(headers, exchange.response.headers), ...faultsEverywhere(exchange)];
	return faults.concat(Object.keys(content).length === 0 ? faultsOfNothing(exchange) : faultsOfContent(content, exchange));
}

/** What every response has, whether an operation declares it or not. */
export function faultsEverywhere(exchange: Exchange): string[] {
	const { headers, status } = exchange.response;
	const missing = ['request-id', 'cache-control', 'x-content-type-options'].filter((name) => !headers.has(name));
	const faults = [...missing.map((name) => `The header ${name} is missing.`), ...faultsOfCors(exchange)];
	// 503 is how a health check speaks: its content is the point.
	if (status < 400 || status === 503 || mediaTypeOf(headers) === 'application/problem+json') return faults;
	return [...faults, `An error must be application/problem+json; it is ${mediaTypeOf(headers) ?? 'of no type'}.`];
}

function faultsOfHeaders(declared: NonNullable<Answer['headers']>, headers: Headers): string[] {
	return Object.entries(declared).flatMap(([name, reference]) => {
		const { required, schema = {} } = follow(reference);
		const value = headers.get(name);
		if (value === null) return required ? [`The required header ${name} is missing.`] : [];
		// Headers are text: a whole number is one that is written like one.
		const read = schema.type === 'integer' && /^\d+$/.test(value) ? Number(value) : value;
		return faultsOf(schema, read).map((fault) => `The header ${name} is ${JSON.stringify(value)}: ${fault}.`);
	});
}

function faultsOfNothing({ response: { body, headers } }: Exchange): string[] {
	const faults = ['content-type', 'transfer-encoding'].filter((name) => headers.has(name)).map((name) => `There must be no ${name}.`);
	return body.length > 0 ? [...faults, `There must be no body; there are ${body.length} bytes.`] : faults;
}

function faultsOfContent(content: NonNullable<Answer['content']>, { request, response: { status, body, headers } }: Exchange): string[] {
	const mediaType = mediaTypeOf(headers);
	const declared = mediaType === null ? undefined : declaredMedia(content, mediaType);
	if (mediaType === null || !declared) return [`The media type is ${mediaType ?? 'missing'}. Declared: ${Object.keys(content).join(', ')}.`];
	if (request.method === 'HEAD') return body.length > 0 ? ['The answer to HEAD must have no body.'] : [];
	// Of a part, nothing can be said but how long it is.
	if (status === 206) return faultsOfPart(headers, body);
	return faultsOfBody(declared, mediaType, body);
}

function faultsOfPart(headers: Headers, body: Uint8Array): string[] {
	const [, start, end] = /^bytes (\d+)-(\d+)\/\d+$/.exec(headers.get('content-range') ?? '') ?? [];
	const length = Number(end) - Number(start) + 1;
	return body.length === length ? [] : [`The part has ${body.length} bytes; Content-Range says ${headers.get('content-range') ?? 'nothing'}.`];
}
