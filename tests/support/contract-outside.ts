import { faultsOfPreflight } from './contract-cors.ts';
import { document } from './contract-document.ts';
import { faultsEverywhere } from './contract-rules.ts';
import { faultsOf } from './contract-schemas.ts';
import { mediaTypeOf, valueOf, type Exchange } from '../../src/lib/testing/exchange/exchange.ts';

/** What is wrong with the answer to a request that no operation takes: it must be a problem of the catalogue. */
export function faultsOutside({ methods }: { methods: string[] }, exchange: Exchange): string[] {
	const { request, response } = exchange;
	const { status, headers, body } = response;
	const faults = [...faultsEverywhere(exchange), ...faultsOfPreflight(methods, exchange)];
	// Whatever is asked for, it may be too often.
	const expected = [...(methods.length === 0 ? [400, 404] : request.method === 'OPTIONS' ? [204] : [405]), 429];
	if (!expected.includes(status)) return [...faults, `The status must be ${expected.join(' or ')}; it is ${status}.`];
	if (methods.length > 0 && status !== 429) faults.push(...faultsOfAllow(methods, headers.get('allow')));
	if (status === 204) return body.length > 0 || headers.has('content-type') ? [...faults, 'There must be no content.'] : faults;
	if (request.method === 'HEAD' || mediaTypeOf(headers) !== 'application/problem+json') return faults;
	return [...faults, ...faultsOfProblem(status, valueOf(body, 'application/problem+json'))];
}

function faultsOfAllow(methods: string[], allow: string | null): string[] {
	const wanted = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort().join(', ');
	const given = allow
		?.split(/\s*,\s*/)
		.sort()
		.join(', ');
	return given === wanted ? [] : [`Allow must be ${wanted}; it is ${given ?? 'missing'}.`];
}

/** Exactly one entry of the catalogue, and of this status. */
function faultsOfProblem(status: number, problem: unknown): string[] {
	const entries = Object.entries(document.components?.schemas ?? {}).filter(([name]) => /^Problem./.test(name));
	const fitting = entries.filter(([, schema]) => faultsOf(schema, problem).length === 0);
	if (fitting.length !== 1) return [`It is no problem of the catalogue: ${JSON.stringify(problem)}`];
	const { status: said } = problem as { status: number };
	return said === status ? [] : [`The problem says ${said}.`];
}
