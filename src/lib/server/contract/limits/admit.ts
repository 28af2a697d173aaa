import { authenticate, type Identified } from '../authenticate.ts';
import type { Operation, RateLimit } from '../contract.ts';
import type { Exchange } from '../exchange.ts';
import { limitHeaders, tooMany, type Count } from './limiter.ts';

/**
 * Stage 2 with the limit in its place: before the credentials are looked at where it is for addresses, after that
 * where it is for actors. Whoever is refused for bad credentials counts as a stranger: guessing has the same limit.
 */
export function admit<Actor>(exchange: Exchange<Actor>, operation: Operation): Identified<Actor> | Promise<Identified<Actor>> {
	const { app } = exchange;
	const { rateLimit } = operation;
	if (!rateLimit || !app.limiter) return identify(exchange, operation);
	return rateLimit.by === 'address' ? byAddress(exchange, operation, rateLimit) : byActor(exchange, operation, rateLimit);
}

function identify<Actor>({ app, wire }: Exchange<Actor>, operation: Operation): Identified<Actor> | Promise<Identified<Actor>> {
	return authenticate(app.contract, operation, wire, app.verifiers, app.anonymous);
}

function byAddress<Actor>(exchange: Exchange<Actor>, operation: Operation, rateLimit: RateLimit): Identified<Actor> | Promise<Identified<Actor>> {
	const pending = limit(exchange, rateLimit, null);
	return pending ? pending.then(() => identify(exchange, operation)) : identify(exchange, operation);
}

function byActor<Actor>(exchange: Exchange<Actor>, operation: Operation, rateLimit: RateLimit): Identified<Actor> | Promise<Identified<Actor>> {
	const caller = identify(exchange, operation);
	if (caller instanceof Promise) return known(exchange, caller, rateLimit);
	const pending = limit(exchange, rateLimit, exchange.app.callerOf(caller.actor));
	return pending ? pending.then(() => caller) : caller;
}

async function known<Actor>(exchange: Exchange<Actor>, identified: Promise<Identified<Actor>>, rateLimit: RateLimit): Promise<Identified<Actor>> {
	let caller: Identified<Actor>;
	try {
		caller = await identified;
	} catch (error) {
		await limit(exchange, rateLimit, null);
		throw error;
	}
	const pending = limit(exchange, rateLimit, exchange.app.callerOf(caller.actor));
	if (pending) await pending;
	return caller;
}

/**
 * Counts the request. Refuses it where it is too many; either way the answer says where its caller stands. Nothing is
 * waited for where the app counts in memory.
 */
export function limit<Actor>(exchange: Exchange<Actor>, rateLimit: RateLimit | null, caller: string | null): Promise<void> | undefined {
	const { limiter } = exchange.app;
	if (!rateLimit || !limiter) return undefined;
	const address = caller === null ? (exchange.wire.clientAddress ?? null) : null;
	const count = limiter.count(rateLimit, caller, address);
	if (count instanceof Promise) return count.then((known) => meet(exchange, rateLimit, known));
	meet(exchange, rateLimit, count);
	return undefined;
}

function meet<Actor>(exchange: Exchange<Actor>, rateLimit: RateLimit, count: Count): void {
	exchange.limits = limitHeaders(rateLimit, count);
	if (count.left < 0) throw tooMany(rateLimit, count);
}
