import type { Exchange } from '../exchange.ts';
import { fault } from '../fault.ts';
import type { HandlerInput } from '../handler-input.ts';
import type { Reply } from '../wire.ts';
import { Fingerprint } from './fingerprint.ts';
import { keyUse, readKey } from './key.ts';
import { once } from './once.ts';

/** What a handler may take after the body has arrived, in milliseconds, before another node may think that it died. */
const leeway = 30_000;

/** Answers a request that has an `Idempotency-Key`: a key is its caller's, for one method, path and query. */
export async function answerOnce<Actor>(
	{ app, wire }: Exchange<Actor>,
	input: HandlerInput<Actor>,
	field: string,
	run: () => Promise<Reply>,
	refuse: (error: unknown) => Reply
): Promise<Reply> {
	const store = app.idempotency;
	if (!store) throw new Error('The contract takes an Idempotency-Key, but the app keeps no answers.');
	const key = readKey(field);
	if (key === '') throw fault('invalid-parameters', 'An `Idempotency-Key` must not be empty. Send a new random one for each request, a UUID for one.');
	const use = keyUse(key, [app.callerOf(input.actor), wire.method, wire.path, wire.query]);
	const print = new Fingerprint(use.fingerprintKey, input.contentType, input.body);
	input.body = print.body;
	return once(store, { ...use, print, lease: app.bodyTimeout + leeway, prefer: wire.header('prefer'), signal: wire.signal }, run, refuse);
}
