import type { Body } from './bodies/body.ts';
import type { Content } from './bodies/decode-body.ts';
import type { Parameters } from './parameters/decode-parameters.ts';
import type { Wire } from './wire.ts';

/** What a handler gets. What costs something to find out is found out when it is asked for. */
export class HandlerInput<Actor> {
	readonly actor: Actor;
	readonly path: unknown;
	readonly query: unknown;
	readonly headers: Parameters['headers'];
	readonly cookies: unknown;
	/** `undefined` where the operation takes none, or an optional one was not sent. */
	body: unknown;
	/** The media type of the body, `null` without one. */
	readonly contentType: string | null;
	/** The body as it was sent, for signatures over its bytes. `undefined` where the contract does not ask for it. */
	readonly rawBody: Uint8Array | undefined;
	readonly accepts: string | null;
	readonly #wire: Wire;

	constructor({ path, query, headers, cookies }: Parameters, body: Body | null, content: Content | null, actor: Actor, accepts: string | null, wire: Wire) {
		this.actor = actor;
		this.path = path;
		this.query = query;
		this.headers = headers;
		this.cookies = cookies;
		this.body = content?.value;
		this.contentType = content?.type ?? null;
		this.rawBody = body?.raw ? (content?.bytes ?? new Uint8Array()) : undefined;
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
