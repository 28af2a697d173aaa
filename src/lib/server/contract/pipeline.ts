import { Answering } from './answering.ts';
import type { Verify } from './authenticate.ts';
import type { Contract, Operation } from './contract.ts';
import type { Handle } from './handle.ts';
import type { IdempotencyStore } from './idempotency/store.ts';
import type { Limiter } from './limits/limiter.ts';
import type { Observe } from './observe/watch.ts';
import type { Errors } from './problem.ts';
import type { Trusts } from './access/same-origin.ts';
import type { Reply, Wire } from './wire.ts';

/** What an app brings: its contract, who its callers are, and how it speaks of errors. */
export interface App<Actor> {
	contract: Contract;
	/** By the name of the security scheme. */
	verifiers: Record<string, Verify<Actor>>;
	anonymous: Actor;
	/** Names who asks, in the same way each time; `null` for a stranger. Limits and idempotency keys are each caller's own. */
	callerOf: (actor: Actor) => string | null;
	/** Whose pages may write with cookies: the app's own, and those that it allows. */
	trusts: Trusts;
	errors: Errors;
	/** A new id for each request; it is sent as `Request-Id`. */
	requestId: () => string;
	/** Check every response against the contract. Costs time; a fault is a 500. */
	validateResponses: boolean;
	/** The origins, beside the server's own, whose pages may use the API: `https://www.example.org`. */
	corsOrigins: readonly string[];
	/** How long a body may take to arrive, in milliseconds. */
	bodyTimeout: number;
	/** How long the reader of a stream may take nothing of it before the connection is ended, in milliseconds. */
	readerTimeout: number;
	/** Where answers to requests with an `Idempotency-Key` are kept. Needed where the contract takes one. */
	idempotency?: IdempotencyStore;
	/** Counts requests against the limits of the contract. Without it there are none. */
	limiter?: Limiter | undefined;
	/** Hears what becomes of each request. Logs and metrics hang here. */
	observe?: Observe | undefined;
}

/** An operation's handler, under the id that it was written for. */
export interface Endpoint<Actor> {
	id: string;
	handle: Handle<Actor>;
}

/** Gives an operation's handler; a promise only where it has to be loaded. For doors that nobody routes for. */
export type Find<Actor> = (operation: Operation) => Endpoint<Actor> | Promise<Endpoint<Actor> | undefined> | undefined;

/** Whoever sent a request on its way, and gets its one answer. Neither may throw. */
export interface Taker {
	give(reply: Reply): void;
	/** Not even a problem could be told. */
	giveUp(error: unknown): void;
}

/** The whole of it: a request in, a response out, whatever happens. Without an endpoint, it refuses or lists methods. */
export function answer<Actor>(app: App<Actor>, wire: Wire, route: Endpoint<Actor> | Find<Actor> | undefined, taker: Taker): void {
	if (!app.validateResponses) return new Answering(app, wire, null, route, taker).begin();
	app.contract
		.loadAnswerChecks()
		.then((checks) => new Answering(app, wire, checks, route, taker).begin())
		.catch((error: unknown) => taker.giveUp(error));
}

/** The same for those who would wait for it. */
export function respond<Actor>(app: App<Actor>, wire: Wire, route?: Endpoint<Actor> | Find<Actor>): Promise<Reply> {
	return new Promise((give, giveUp) => answer(app, wire, route, { give, giveUp }));
}
