import { authenticate, type Verify } from './authenticate.ts';
import { authorize } from './authorize.ts';
import type { BodySource } from './bodies/body-source.ts';
import type { Check, Contract, Operation } from './contract.ts';
import { allowOrigin } from './access/cors.ts';
import { decode } from './decode.ts';
import { encode, type Asked, type Result } from './encode.ts';
import { fault } from './fault.ts';
import { inspect, inspectEach } from './answers/inspect.ts';
import { match } from './match.ts';
import { negotiate } from './negotiate.ts';
import { problem, type Errors } from './problem.ts';
import { refuseForeign, type Trusts } from './access/same-origin.ts';
import { begin, discard, dropStalled, isStream } from './answers/stream.ts';
import type { Reply, Wire } from './wire.ts';

/** What an app brings: its contract, who its callers are, and how it speaks of errors. */
export interface App<Actor> {
	contract: Contract;
	/** By the name of the security scheme. */
	verifiers: Record<string, Verify<Actor>>;
	anonymous: Actor;
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
}

export type Handle<Actor> = (input: {
	actor: Actor;
	path: unknown;
	query: unknown;
	headers: unknown;
	cookies: unknown;
	body: unknown;
	contentType: string | null;
	rawBody: Uint8Array | undefined;
	accepts: string | null;
	clientAddress: string | null;
	/** Aborted when the client is gone before the answer is whole. */
	signal: AbortSignal;
}) => Promise<Result>;

/** An operation's handler, under the id that it was written for. */
export interface Endpoint<Actor> {
	id: string;
	handle: Handle<Actor>;
}

/** The whole of it: a request in, a response out, whatever happens. Without an endpoint, it refuses or lists methods. */
export async function respond<Actor>(app: App<Actor>, wire: Wire, endpoint?: Endpoint<Actor>): Promise<Reply> {
	const requestId = app.requestId();
	const checks = app.validateResponses ? await app.contract.loadAnswerChecks() : null;
	let operation: Operation | null = null;
	let source: BodySource | null = null;
	const send = (reply: Reply) => leave(allowOrigin(app, wire, operation, sign(requestId, reply)), source);
	try {
		const matched = match(app.contract, wire.method, wire.path);
		if (matched.found !== 'operation') return send(refuse(matched, wire));
		operation = matched.operation;
		const caller = await authenticate(app.contract, operation, wire, app.verifiers, app.anonymous);
		refuseForeign(operation, caller, wire, app.trusts);
		const accepts = negotiate(operation, wire.header('accept'));
		const { source: reading, ...input } = await decode(operation, wire, matched.params, app.bodyTimeout);
		source = reading;
		authorize(operation, caller);
		const handle = handlerOf(operation, endpoint);
		const result = await handle({
			...input,
			actor: caller.actor,
			accepts,
			clientAddress: wire.clientAddress ?? null,
			get signal() {
				return wire.signal;
			}
		});
		// Whatever the handler made of it: a body that was not in order is not answered with success.
		if (source?.failure) {
			await discard(result.body, () => undefined);
			throw source.failure;
		}
		const reply = await answer(app, wire, { operation, requestId, checks }, result, { accepts, etags: input.headers['if-none-match'] });
		return send(reply);
	} catch (error) {
		return send(explain(app, wire, operation, requestId, error, checks));
	}
}

interface Context {
	operation: Operation;
	requestId: string;
	checks: Record<string, Check> | null;
}

/** What is streamed has begun when it is returned: until then, an error can still be told as a problem. */
async function answer<Actor>(app: App<Actor>, wire: Wire, context: Context, result: Result, asked: Asked): Promise<Reply> {
	const { operation, requestId, checks } = context;
	const report = (error: unknown) => {
		// Whoever goes away interrupts what waits for them. That is no failure.
		if (!wire.signal.aborted) app.errors.report(error, { operation: operation.id, requestId });
	};
	let begun = false;
	try {
		const verify = checks && inspectEach(operation, result.status, checks);
		const reply = sign(requestId, encode(operation, wire, result, { ...asked, verify }));
		if (checks) inspect(operation, reply, checks, reply.body === null ? undefined : result.body);
		if (isStream(reply.body)) {
			begun = true;
			reply.body = dropStalled(await begin(reply.body, report), app.readerTimeout, () => wire.hangUp());
		}
		return reply;
	} finally {
		if (!begun) await discard(result.body, report);
	}
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

function explain<Actor>(
	app: App<Actor>,
	wire: Wire,
	operation: Operation | null,
	requestId: string,
	error: unknown,
	checks: Record<string, Check> | null
): Reply {
	const told = problem(app.errors, wire, operation?.id ?? null, requestId, error);
	if (!checks || !operation) return told;
	try {
		inspect(operation, sign(requestId, told), checks, told.sent);
		return told;
	} catch (drift) {
		return problem(app.errors, wire, operation.id, requestId, drift);
	}
}

/** What every answer has. Browsers take it for what its type says: an upload is never a page (WHATWG Fetch, section 3.6). */
function sign(requestId: string, reply: Reply): Reply {
	reply.headers['request-id'] = requestId;
	reply.headers['x-content-type-options'] = 'nosniff';
	return reply;
}

/** What nobody read of the body stands before the next request on the connection. */
function leave(reply: Reply, source: BodySource | null): Reply {
	if (source && !source.whole) reply.headers.connection = 'close';
	source?.close();
	return reply;
}
