import type { RateLimit } from '../contract.ts';
import { pointer, Refusal, type Document, type Json } from './document.ts';

const members = new Set(['limit', 'windowSeconds', 'by', 'description']);

/** The longest window, in seconds: a day. */
const longest = 86_400;

/** `x-rate-limits` of the document: `{ default: { limit: 600, windowSeconds: 60, by: actor } }`. */
export function readRateLimits(document: Document): Record<string, RateLimit> {
	const limits = document['x-rate-limits'] ?? {};
	const place = pointer('x-rate-limits');
	if (typeof limits !== 'object' || Array.isArray(limits)) throw new Refusal(place, '`x-rate-limits` must be an object of limits by name');
	return Object.fromEntries(Object.entries(limits as Json).map(([name, limit]) => [name, readRateLimit(name, limit, pointer('x-rate-limits', name))]));
}

function readRateLimit(name: string, value: unknown, place: string): RateLimit {
	// It becomes a Structured Field string of the `RateLimit` header.
	if (!/^[A-Za-z][\w.-]{0,63}$/.test(name)) throw new Refusal(place, 'the name of a limit has letters, digits, `_`, `.` and `-`, and begins with a letter');
	if (typeof value !== 'object' || value === null) throw new Refusal(place, 'a limit needs `limit` and `windowSeconds`');
	const { limit, windowSeconds: seconds, by = 'actor' } = value as Json;
	const unknown = Object.keys(value).find((member) => !members.has(member));
	if (unknown !== undefined) throw new Refusal(place, `a limit has no \`${unknown}\``);
	if (!isWhole(limit, 1_000_000_000)) throw new Refusal(place, '`limit` must be a whole number from 1');
	if (!isWhole(seconds, longest)) throw new Refusal(place, `\`windowSeconds\` must be a whole number from 1 to ${longest}`);
	if (by !== 'actor' && by !== 'address') throw new Refusal(place, '`by` must be `actor` or `address`');
	return { name, limit, seconds, by };
}

function isWhole(value: unknown, most: number): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= most;
}

/** The limit that an operation names (`x-rate-limit`), or the one called `default`; `null` where there is neither. */
export function limitOf(operation: Json, limits: Record<string, RateLimit>, place: string): RateLimit | null {
	const name = operation['x-rate-limit'];
	if (name === undefined) return defaultLimit(limits);
	const found = typeof name === 'string' && Object.hasOwn(limits, name) ? limits[name] : undefined;
	if (!found) throw new Refusal(place, `\`x-rate-limit\` names ${JSON.stringify(name)}, which is none of \`x-rate-limits\``);
	return found;
}

export function defaultLimit(limits: Record<string, RateLimit>): RateLimit | null {
	return Object.hasOwn(limits, 'default') ? (limits.default ?? null) : null;
}
