import type { Decoded } from './decode.ts';
import type { Wire } from './wire.ts';

/** What a handler gets. What costs something to find out is found out when it is asked for. */
export class HandlerInput<Actor> {
	readonly actor: Actor;
	readonly path: unknown;
	readonly query: unknown;
	readonly headers: Decoded['headers'];
	readonly cookies: unknown;
	body: unknown;
	readonly contentType: string | null;
	readonly rawBody: Uint8Array | undefined;
	readonly accepts: string | null;
	readonly #wire: Wire;

	constructor(decoded: Decoded, actor: Actor, accepts: string | null, wire: Wire) {
		this.actor = actor;
		this.path = decoded.path;
		this.query = decoded.query;
		this.headers = decoded.headers;
		this.cookies = decoded.cookies;
		this.body = decoded.body;
		this.contentType = decoded.contentType;
		this.rawBody = decoded.rawBody;
		this.accepts = accepts;
		this.#wire = wire;
	}

	get clientAddress(): string | null {
		return this.#wire.clientAddress ?? null;
	}

	/** Aborted when the client is gone before the answer is whole. */
	get signal(): AbortSignal {
		return this.#wire.signal;
	}
}
