import { afterEach, beforeEach, expect } from 'vitest';
import { readClaims } from './claims.ts';
import { mediaTypeOf, ownerOf, pathOf, type Exchange } from '../../src/lib/testing/exchange/exchange.ts';
import { contract } from './contract-document.ts';
import { expectContract } from './contract-matcher.ts';
import { recordTraffic } from './traffic.ts';

/** `getPost 404` for each exchange of the test that runs. */
const seen = new Set<string>();

/** Holds an exchange to the contract, and remembers that it took place. What is not of the API is not the contract's. */
export function record(exchange: Exchange): void {
	if (pathOf(contract, exchange) === null) return;
	expectContract(exchange);
	recordTraffic(exchange);
	const operation = ownerOf(contract, exchange);
	if ('id' in operation) seen.add(`${operation.id} ${exchange.response.status}`);
}

/** Passes a stream of events on, and shows each stretch of whole events. What is wrong with it breaks the stream. */
function eachEvent(show: (events: Uint8Array) => void): TransformStream<Uint8Array, Uint8Array> {
	let pending = Buffer.alloc(0);
	return new TransformStream({
		transform(chunk, controller) {
			pending = Buffer.concat([pending, chunk]);
			const end = pending.lastIndexOf('\n\n');
			if (end >= 0) {
				show(pending.subarray(0, end + 2));
				pending = pending.subarray(end + 2);
			}
			controller.enqueue(chunk);
		}
	});
}

/** For clients: sees every exchange, changes none. */
export const recordingFetch: typeof fetch = async (input, init) => {
	const request = new Request(input, init);
	const body = new Uint8Array(await request.clone().arrayBuffer());
	const response = await fetch(request);
	const { pathname, search } = new URL(request.url);
	const sent = { method: request.method, target: pathname + search, headers: request.headers, body };
	const { status, headers } = response;
	const show = (received: Uint8Array) => record({ request: sent, response: { status, headers, body: received } });
	// A stream of events may never end: it is held to the contract as far as it has come.
	if (mediaTypeOf(headers) === 'text/event-stream' && response.body) {
		show(new Uint8Array());
		return new Response(response.body.pipeThrough(eachEvent(show)), { status, headers });
	}
	show(new Uint8Array(await response.clone().arrayBuffer()));
	return response;
};

// A title that begins with `getPost 404:` claims to test that response; it must really have come.
beforeEach(() => seen.clear());
afterEach(({ task }) => {
	if (task.result?.state === 'fail') return;
	const missing = readClaims(task.name).filter((claim) => !seen.has(claim));
	expect(missing, 'The title claims these responses, but the test did not get them').toEqual([]);
});
