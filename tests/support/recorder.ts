import { afterEach, beforeEach, expect } from 'vitest';
import { readClaims } from './claims.ts';
import { expectContract, operationFor } from './contract-matcher.ts';
import { pathOf, type Exchange } from './exchange.ts';

/** `getPost 404` for each exchange of the test that runs. */
const seen = new Set<string>();

/** Holds an exchange to the contract, and remembers that it took place. What is not of the API is not the contract's. */
export function record(exchange: Exchange): void {
	if (pathOf(exchange) === null) return;
	expectContract(exchange);
	const operation = operationFor(exchange);
	if ('id' in operation) seen.add(`${operation.id} ${exchange.response.status}`);
}

/** For clients: sees every exchange, changes none. */
export const recordingFetch: typeof fetch = async (input, init) => {
	const request = new Request(input, init);
	const body = new Uint8Array(await request.clone().arrayBuffer());
	const response = await fetch(request);
	const { pathname, search } = new URL(request.url);
	record({
		request: { method: request.method, target: pathname + search, headers: request.headers, body },
		response: { status: response.status, headers: response.headers, body: new Uint8Array(await response.clone().arrayBuffer()) }
	});
	return response;
};

// A title that begins with `getPost 404:` claims to test that response; it must really have come.
beforeEach(() => seen.clear());
afterEach(({ task }) => {
	if (task.result?.state === 'fail') return;
	const missing = readClaims(task.name).filter((claim) => !seen.has(claim));
	expect(missing, 'The title claims these responses, but the test did not get them').toEqual([]);
});
