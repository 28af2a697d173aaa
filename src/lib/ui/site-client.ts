import { createClient, type Client } from '$lib/client/client';

/**
 * The API as any reader sees it, for load functions. SvelteKit would pass on the credentials of the request for
 * the page: a draft could end in a page that is kept, and a password for a proxy in front would be refused.
 */
export function siteClient(fetch: typeof globalThis.fetch, origin: string): Client {
	return createClient({ baseUrl: `${origin}/api`, fetch: (input) => fetch(new Request(input, { credentials: 'omit' })) });
}
