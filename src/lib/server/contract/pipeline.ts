import type { Verify } from './authenticate.ts';
import { authorize } from './authorize.ts';
import type { Contract, Operation } from './contract.ts';
import { allowOrigin } from './access/cors.ts';
import { decode } from './decode.ts';
import { reportedOf, sign, signed, type Exchange } from './exchange.ts';
import { fault } from './fault.ts';
import { finish, handle, type Handle } from './handle.ts';
import { HandlerInput } from './handler-input.ts';
import { answerOnce } from './idempotency/answer-once.ts';
import type { IdempotencyStore } from './idempotency/store.ts';
import { inspect } from './answers/inspect.ts';
import { admit, limit } from './limits/admit.ts';
import type { Limiter } from './limits/limiter.ts';
import { match } from './match.ts';
import { negotiate } from './negotiate.ts';
import { continueTrace, type Trace } from './observe/trace.ts';
import { Watch, type Observe } from './observe/watch.ts';
import { problem, type Errors } from './problem.ts';
import { refuseForeign, type Trusts } from './access/same-origin.ts';
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

/** The whole of it: a request in, a response out, whatever happens. Without an endpoint, it refuses or lists methods. */
export async function respond<Actor>(app: App<Actor>, wire: Wire, route?: Endpoint<Actor> | Find<Actor>): Promise<Reply> {
	const exchange = open(app, wire, app.validateResponses ? await app.contract.loadAnswerChecks() : null);
	const { watch } = exchange;
	try {
		const matched = match(app.contract, wire.method, wire.path);
		if (matched.found !== 'operation') {
			await limit(exchange, app.contract.rateLimit, null);
			return leave(exchange, refuse(matched, wire));
		}
		const operation = (exchange.operation = matched.operation);
		watch?.found(operation.id);
		// Nothing is waited for that is there already: each wait costs as much as a stage.
		const admitted = admit(exchange, operation);
		const caller = admitted instanceof Promise ? await admitted : admitted;
		refuseForeign(operation, caller, wire, app.trusts);
		watch?.enter('negotiate');
		const accepts = negotiate(operation, wire.header('accept'));
		watch?.enter('decode');
		const decoding = decode(operation, wire, matched.params, app.bodyTimeout);
		const decoded = decoding instanceof Promise ? await decoding : decoding;
		exchange.source = decoded.source;
		watch?.decoded();
		authorize(operation, caller);
		const found = typeof route === 'function' ? route(operation) : route;
		const handler = handlerOf(operation, found instanceof Promise ? await found : found);
		const input = new HandlerInput(decoded, caller.actor, accepts, wire);
		const key = operation.keyed ? decoded.headers['idempotency-key'] : undefined;
		if (typeof key === 'string') {
			const run = () => handle(exchange, operation, handler, input);
			return leave(exchange, await answerOnce(exchange, input, key, run, (error) => explain(exchange, error)));
		}
		watch?.enter('handle');
		const reply = finish(exchange, operation, input, await handler(input));
		return leave(exchange, reply instanceof Promise ? await reply : reply);
	} catch (error) {
		return leave(exchange, explain(exchange, error));
	}
}

function open<Actor>(app: App<Actor>, wire: Wire, checks: Exchange<Actor>['checks']): Exchange<Actor> {
	const requestId = app.requestId();
	const trace = continueTrace(wire.header('traceparent'));
	const watch = app.observe ? observed(app, app.observe, wire, requestId, trace) : null;
	return { app, wire, requestId, trace, watch, checks, operation: null, source: null, limits: null };
}

function observed<Actor>(app: App<Actor>, observe: Observe, { method, target }: Wire, requestId: string, trace: Trace | null): Watch {
	const report = (error: unknown) => app.errors.report(error, { operation: null, requestId, trace });
	return new Watch(observe, report, { requestId, trace, method, target });
}

function refuse(matched: { found: 'path'; methods: string[] } | { found: 'nothing' }, wire: Wire): Reply {
	if (matched.found === 'nothing') throw fault('not-found', 'There is nothing at this address. See /docs for what there is.');
	const allow = matched.methods.join(', ');
	if (wire.method === 'OPTIONS') return { status: 204, headers: { allow, 'cache-control': 'no-store' }, body: null };
	throw fault('method-not-allowed', `This address does not take ${wire.method.slice(0, 50)}. It takes ${allow}.`, { headers: { allow } });
}

function handlerOf<Actor>(operation: Operation, endpoint: Endpoint<Actor> | undefined): Handle<Actor> {
	if (endpoint?.id === operation.id) return endpoint.handle;
	throw new Error(`The contract answers ${operation.method} ${operation.path} with ${operation.id}, the route with ${endpoint?.id ?? 'nothing'}.`);
}

function explain<Actor>(exchange: Exchange<Actor>, error: unknown): Reply {
	const { app, wire, operation, checks, watch } = exchange;
	const reported = reportedOf(exchange);
	let told = problem(app.errors, wire, reported, error);
	if (checks && operation) {
		try {
			inspect(operation, signed(exchange, told), checks, told.sent);
		} catch (drift) {
			told = problem(app.errors, wire, reported, drift);
		}
	}
	watch?.refused(told.problem);
	return told;
}

/** What nobody read of the body stands before the next request on the connection. */
function leave<Actor>(exchange: Exchange<Actor>, reply: Reply): Reply {
	const { app, wire, operation, source, watch } = exchange;
	allowOrigin(app, wire, operation, sign(exchange, reply));
	if (source && !source.whole) reply.headers.connection = 'close';
	source?.close();
	watch?.encoded(reply.status);
	return reply;
}
