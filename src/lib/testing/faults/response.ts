import type { Answer, Contract } from '../document/document.ts';
import { mediaTypeOf, type Exchange } from '../exchange/exchange.ts';
import { declaredKey, faultsOfBody } from './body.ts';
import { faultsOfHeaders } from './headers.ts';

/**
 * The key of a status among those that are described: its own, that of its range (`4XX`), or `default`. Where
 * successes are described by themselves, the default is for errors.
 */
export function statusKey(answers: Record<string, Answer>, status: number): string | undefined {
	const named = [String(status), `${Math.floor(status / 100)}XX`].find((key) => key in answers);
	const covers = status >= 400 || !Object.keys(answers).some((key) => /^[23]/.test(key));
	return named ?? (covers && 'default' in answers ? 'default' : undefined);
}

export function answerFor(answers: Record<string, Answer>, status: number): Answer | undefined {
	const key = statusKey(answers, status);
	return key === undefined ? undefined : answers[key];
}

/** What in a response is not as its description in the contract says. */
export function faultsOfResponse(contract: Contract, { headers, content }: Answer, exchange: Exchange): string[] {
	const faults = faultsOfHeaders(contract.document, headers, exchange.response.headers);
	return faults.concat(Object.keys(content).length === 0 ? faultsOfNothing(exchange) : faultsOfContent(contract, content, exchange));
}

function faultsOfNothing({ request, response: { body, headers } }: Exchange): string[] {
	const faults = ['content-type', 'transfer-encoding'].filter((name) => headers.has(name)).map((name) => `There must be no ${name}.`);
	return body.length > 0 && request.method !== 'HEAD' ? [...faults, `There must be no body; there are ${body.length} bytes.`] : faults;
}

function faultsOfContent({ document }: Contract, content: Answer['content'], { request, response: { status, body, headers } }: Exchange): string[] {
	const mediaType = mediaTypeOf(headers);
	const key = mediaType === null ? undefined : declaredKey(content, mediaType);
	const declared = key === undefined ? undefined : content[key];
	if (mediaType === null || !declared) return [`The media type is ${mediaType ?? 'missing'}. Declared: ${Object.keys(content).join(', ')}.`];
	if (request.method === 'HEAD') return body.length > 0 ? ['The answer to HEAD must have no body.'] : [];
	// Of a part, nothing can be said but how long it is.
	if (status === 206) return faultsOfPart(headers, body);
	return faultsOfBody(document, declared, mediaType, body);
}

function faultsOfPart(headers: Headers, body: Uint8Array): string[] {
	const [, start, end] = /^bytes (\d+)-(\d+)\/\d+$/.exec(headers.get('content-range') ?? '') ?? [];
	const length = Number(end) - Number(start) + 1;
	return body.length === length ? [] : [`The part has ${body.length} bytes; Content-Range says ${headers.get('content-range') ?? 'nothing'}.`];
}
