import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';
import type { paths } from './generated/types.ts';

/** The API, typed by the contract: `client.GET('/posts/{post}', { params: { path: { post } } })`. */
export type Client = FetchClient<paths>;

export interface ClientOptions {
	/** Where the API is, its path included: `https://blog.example.org/api`. `/api` in pages of the same server. */
	baseUrl?: string;
	/** SvelteKit's own in load functions; the runtime's where it is left out. */
	fetch?: typeof globalThis.fetch;
	/** The owner key, for what needs credentials. */
	key?: string;
}

/** Results are values: `{ data, response }` or, for a problem, `{ error, response }`. Only a broken connection throws. */
export function createClient({ baseUrl = '/api', fetch, key }: ClientOptions = {}): Client {
	const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
	return createFetchClient<paths>({ baseUrl, headers, ...(fetch ? { fetch } : {}) });
}
