import { createHash } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from '../db/client.ts';
import { apart } from '../db/one-transaction.ts';
import { DomainError } from './error.ts';
import { settings } from './settings.ts';

/** At most `points` attempts in `seconds` for each `key`. */
export interface Limit {
	name: string;
	key: string;
	points: number;
	seconds: number;
}

/**
 * Counts an attempt against each limit, before it is made: many at once are all counted, and refused ones too. Refuses
 * the one that is too many.
 */
export async function count(limits: Limit[]): Promise<void> {
	if (!settings.rateLimit) return;
	for (const limit of limits) {
		await apart(() => limiterOf(limit).consume(digest(limit.key))).catch((error: unknown) => {
			throw error instanceof RateLimiterRes ? tooMany(error) : error;
		});
	}
}

/** Forgets the attempts: they have led to success. */
export async function forget(limits: Limit[]): Promise<void> {
	if (!settings.rateLimit) return;
	for (const limit of limits) await limiterOf(limit).delete(digest(limit.key));
}

/** A network is as good as an address: whoever has one of IPv6 has 2^64 addresses. */
export function networkOf(address: string | null): string {
	if (address === null || !ipaddr.isValid(address)) return 'unknown';
	const parsed = ipaddr.process(address);
	return parsed.kind() === 'ipv6' ? parsed.toNormalizedString().split(':').slice(0, 4).join(':') : parsed.toString();
}

/** On our own table, so that all nodes count together. */
function limiterOf({ name, points, seconds }: Limit): RateLimiterPrisma {
	return new RateLimiterPrisma({ storeClient: db, keyPrefix: name, points, duration: seconds, clearExpiredByTimeout: false });
}

/** The table keeps no addresses. */
function digest(key: string): string {
	return createHash('sha256').update(key).digest('base64url');
}

function tooMany({ msBeforeNext }: RateLimiterRes): DomainError {
	const retryAfter = Math.min(86_400, Math.max(1, Math.ceil(msBeforeNext / 1000)));
	return new DomainError('too-many-requests', `Too many attempts. Try again in ${Math.ceil(retryAfter / 60)} min.`, { retryAfter });
}
