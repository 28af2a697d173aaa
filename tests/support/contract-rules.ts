import type { Exchange } from '../../src/lib/testing/exchange/exchange.ts';
import { mediaTypeOf } from '../../src/lib/testing/exchange/exchange.ts';
import { faultsOfCors } from './contract-cors.ts';

/** What every response of ours has, whether an operation declares it or not. */
export function faultsEverywhere(exchange: Exchange): string[] {
	const { headers, status } = exchange.response;
	const missing = ['request-id', 'cache-control', 'x-content-type-options'].filter((name) => !headers.has(name));
	const faults = [...missing.map((name) => `The header ${name} is missing.`), ...faultsOfCors(exchange)];
	// 503 is how a health check speaks: its content is the point.
	if (status < 400 || status === 503 || mediaTypeOf(headers) === 'application/problem+json') return faults;
	return [...faults, `An error must be application/problem+json; it is ${mediaTypeOf(headers) ?? 'of no type'}.`];
}
