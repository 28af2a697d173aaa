import type { IncomingMessage } from 'node:http';
import type { Handle, RequestEvent, RequestHandler } from '@sveltejs/kit';
import { match } from '../match.ts';
import { respond, type App, type Endpoint } from '../pipeline.ts';
import { isStream } from '../answers/stream.ts';
import type { Reply, Wire } from '../wire.ts';

/** SvelteKit's door: an endpoint as a handler for `+server.ts`. */
export function kitHandler<Actor>(app: App<Actor>, base: string, endpoint: Endpoint<Actor>): RequestHandler {
	return async (event) => {
		const wire = toWire(event, base);
		return toResponse(wire, await respond(app, wire, endpoint));
	};
}

/**
 * For `hooks.server.ts`: what no `+server.ts` can answer (unknown paths, other methods, OPTIONS) is answered
 * by the engine, so that SvelteKit's own pages and texts never appear under the base path.
 */
export function kitHandle<Actor>(app: App<Actor>, base: string): Handle {
	return async ({ event, resolve }) => {
		if (!isUnder(base, event.url.pathname)) return resolve(event);
		const wire = toWire(event, base);
		// A path that cannot be decoded has no route, whatever the contract says of it.
		const routed = event.route.id !== null && match(app.contract, wire.method, wire.path).found === 'operation';
		const response = routed ? await resolve(event) : null;
		// The engine has looked at it. SvelteKit would answer 304 by itself, whatever the method and the contract.
		event.request.headers.delete('if-none-match');
		// Without an id it is SvelteKit's own: a module that could not be loaded, say. The engine fails in its own words.
		if (response?.headers.has('request-id')) return response;
		return toResponse(wire, await respond(app, wire));
	};
}

function isUnder(base: string, pathname: string): boolean {
	return pathname === base || pathname.startsWith(`${base}/`);
}

/** `leave` aborts the signal: the answer is no longer read. */
interface KitWire extends Wire {
	leave(): void;
}

/** SvelteKit throws where it is told to believe a header that is not there. */
function addressOf(event: RequestEvent): string | null {
	try {
		return event.getClientAddress();
	} catch {
		return null;
	}
}

/** adapter-node shows the request of Node. It does not look at an answer again before the reader takes some of it. */
function connectionOf({ platform }: RequestEvent): { destroy(): void } | undefined {
	return (platform as { req?: IncomingMessage } | undefined)?.req?.socket;
}

function toWire(event: RequestEvent, base: string): KitWire {
	const { request, url } = event;
	const gone = new AbortController();
	// SvelteKit's own requests, in load functions, name no host.
	const header = (name: string) => request.headers.get(name) ?? (name === 'host' ? url.host : null);
	return {
		method: request.method,
		path: url.pathname.slice(base.length) || '/',
		target: url.pathname,
		query: url.search.slice(1),
		header,
		// SvelteKit drops a body that has no content type; the headers still tell that there was one.
		hasBody: request.body !== null || header('transfer-encoding') !== null || Number(header('content-length') ?? 0) > 0,
		body: () => (request.body ? chunks(request.body) : nothing()),
		get signal() {
			return AbortSignal.any([request.signal, gone.signal]);
		},
		get clientAddress() {
			return addressOf(event);
		},
		leave: () => gone.abort(),
		hangUp() {
			gone.abort();
			connectionOf(event)?.destroy();
		}
	};
}

/** Not every runtime's streams can be iterated over. */
async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const reader = stream.getReader();
	// A reader that stops early does not cancel: adapter-node would end the connection, and the answer with it.
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		yield value;
	}
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function toResponse(wire: KitWire, { status, headers: lines, body }: Reply): Response {
	const headers = new Headers();
	for (const [name, value] of Object.entries(lines)) {
		if (typeof value === 'string') headers.set(name, value);
		else for (const line of value) headers.append(name, line);
	}
	if (body !== null && isStream(body)) return new Response(toReadable(body, wire), { status, headers });
	const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
	// A HEAD answer has the headers of the GET answer, its length included (RFC 9110, section 9.3.2).
	if (bytes) headers.set('content-length', String(bytes.length));
	return new Response(wire.method === 'HEAD' ? null : (bytes as Uint8Array<ArrayBuffer> | null), { status, headers });
}

/** Made as it is read: nothing is kept ready, so a slow reader costs no memory. */
function toReadable(body: AsyncIterable<Uint8Array>, wire: KitWire): ReadableStream<Uint8Array> {
	const iterator = body[Symbol.asyncIterator]();
	return new ReadableStream(
		{
			async pull(controller) {
				const next = await iterator.next();
				if (next.done === true) controller.close();
				else controller.enqueue(next.value);
			},
			cancel() {
				wire.leave();
				// Not awaited: a body that waits for something else ends when that has come.
				void iterator.return?.();
			}
		},
		{ highWaterMark: 0 }
	);
}
