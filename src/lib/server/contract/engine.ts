import type { Handle, RequestHandler } from '@sveltejs/kit';
import { kitHandle, kitHandler } from './doors/kit.ts';
import { withDefaults, type Settings } from './defaults.ts';
import { answer, respond, type Endpoint, type Find, type Taker } from './pipeline.ts';
import type { AnyResult, Facts, Fits, Input, ResultOf } from './types.ts';
import type { Reply, Wire } from './wire.ts';

/** `Thrown` are the media types that the app's errors have: a response of no other is thrown, never returned. */
export interface Engine<Operations, F extends Facts, Actor, Thrown extends string = never> {
	/** Binds a handler to an operation of the contract, for export from `+server.ts` as its method. */
	operation: <Id extends keyof Operations & keyof F & string, const R extends AnyResult>(
		id: Id,
		handler: (input: Input<Operations[Id], F[Id], Actor>) => Promise<R & Fits<R, ResultOf<Operations[Id], F[Id]['optionalHeaders'], Thrown, F[Id]['marked']>>>
	) => RequestHandler & { endpoint: Endpoint<Actor> };
	/** For `hooks.server.ts`. */
	handle: Handle;
	/** The core, for other doors and for tests: no SvelteKit in sight. */
	respond(wire: Wire, route?: Endpoint<Actor> | Find<Actor>): Promise<Reply>;
	/** The same without a promise, for doors through which much goes. */
	answer(wire: Wire, route: Endpoint<Actor> | Find<Actor> | undefined, taker: Taker): void;
}

/** Hosts a compiled contract under `base` (`/api`, say; no trailing slash). */
export function createEngine<Operations, F extends Facts, Actor, Thrown extends string = never>(
	base: string,
	settings: Settings<Actor>
): Engine<Operations, F, Actor, Thrown> {
	const app = withDefaults(settings);
	if (app.contract.keyed && !app.idempotency) throw new Error('The contract takes an Idempotency-Key. Give the engine a store for the answers: `idempotency`.');
	return {
		operation(id, handler) {
			// The types hold what the stages produce at run time: decoded by the contract, encoded by the contract.
			const endpoint = { id, handle: handler as unknown as Endpoint<Actor>['handle'] };
			return Object.assign(kitHandler(app, base, endpoint), { endpoint });
		},
		handle: kitHandle(app, base),
		respond: (wire, route) => respond(app, wire, route),
		answer: (wire, route, taker) => answer(app, wire, route, taker)
	};
}
