import type { Exchange } from '../../src/lib/testing/exchange/exchange.ts';

/** What CORS must never say, whoever asks (WHATWG Fetch, section 3.2). Which origins are allowed, the tests of CORS know. */
export function faultsOfCors({ request, response: { headers } }: Exchange): string[] {
	const allowed = headers.get('access-control-allow-origin');
	const others = [...headers.keys()].filter((name) => name.startsWith('access-control-'));
	if (allowed === null) return others.map((name) => `There must be no ${name} for an origin that is not allowed.`);
	const faults = [];
	if (allowed !== request.headers.get('origin')) faults.push(`Access-Control-Allow-Origin must be the origin that asks; it is ${allowed}.`);
	if (headers.has('access-control-allow-credentials')) faults.push('No other origin may use cookies.');
	if (!/(^|, )Origin($|,)/.test(headers.get('vary') ?? '')) faults.push('The answer depends on Origin, and Vary does not say so.');
	return faults;
}

/** A preflight names the methods of the contract, and no others. */
export function faultsOfPreflight(methods: string[], { request, response: { headers, status } }: Exchange): string[] {
	const asked = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
	if (!asked || status !== 204 || !headers.has('access-control-allow-origin')) return [];
	const wanted = [...methods].sort().join(', ');
	const given = headers.get('access-control-allow-methods');
	return given === wanted ? [] : [`Access-Control-Allow-Methods must be ${wanted}; it is ${given ?? 'missing'}.`];
}
