import type { Wire } from './contract/wire.ts';

/**
 * Whose pages may write with the session cookie: our own, at the address that is set and at the one that the
 * browser asked (another name of the same server). A page of http never speaks for a server on https.
 */
export function trustedOrigins(own: string): (origin: string, wire: Pick<Wire, 'header'>) => boolean {
	return (origin, wire) => {
		if (origin === own) return true;
		const url = URL.parse(origin);
		if (!url || url.origin !== origin || url.host !== wire.header('host')?.toLowerCase()) return false;
		return url.protocol === 'https:' || (url.protocol === 'http:' && own.startsWith('http:'));
	};
}
