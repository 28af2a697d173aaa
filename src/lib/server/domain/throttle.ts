import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from './error.ts';
import { settings } from './settings.ts';

/** So many times in so many seconds, for each key. Counted by each node for itself. */
export function createThrottle(points: number, duration: number): (key: string) => Promise<void> {
	const limiter = new RateLimiterMemory({ points, duration });
	return async (key) => {
		if (!settings.rateLimit) return;
		try {
			await limiter.consume(key);
		} catch (error) {
			if (!(error instanceof RateLimiterRes)) throw error;
			const retryAfter = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
			throw new DomainError('too-many-requests', `This was asked for too often. Wait ${retryAfter} seconds.`, { retryAfter });
		}
	};
}
