import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http';
import { nodeReply, nodeWire, type NodeOptions } from '../lib/server/contract/doors/node.ts';
import { isBeyondFetch, isUnderBase, plainTarget } from '../lib/server/contract/doors/targets.ts';
import type { Taker } from '../lib/server/contract/pipeline.ts';
import type { Reply } from '../lib/server/contract/wire.ts';
import type { Config } from '../lib/server/config.ts';
import type { Inside } from '../lib/server/running.ts';
import { addressBy } from './client-address.ts';
import { linger } from './linger.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** What is there once the application is loaded: SvelteKit's handler, and the engine. */
export interface Application {
	handler: Handler;
	inside: Inside | undefined;
}

const base = '/api';

/** A request that has no body is no stream of nothing: what Node would do for one is a tenth of a request. */
export const serverOptions: ServerOptions = { optimizeEmptyRequests: true };

/**
 * Gives each request to the door that it belongs to: what is of the API to the engine, the rest to SvelteKit. With the
 * door `kit` SvelteKit gets all that it can read. Whoever comes before the application is loaded waits for it.
 */
export function dispatch(server: Server, loading: Promise<Application>, door: Config['door']): void {
	const addressOf = addressBy(process.env);
	const plain: NodeOptions = { addressOf };
	const waiting: NodeOptions = { addressOf, awaitsContinue: true };
	let ready: Application | undefined;
	void loading.then((application) => (ready = application));

	function take(request: IncomingMessage, response: ServerResponse, options: NodeOptions): void {
		if (ready) enter(ready, request, response, options);
		else void loading.then((application) => enter(application, request, response, options));
	}

	function enter({ handler, inside }: Application, request: IncomingMessage, response: ServerResponse, options: NodeOptions): void {
		request.url = plainTarget(request.url ?? '/');
		if (inside && isUnderBase(base, request) && (door === 'node' || isBeyondFetch(base, request))) {
			answer(inside, request, response, options);
			return;
		}
		prepareForUnread(request, response);
		if (options.awaitsContinue) response.writeContinue();
		handler(request, response);
	}

	server.on('request', (request, response) => take(request, response, plain));
	server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => take(request, response, waiting));
	// An expectation that nobody knows may be ignored (RFC 9110, section 10.1.1). Node would answer in its own words.
	server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => take(request, response, plain));
}

function answer(inside: Inside, request: IncomingMessage, response: ServerResponse, options: NodeOptions): void {
	try {
		inside.answer(nodeWire(request, response, base, options), new Connection(request, response));
	} catch (error) {
		giveUp(request, response, error);
	}
}

class Connection implements Taker {
	readonly #request: IncomingMessage;
	readonly #response: ServerResponse;

	constructor(request: IncomingMessage, response: ServerResponse) {
		this.#request = request;
		this.#response = response;
	}

	give(reply: Reply): void {
		try {
			prepareForUnread(this.#request, this.#response);
			nodeReply(this.#response, this.#request.method ?? '', reply);
		} catch (error) {
			this.giveUp(error);
		}
	}

	giveUp(error: unknown): void {
		giveUp(this.#request, this.#response, error);
	}
}

/** Not even a problem could be told. The process must outlive it. */
function giveUp(request: IncomingMessage, response: ServerResponse, error: unknown): void {
	console.error(`${request.method} ${request.url} failed.`, error);
	if (response.headersSent) return void response.destroy();
	response.statusCode = 500;
	response.end();
}

/** Some of the request may still be under way when it has been answered. */
function prepareForUnread(request: IncomingMessage, response: ServerResponse): void {
	if (request.complete || !hasBody(request)) return;
	response.once('finish', () => readToEnd(request));
	// A request that was read by an iterator, and not to its end, has let go of its connection.
	if (response.socket) linger(request, response.socket);
}

function hasBody({ headers }: IncomingMessage): boolean {
	return headers['transfer-encoding'] !== undefined || headers['content-length'] !== undefined;
}

/** What nobody read of a body stands before the next request on the connection. */
function readToEnd(request: IncomingMessage): void {
	if (request.complete) return;
	request.removeAllListeners('data');
	request.resume();
}
