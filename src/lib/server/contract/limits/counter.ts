import type { RateLimit } from '../contract.ts';
import type { Limiter } from './limiter.ts';

export interface CounterOptions {
	/** What an address is counted as: the network that it is part of, say. Itself where it is left out. */
	networkOf?: (address: string | null) => string;
	/** Numbers in place of the contract's, by the name of the limit. */
	quotas?: Record<string, number>;
	/** In milliseconds; tests bring their own. */
	now?: () => number;
}

/** More callers than this in one window are counted as one: whoever has a million addresses must not fill the memory. */
const mostCallers = 100_000;

interface Window {
	/** In milliseconds. */
	end: number;
	counts: Map<string, number>;
}

/** In the memory of this process, in windows that begin and end for everyone at once: what is over is dropped as a whole. */
export function countInMemory({ networkOf = (address) => address ?? '', quotas = {}, now = Date.now }: CounterOptions = {}): Limiter {
	const windows = new Map<string, Window>();

	function windowOf({ name, seconds }: RateLimit, time: number): Window {
		const known = windows.get(name);
		if (known && time < known.end) return known;
		const length = seconds * 1000;
		const next = { end: (Math.floor(time / length) + 1) * length, counts: new Map<string, number>() };
		windows.set(name, next);
		return next;
	}

	return {
		count(limit, caller, address) {
			const time = now();
			const { end, counts } = windowOf(limit, time);
			const named = caller === null ? `address ${networkOf(address)}` : `caller ${caller}`;
			const who = counts.size < mostCallers || counts.has(named) ? named : 'the rest';
			const count = (counts.get(who) ?? 0) + 1;
			counts.set(who, count);
			const quota = quotas[limit.name] ?? limit.limit;
			return { quota, left: quota - count, reset: Math.ceil((end - time) / 1000) };
		}
	};
}
