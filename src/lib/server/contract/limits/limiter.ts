import type { RateLimit } from '../contract.ts';
import { fault } from '../fault.ts';

/** Where a caller stands. */
export interface Count {
	/** How many requests a window takes: the contract's number, unless the app has another one. */
	quota: number;
	/** How many are left after this one. Below zero: this one is too many. */
	left: number;
	/** Seconds until the window ends. */
	reset: number;
}

/** Counts requests. The app brings one; without one there are no limits. */
export interface Limiter {
	/** Counts one. `caller` is `null` for strangers, and where the limit is for addresses. */
	count(limit: RateLimit, caller: string | null, address: string | null): Count | Promise<Count>;
}

/** What an answer says of the limit, in two Structured Fields (RFC 9651, draft-ietf-httpapi-ratelimit-headers-10). */
export interface LimitHeaders {
	policy: string;
	state: string;
}

export function limitHeaders({ name, seconds }: RateLimit, { quota, left, reset }: Count): LimitHeaders {
	return { policy: `"${name}";q=${quota};w=${seconds}`, state: `"${name}";r=${Math.max(0, left)};t=${reset}` };
}

export function tooMany({ seconds }: RateLimit, { quota, reset }: Count) {
	const retryAfter = Math.max(1, reset);
	return fault('too-many-requests', `These are more than ${quota.toLocaleString('en')} requests in ${seconds} seconds. Wait ${retryAfter} seconds.`, {
		headers: { 'retry-after': String(retryAfter) },
		members: { retryAfter }
	});
}
