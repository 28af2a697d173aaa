import type { Identified } from '../authenticate.ts';
import type { Operation } from '../contract.ts';
import { fault } from '../fault.ts';
import type { Wire } from '../wire.ts';

/** Whether a page of this origin may act in the name of whoever looks at it. */
export type Trusts = (origin: string, wire: Wire) => boolean;

/** RFC 9110, section 9.2.1. */
const safe = /^(GET|HEAD|OPTIONS|TRACE)$/;

/**
 * A page of another site must not act with the cookies of whoever reads it, nor sign them in as someone else
 * (`x-same-origin` in the contract). Browsers say where a request comes from, and pages cannot change that:
 * `Origin` (Fetch, section 3.2) or, where it is left out, `Sec-Fetch-Site`. Programs that use no cookie need neither.
 */
export function refuseForeign(operation: Operation, caller: Identified<unknown>, wire: Wire, trusts: Trusts): void {
	const strict = caller.byCookie && !safe.test(wire.method);
	if (!strict && !operation.sameOrigin) return;
	const origin = wire.header('origin');
	const site = wire.header('sec-fetch-site');
	const own = origin !== null ? trusts(origin, wire) : site !== null ? site === 'same-origin' || site === 'none' : !strict;
	if (own) return;
	const from = origin === null || origin === 'null' ? 'an unknown place' : `\`${origin.slice(0, 200)}\``;
	throw fault('cross-origin', `This request came from ${from}, not from a page of this server. Send it from here, or use a key instead of a cookie.`);
}
