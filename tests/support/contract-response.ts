import { follow, type Answer } from './contract-document.ts';
import { faultsOf } from './contract-schemas.ts';
import { mediaTypeOf, valueOf, type Exchange } from './exchange.ts';

/** What in a response is not as its description in the contract says. */
export function faultsOfResponse({ headers = {}, content = {} }: Answer, exchange: Exchange): string[] {
	const { response } = exchange;
	const faults = [...faultsOfHeaders(headers, response.headers), ...faultsEverywhere(response)];
	return faults.concat(Object.keys(content).length === 0 ? faultsOfNothing(exchange) : faultsOfContent(content, exchange));
}

/** What every response has, whether an operation declares it or not. */
export function faultsEverywhere({ headers, status }: Exchange['response']): string[] {
	const faults = ['request-id', 'cache-control'].filter((name) => !headers.has(name)).map((name) => `The header ${name} is missing.`);
	// 503 is how a health check speaks: its content is the point.
	if (status < 400 || status === 503 || mediaTypeOf(headers) === 'application/problem+json') return faults;
	return [...faults, `An error must be application/problem+json; it is ${mediaTypeOf(headers) ?? 'of no type'}.`];
}

function faultsOfHeaders(declared: NonNullable<Answer['headers']>, headers: Headers): string[] {
	return Object.entries(declared).flatMap(([name, reference]) => {
		const { required, schema = {} } = follow(reference);
		const value = headers.get(name);
		if (value === null) return required ? [`The required header ${name} is missing.`] : [];
		return faultsOf(schema, value).map((fault) => `The header ${name} is ${JSON.stringify(value)}: ${fault}.`);
	});
}

function faultsOfNothing({ response: { body, headers } }: Exchange): string[] {
	const faults = ['content-type', 'transfer-encoding'].filter((name) => headers.has(name)).map((name) => `There must be no ${name}.`);
	return body.length > 0 ? [...faults, `There must be no body; there are ${body.length} bytes.`] : faults;
}

function faultsOfContent(content: NonNullable<Answer['content']>, { request, response: { body, headers } }: Exchange): string[] {
	const mediaType = mediaTypeOf(headers);
	const declared = mediaType === null ? undefined : content[mediaType];
	if (mediaType === null || !declared) return [`The media type is ${mediaType ?? 'missing'}. Declared: ${Object.keys(content).join(', ')}.`];
	if (request.method === 'HEAD') return body.length > 0 ? ['The answer to HEAD must have no body.'] : [];
	try {
		return faultsOf(declared.schema ?? {}, valueOf(body, mediaType)).map((fault) => `The body: ${fault}.`);
	} catch (error) {
		return [`The body is not ${mediaType}: ${String(error)}`];
	}
}
