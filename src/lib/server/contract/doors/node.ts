import type { IncomingMessage, ServerResponse } from 'node:http';
import { isStream } from '../answers/stream.ts';
import type { Receiver, Reply, Wire } from '../wire.ts';
import { pour } from './pour.ts';
import { splitTarget } from './targets.ts';

export interface NodeOptions {
	/** Where a request comes from, behind a proxy that says so. The address of the connection where it is left out. */
	addressOf?: ((request: IncomingMessage) => string | null) | undefined;
	/** The client waits to be told to send its body (the event `checkContinue`): it is, once the request has passed by its headers (RFC 9110, section 10.1.1). */
	awaitsContinue?: boolean;
}

/** Node's own door. `base` is the path that the contract is served under. */
export function nodeWire(request: IncomingMessage, response: ServerResponse, base: string, options: NodeOptions = {}): Wire {
	return new NodeWire(request, response, base, options);
}

class NodeWire implements Wire {
	readonly method: string;
	readonly path: string;
	readonly target: string;
	readonly query: string;
	readonly hasBody: boolean;
	readonly #request: IncomingMessage;
	readonly #response: ServerResponse;
	readonly #options: NodeOptions;
	#gone: AbortController | null = null;
	#onData: ((chunk: Uint8Array) => void) | null = null;

	constructor(request: IncomingMessage, response: ServerResponse, base: string, options: NodeOptions) {
		const { pathname, query } = splitTarget(request.url ?? '/', base);
		const { headers } = request;
		this.method = request.method ?? 'GET';
		this.path = pathname.slice(base.length) || '/';
		this.target = pathname;
		this.query = query;
		this.hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
		this.#request = request;
		this.#response = response;
		this.#options = options;
	}

	header(name: string): string | null {
		const value = this.#request.headers[name];
		return value === undefined ? null : typeof value === 'string' ? value : value.join(', ');
	}

	body(): AsyncIterable<Uint8Array> {
		this.#askForBody();
		return this.hasBody ? this.#request : nothing();
	}

	receive(receiver: Receiver): void {
		const request = this.#request;
		this.#askForBody();
		// A server may leave it to nobody to hear the end of what never began (`optimizeEmptyRequests`).
		if (!this.hasBody) return queueMicrotask(() => receiver.end());
		// Functions for each request: a property of our own on it would make another kind of object of it, to all of Node's code.
		this.#onData = (chunk) => receiver.chunk(chunk);
		request
			.on('data', this.#onData)
			.on('end', () => receiver.end())
			.on('close', () => receiver.broken());
		// Nobody is told again of a connection that is gone already.
		if (request.destroyed) queueMicrotask(() => receiver.broken());
	}

	stop(): void {
		if (this.#onData) this.#request.off('data', this.#onData);
		this.#request.pause();
	}

	#askForBody(): void {
		if (this.#options.awaitsContinue) this.#response.writeContinue();
	}

	get clientAddress(): string | null {
		const { addressOf } = this.#options;
		return addressOf ? addressOf(this.#request) : (this.#request.socket.remoteAddress ?? null);
	}

	/** Made for those who ask: most answers are there before anyone could leave. */
	get signal(): AbortSignal {
		this.#gone ??= abortWith(this.#response);
		return this.#gone.signal;
	}

	hangUp(): void {
		this.#response.destroy();
	}
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function abortWith(response: ServerResponse): AbortController {
	const gone = new AbortController();
	const abort = () => {
		if (!response.writableFinished) gone.abort();
	};
	if (response.destroyed) abort();
	else response.once('close', abort);
	return gone;
}

const beyondAscii = /[\x80-\xff]/;

export function nodeReply(response: ServerResponse, method: string, { status, headers, body }: Reply): void {
	if (body !== null && isStream(body)) {
		// Proxies that keep an answer until it is whole would keep events from everyone (nginx, proxy_buffering).
		if (headers['content-type'] === 'text/event-stream') headers['x-accel-buffering'] = 'no';
		response.writeHead(status, headers);
		void pour(body, response);
		return;
	}
	const size = body === null ? 0 : typeof body === 'string' ? Buffer.byteLength(body) : body.length;
	if (body !== null) headers['content-length'] = String(size);
	response.writeHead(status, headers);
	if (body === null || method === 'HEAD') response.end();
	// A text leaves in one piece with its head, which is of Latin-1. So is a text that has a byte for each character.
	else if (typeof body !== 'string' || size === body.length) response.end(body, 'latin1');
	else if (
		Object.values(headers)
			.flat()
			.some((line) => beyondAscii.test(line))
	)
		response.end(Buffer.from(body));
	else response.end(body);
}
