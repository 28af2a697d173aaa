const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Between the attempts, as Standard Webhooks proposes: three days in all. */
const pauses = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];

/** For how long an endpoint may fail without a single success. */
const patience = 5 * 24 * hour;

/**
 * When to try again after an attempt, from 1; `null` for never. Up to a fifth later than planned, so that what failed
 * together does not come back together. `wish` is what the endpoint asked for, in milliseconds.
 */
export function nextAttempt(number: number, now: Date, wish: number | null, random = Math.random()): Date | null {
	const pause = pauses[number - 1];
	if (pause === undefined) return null;
	return new Date(now.getTime() + Math.max(pause * (1 + random / 5), Math.min(wish ?? 0, 24 * hour)));
}

export function hasFailedTooLong(since: Date | null, now: Date): boolean {
	return since !== null && now.getTime() - since.getTime() > patience;
}

/** `Retry-After`, in seconds or as a date (RFC 9110, section 10.2.3), in milliseconds from now. */
export function readRetryAfter(header: string | null, now: Date): number | null {
	if (header === null) return null;
	const wait = /^\d{1,9}$/.test(header) ? Number(header) * second : Date.parse(header) - now.getTime();
	return wait > 0 ? wait : null;
}
