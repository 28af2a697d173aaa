import type { Handle } from '@sveltejs/kit';
import { readConfig } from './config.ts';
import { trustedOrigins } from './trusted-origins.ts';

const trusts = trustedOrigins(readConfig(process.env).origin);

/**
 * A form of another site must not act here in a reader's name. SvelteKit's own check is off (svelte.config.js):
 * it covers the API too, which has its own rule, and answers there with a text. Whatever type a form claims to have:
 * SvelteKit reads some that browsers ask leave for first, and that must not be all that stands in between.
 */
export const refuseForeignForms: Handle = async ({ event, resolve }) => {
	const { request, url } = event;
	if (request.method === 'POST' && !isOurs(request.headers) && !url.pathname.startsWith('/api/'))
		return new Response('This form was sent from another site. Open the page here and send it again.\n', {
			status: 403,
			headers: { 'content-type': 'text/plain; charset=utf-8' }
		});
	return resolve(event);
};

/** The same rule as that of the API: one server may have several names. */
function isOurs(headers: Headers): boolean {
	const origin = headers.get('origin');
	return origin !== null && trusts(origin, { header: (name) => headers.get(name) });
}
