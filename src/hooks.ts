import type { Reroute } from '@sveltejs/kit';

/**
 * SvelteKit redirects trailing slashes before any hook of the server runs. Under `/api` every answer is the
 * contract's: sent to a path that no route has, such a request reaches `hooks.server.ts` like any other.
 */
export const reroute: Reroute = ({ url: { pathname } }) => {
	if (pathname.startsWith('/api/') && pathname.endsWith('/')) return '/api/-';
};
