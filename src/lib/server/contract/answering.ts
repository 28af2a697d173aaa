import type { Identified } from './authenticate.ts';
import { authorize } from './authorize.ts';
import { allowOrigin } from './access/cors.ts';
import { refuseForeign } from './access/same-origin.ts';
import { inspect } from './answers/inspect.ts';
import type { BodySource } from './bodies/body-source.ts';
import { decodeBody, type Content } from './bodies/decode-body.ts';
import type { Check, Operation } from './contract.ts';
import type { Result } from './encode.ts';
import { reportedOf, sign, signed, type Exchange } from './exchange.ts';
import { fault } from './fault.ts';
import { finish, handle, type Handle } from './handle.ts';
import { HandlerInput } from './handler-input.ts';
import { answerOnce } from './idempotency/answer-once.ts';
import { admit, limit } from './limits/admit.ts';
import type { LimitHeaders } from './limits/limiter.ts';
import { match, type Match } from './match.ts';
import { negotiate } from './negotiate.ts';
import { continueTrace, type Trace } from './observe/trace.ts';
import { Watch, type Observe } from './observe/watch.ts';
import { decodeParameters, type Parameters } from './parameters/decode-parameters.ts';
import type { App, Endpoint, Find, Taker } from './pipeline.ts';
import { problem } from './problem.ts';
import type { Reply, Wire } from './wire.ts';

/**
 * One request on its way through the stages. Each ends in the next one: at once where nothing has to be waited for, for
 * each wait costs as much as a stage. Whatever fails ends in a problem.
 */
export class Answering<Actor> implements Exchange<Actor> {
	readonly app: App<Actor>;
	readonly wire: Wire;
	readonly checks: Record<string, Check> | null;
	readonly requestId: string;
	readonly trace: Trace | null;
	readonly watch: Watch | null;
	operation: Operation | null = null;
	source: BodySource | null = null;
	limits: LimitHeaders | null = null;
	readonly #route: Endpoint<Actor> | Find<Actor> | undefined;
	readonly #taker: Taker;

	constructor(app: App<Actor>, wire: Wire, checks: Record<string, Check> | null, route: Endpoint<Actor> | Find<Actor> | undefined, taker: Taker) {
		this.app = app;
		this.wire = wire;
		this.checks = checks;
		this.requestId = app.requestId();
		this.trace = continueTrace(wire.header('traceparent'));
		this.watch = app.observe ? observed(app, app.observe, wire, this.requestId, this.trace) : null;
		this.#route = route;
		this.#taker = taker;
	}

	/** Who asks for what: stages 1 and 2. */
	begin(): void {
		try {
			const matched = match(this.app.contract, this.wire.method, this.wire.path);
			if (matched.found !== 'operation') return this.#turnAway(matched, limit(this, this.app.contract.rateLimit, null));
			const { operation, params } = matched;
			this.operation = operation;
			this.watch?.found(operation.id);
			const admitted = admit(this, operation);
			if (!(admitted instanceof Promise)) return this.#read(operation, params, admitted);
			admitted.then((caller) => this.#read(operation, params, caller), this.#later);
		} catch (error) {
			this.#fail(error);
		}
	}

	#turnAway(matched: Unmatched, counting: Promise<void> | undefined): void {
		if (counting) return void counting.then(() => this.#turnAway(matched, undefined), this.#later);
		try {
			this.#leave(refuse(matched, this.wire));
		} catch (error) {
			this.#fail(error);
		}
	}

	/** What is asked: stage 3. */
	#read(operation: Operation, params: string[], caller: Identified<Actor>): void {
		const { app, wire, watch } = this;
		try {
			refuseForeign(operation, caller, wire, app.trusts);
			watch?.enter('negotiate');
			const accepts = negotiate(operation, wire.header('accept'));
			watch?.enter('decode');
			const parameters = decodeParameters(operation, wire, params);
			// Only what is refused is a promise.
			if (parameters instanceof Promise) return void parameters.catch(this.#later);
			const content = operation.body ? decodeBody(operation.body, operation.method, wire, app.bodyTimeout) : null;
			if (!(content instanceof Promise)) return this.#decide(operation, caller, accepts, parameters, content);
			content.then((read) => this.#decide(operation, caller, accepts, parameters, read), this.#later);
		} catch (error) {
			this.#fail(error);
		}
	}

	/** Whether it may be, and by whom it is done: stage 4. */
	#decide(operation: Operation, caller: Identified<Actor>, accepts: string | null, parameters: Parameters, content: Content | null): void {
		try {
			if (content) this.source = content.source;
			this.watch?.decoded();
			authorize(operation, caller);
			const input = new HandlerInput(parameters, operation.body, content, caller.actor, accepts, this.wire);
			const found = typeof this.#route === 'function' ? this.#route(operation) : this.#route;
			if (!(found instanceof Promise)) return this.#handle(operation, found, input);
			found.then((endpoint) => this.#handle(operation, endpoint, input), this.#later);
		} catch (error) {
			this.#fail(error);
		}
	}

	/** Stage 5. */
	#handle(operation: Operation, endpoint: Endpoint<Actor> | undefined, input: HandlerInput<Actor>): void {
		try {
			const handler = handlerOf(operation, endpoint);
			const key = operation.keyed ? input.headers['idempotency-key'] : undefined;
			if (typeof key === 'string') {
				const run = () => handle(this, operation, handler, input);
				answerOnce(this, input, key, run, (error) => this.#explain(error)).then((reply) => this.#leave(reply), this.#later);
				return;
			}
			this.watch?.enter('handle');
			Promise.resolve(handler(input)).then((result) => this.#encode(operation, input, result), this.#later);
		} catch (error) {
			this.#fail(error);
		}
	}

	/** Stage 6. */
	#encode(operation: Operation, input: HandlerInput<Actor>, result: Result): void {
		try {
			const reply = finish(this, operation, input, result);
			if (!(reply instanceof Promise)) return this.#leave(reply);
			reply.then((begun) => this.#leave(begun), this.#later);
		} catch (error) {
			this.#fail(error);
		}
	}

	readonly #later = (error: unknown): void => this.#fail(error);

	#fail(error: unknown): void {
		let told: Reply;
		try {
			told = this.#explain(error);
		} catch (untold) {
			return this.#taker.giveUp(untold);
		}
		this.#leave(told);
	}

	#explain(error: unknown): Reply {
		const { app, wire, operation, checks, watch } = this;
		const reported = reportedOf(this);
		let told = problem(app.errors, wire, reported, error);
		if (checks && operation) {
			try {
				inspect(operation, signed(this, told), checks, told.sent);
			} catch (drift) {
				told = problem(app.errors, wire, reported, drift);
			}
		}
		watch?.refused(told.problem);
		return told;
	}

	/** Nothing comes after it, and nothing of it is told a second time. */
	#leave(reply: Reply): void {
		const { app, wire, operation, source, watch } = this;
		try {
			allowOrigin(app, wire, operation, sign(this, reply));
			// What nobody read of the body stands before the next request on the connection.
			if (source && !source.whole) reply.headers.connection = 'close';
			source?.close();
			watch?.encoded(reply.status);
		} catch (untold) {
			return this.#taker.giveUp(untold);
		}
		this.#taker.give(reply);
	}
}

type Unmatched = Exclude<Match, { found: 'operation' }>;

function observed<Actor>(app: App<Actor>, observe: Observe, { method, target }: Wire, requestId: string, trace: Trace | null): Watch {
	const report = (error: unknown) => app.errors.report(error, { operation: null, requestId, trace });
	return new Watch(observe, report, { requestId, trace, method, target });
}

function refuse(matched: Unmatched, wire: Wire): Reply {
	if (matched.found === 'nothing') throw fault('not-found', 'There is nothing at this address. See /docs for what there is.');
	const allow = matched.methods.join(', ');
	if (wire.method === 'OPTIONS') return { status: 204, headers: { allow, 'cache-control': 'no-store' }, body: null };
	throw fault('method-not-allowed', `This address does not take ${wire.method.slice(0, 50)}. It takes ${allow}.`, { headers: { allow } });
}

function handlerOf<Actor>(operation: Operation, endpoint: Endpoint<Actor> | undefined): Handle<Actor> {
	if (endpoint?.id === operation.id) return endpoint.handle;
	throw new Error(`The contract answers ${operation.method} ${operation.path} with ${operation.id}, the route with ${endpoint?.id ?? 'nothing'}.`);
}
