import type { Handle } from '@sveltejs/kit';
import { readConfig } from './config.ts';
import { trustedOrigins } from './trusted-origins.ts';

const trusts = trustedOrigins(readConfig(process.env).origin);

const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/**
 * A form of another site must not act here in a reader's name. SvelteKit's own check is off (svelte.config.js):
 * it covers the API too, which has its own rule, and answers there with a text.
 */
export const refuseForeignForms: Handle = async ({ event, resolve }) => {
	const { request, url } = event;
	const isForm = formTypes.test(request.headers.get('content-type') ?? 'text/plain');
	if (request.method === 'POST' && isForm && !isOurs(request.headers) && !url.pathname.startsWith('/api/'))
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
