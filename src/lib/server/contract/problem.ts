import { fault, Fault } from './fault.ts';
import type { Trace } from './observe/trace.ts';
import type { Reply, Wire } from './wire.ts';

/** How the app speaks of errors. The engine decides that a request is refused and why, never how that looks. */
export interface Errors {
	/** An error of the app's own as a fault; `null` where it is none that a client should hear of. */
	translate(error: unknown): Fault | null;
	/** The response to a fault. `members` of the fault belong in the body. */
	render(fault: Fault, context: { instance: string; requestId: string; accept?: string | null }): Rendered;
	/** For the log: an error that is nobody's fault but ours. */
	report(error: unknown, context: Reported): void;
}

/** An error as the app has it. */
export interface Rendered {
	status: number;
	/** The media type; `null` where there is nothing but the status. */
	type: string | null;
	/** A value, to be sent as JSON, or a text of any other type. */
	body?: object | string;
}

/** Which request something happened to. */
export interface Reported {
	operation: string | null;
	requestId: string;
	/** Of the caller's trace, where there is one. */
	trace: Trace | null;
}

/** A problem as it is sent, with its body as the app gave it and the name of what happened. */
export type Told = Reply & { sent: unknown; problem: string };

/** Stage 7: whatever was thrown, as the app's kind of error. Nothing of an unknown error is told to the client. */
export function problem(errors: Errors, wire: Wire, request: Reported, error: unknown): Told {
	let known = error instanceof Fault ? error : errors.translate(error);
	if (!known) {
		errors.report(error, request);
		known = fault('internal-error', 'The server failed. Tell whoever runs it the request id.');
	}
	const instance = asReference(wire.target).slice(0, 16384);
	const rendered = errors.render(known, { instance, requestId: request.requestId, accept: wire.header('accept') });
	const headers: Record<string, string> = { ...known.headers, 'cache-control': 'no-store' };
	const { status, type, body } = rendered;
	if (type === null || body === undefined) return { status, headers, body: null, sent: undefined, problem: known.problem };
	headers['content-type'] = type;
	return { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body), sent: body, problem: known.problem };
}

/** What was asked for need not be a valid URI reference (RFC 3986); what a problem carries must be. */
function asReference(target: string): string {
	return target.replace(/%(?![0-9A-Fa-f]{2})/g, '%25').replace(/[^\w%!$&'()*+,\-./:;=?@~]/g, (character) => encodeURIComponent(character.toWellFormed()));
}
