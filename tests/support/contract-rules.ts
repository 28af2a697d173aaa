import { mediaTypeOf, ownerOf, type Exchange } from '../../src/lib/testing/exchange/exchange.ts';
import type { Header } from '../../src/lib/testing/document/document.ts';
import { faultsOfHeaders } from '../../src/lib/testing/faults/headers.ts';
import { answerFor } from '../../src/lib/testing/faults/response.ts';
import { faultsOfCors } from './contract-cors.ts';
import { contract, document } from './contract-document.ts';

/** What the contract says of the answers of all operations. */
const everywhere = document['x-answer-headers'] as Record<string, Header>;

/** Of the message and its connection, whatever it is about (RFC 9110, RFC 9112). */
const ofHttp = ['connection', 'content-length', 'content-type', 'date', 'keep-alive', 'transfer-encoding'];

/** What no operation answers: that there is none here, or none for this method. */
const elsewhere = ['request-id', 'allow', 'retry-after'];

/** What every response of ours has, whether an operation declares it or not. */
export function faultsEverywhere(exchange: Exchange): string[] {
	const { headers, status } = exchange.response;
	const missing = headers.has('request-id') ? [] : ['The header request-id is missing.'];
	const faults = [...missing, ...faultsOfHeaders(document, everywhere, headers), ...undeclared(exchange), ...unnamed(exchange), ...faultsOfCors(exchange)];
	// 503 is how a health check speaks: its content is the point.
	if (status < 400 || status === 503 || mediaTypeOf(headers) === 'application/problem+json') return faults;
	return [...faults, `An error must be application/problem+json; it is ${mediaTypeOf(headers) ?? 'of no type'}.`];
}

/** `default` is for failures of the server. Whatever else an operation answers, the contract says by its own name. */
function unnamed(exchange: Exchange): string[] {
	const owner = ownerOf(contract, exchange);
	const { status } = exchange.response;
	return !('id' in owner) || status >= 500 || String(status) in owner.answers ? [] : [`The status ${status} is not declared by its own name.`];
}

/** Every header that is sent is one of the contract's. */
function undeclared(exchange: Exchange): string[] {
	const owner = ownerOf(contract, exchange);
	const own = 'id' in owner ? Object.keys(answerFor(owner.answers, exchange.response.status)?.headers ?? {}) : elsewhere;
	const known = new Set([...ofHttp, ...own, ...Object.keys(everywhere)].map((name) => name.toLowerCase()));
	return [...exchange.response.headers.keys()].filter((name) => !known.has(name)).map((name) => `The header ${name} is not declared.`);
}
