import { createClient, type Client } from '$lib/client/client';

/** The API as the signed-in user, for load functions: SvelteKit's `fetch` passes the session's cookie on. */
export function studioClient(fetch: typeof globalThis.fetch, origin: string): Client {
	return createClient({ baseUrl: `${origin}/api`, fetch: (input) => fetch(input) });
}
