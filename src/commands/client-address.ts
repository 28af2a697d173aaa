import type { IncomingMessage } from 'node:http';

/**
 * Where a request comes from, by the settings that adapter-node has for its own door: the header that a proxy writes the
 * address into, and how many proxies add to it. `undefined`: nothing is set, and the connection tells. `null` for a
 * request without what was promised.
 */
export function addressBy(env: Record<string, string | undefined>): ((request: IncomingMessage) => string | null) | undefined {
	const name = env.ADDRESS_HEADER?.toLowerCase();
	if (!name) return undefined;
	const depth = parseInt(env.XFF_DEPTH ?? '1');
	return ({ headers }) => {
		const value = headers[name];
		if (value === undefined) return null;
		const text = typeof value === 'string' ? value : value.join(', ');
		if (name !== 'x-forwarded-for') return text;
		const addresses = text.split(',');
		return depth < 1 ? null : (addresses[addresses.length - depth]?.trim() ?? null);
	};
}
