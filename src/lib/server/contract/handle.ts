import { inspect, inspectEach } from './answers/inspect.ts';
import { begin, discard, dropStalled, isStream } from './answers/stream.ts';
import type { Operation } from './contract.ts';
import { encode, type Result } from './encode.ts';
import { reportedOf, signed, type Exchange } from './exchange.ts';
import type { HandlerInput } from './handler-input.ts';
import type { Reply } from './wire.ts';

export type Handle<Actor> = (input: HandlerInput<Actor>) => Promise<Result>;

/** Stages 5 and 6, in one. */
export async function handle<Actor>(exchange: Exchange<Actor>, operation: Operation, handler: Handle<Actor>, input: HandlerInput<Actor>): Promise<Reply> {
	exchange.watch?.enter('handle');
	return finish(exchange, operation, input, await handler(input));
}

/**
 * What a handler gave as an answer; a promise only of what is streamed, which has begun when it is given: until then, an
 * error can still be told as a problem.
 */
export function finish<Actor>(exchange: Exchange<Actor>, operation: Operation, input: HandlerInput<Actor>, result: Result): Reply | Promise<Reply> {
	exchange.watch?.handled();
	if (isStream(result.body)) return stream(exchange, operation, input, result);
	const reply = encodeResult(exchange, operation, input, result);
	return isStream(reply.body) ? start(exchange, reply, reply.body) : reply;
}

function encodeResult<Actor>(exchange: Exchange<Actor>, operation: Operation, input: HandlerInput<Actor>, result: Result): Reply {
	const { wire, checks, source } = exchange;
	// Whatever the handler made of it: a body that was not in order is not answered with success.
	if (source?.failure) throw source.failure;
	const verify = checks && inspectEach(operation, result.status, checks);
	const reply = encode(operation, wire, result, { accepts: input.accepts, etags: input.headers['if-none-match'], verify });
	if (checks) inspect(operation, signed(exchange, reply), checks, reply.body === null ? undefined : result.body);
	return reply;
}

async function stream<Actor>(exchange: Exchange<Actor>, operation: Operation, input: HandlerInput<Actor>, result: Result): Promise<Reply> {
	let begun = false;
	try {
		const reply = encodeResult(exchange, operation, input, result);
		if (!isStream(reply.body)) return reply;
		begun = true;
		return await start(exchange, reply, reply.body);
	} finally {
		if (!begun) await discard(result.body, (error) => report(exchange, error));
	}
}

async function start<Actor>(exchange: Exchange<Actor>, reply: Reply, body: AsyncIterable<Uint8Array>): Promise<Reply> {
	const { app, wire } = exchange;
	const first = await begin(body, (error) => report(exchange, error));
	reply.body = dropStalled(first, app.readerTimeout, () => wire.hangUp());
	return reply;
}

/** Whoever goes away interrupts what waits for them. That is no failure. */
function report<Actor>(exchange: Exchange<Actor>, error: unknown): void {
	if (!exchange.wire.signal.aborted) exchange.app.errors.report(error, reportedOf(exchange));
}
