import type { Handle } from '@sveltejs/kit';

const headers = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
};

/** What every page tells browsers. The content security policy is in svelte.config.js; the API's headers are the engine's. */
export const addPageHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (/^\/api(\/|$)/.test(event.url.pathname)) return response;
	for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
	// A page is asked for anew each time: what it shows may have changed a second ago.
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-cache');
	if (/^\/studio(\/|$)/.test(event.url.pathname)) {
		response.headers.set('cache-control', 'no-store');
		response.headers.set('x-robots-tag', 'noindex');
	}
	const policy = response.headers.get('content-security-policy');
	if (policy !== null && event.route.id === '/docs') response.headers.set('content-security-policy', forRedoc(policy));
	return response;
};

/**
 * Redoc writes its styles itself, and searches in a worker made of a blob. Only its page lets it. The styles come
 * by nonce, but for those of its scroll bars: they are there before Redoc can be told the nonce, at first without
 * a text (the first hash), then with it.
 */
function forRedoc(policy: string): string {
	const nonce = /'nonce-[^']+'/.exec(policy)?.[0] ?? '';
	const scrollBars = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-QMIg+bpjm3JdElJ388KYke01izlUW0UoNOeKjpMxdgc='";
	return `${policy.replace(/style-src 'self'[^;]*/, `style-src 'self' ${nonce} ${scrollBars}`)}; worker-src blob:`;
}
