import type { Wire } from '../../../src/lib/server/contract/wire.ts';

export interface Sent {
	headers?: Record<string, string>;
	/** Where the connection comes from. */
	address?: string | null;
	/** A string is sent as UTF-8, an object as JSON, chunks as they come. */
	signal?: AbortSignal;
	body?: string | Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array> | object;
}

/** A request as a door would hand it over. `target` is below the base, with its query. */
export function wireOf(method: string, target: string, { headers = {}, body, address = null, signal = new AbortController().signal }: Sent = {}): Wire {
	const mark = target.indexOf('?');
	const path = mark < 0 ? target : target.slice(0, mark);
	const lines = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
	return {
		method,
		path,
		target: `/v1${path}`,
		query: mark < 0 ? '' : target.slice(mark + 1),
		header: (name) => lines.get(name) ?? null,
		hasBody: body !== undefined,
		body: () => stream(body),
		clientAddress: address,
		signal,
		hangUp: () => undefined
	};
}

async function* stream(body: Sent['body']): AsyncGenerator<Uint8Array> {
	if (body === undefined) return;
	if (typeof body === 'string') yield new TextEncoder().encode(body);
	else if (body instanceof Uint8Array) yield body;
	else if (Symbol.asyncIterator in body) yield* body;
	else yield new TextEncoder().encode(JSON.stringify(body));
}
