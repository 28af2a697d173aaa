import createFetchClient, {
	type Client as FetchClient,
	type ClientPathsWithMethod,
	type FetchResponse,
	type MaybeOptionalInit,
	type ParseAs
} from 'openapi-fetch';
import { followEvents, type FollowOptions } from './follow-events.ts';
import { serializeBody, withFormType, type WithForms } from './forms.ts';
import type { components, paths } from './generated/types.ts';

/** The API, typed by the contract: `client.GET('/posts/{post}', { params: { path: { post } } })`. */
export type Client = { [M in Method as Uppercase<M>]: Call<M> } & Pick<FetchClient<paths>, 'use' | 'eject'> & Live;

interface Live {
	/** Events as they happen, for as long as it is wanted: `for await (const event of client.events({ signal }))`. */
	events(options?: FollowOptions): AsyncGenerator<components['schemas']['Event'], void, undefined>;
}

type Method = 'get' | 'put' | 'post' | 'delete' | 'patch' | 'head' | 'options';

/**
 * openapi-fetch infers its options from what it is given, and so takes whatever has more than the contract
 * names. Here they are the contract's, so that an unknown parameter or property does not compile.
 */
type Call<M extends Method> = <Path extends ClientPathsWithMethod<FetchClient<paths>, M>, As extends ParseAs = 'json'>(
	path: Path,
	...options: Options<WithForms<MaybeOptionalInit<paths[Path], M>, paths[Path][M]>, { parseAs?: As }>
) => Promise<FetchResponse<Extract<paths[Path][M], object>, { parseAs: As }, Media<As>>>;

/** What is read as JSON was JSON: where there are other forms too, they are not meant. */
type Media<As extends ParseAs> = As extends 'json' ? `application/${string}json` : `${string}/${string}`;

type Options<Init, More> = Partial<Init> extends Init ? [options?: Init & More] : [options: Init & More];

export interface ClientOptions {
	/** Where the API is, its path included: `https://blog.example.org/api`. `/api` in pages of the same server. */
	baseUrl?: string;
	/** SvelteKit's own in load functions; the runtime's where it is left out. */
	fetch?: typeof globalThis.fetch;
	/** An API key, for what needs credentials. Pages of the same server have their session's cookie. */
	key?: string;
}

/** Results are values: `{ data, response }` or, for a problem, `{ error, response }`. Only a broken connection throws. */
export function createClient({ baseUrl = '/api', fetch, key }: ClientOptions = {}): Client {
	const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
	const client = createFetchClient<paths>({ baseUrl, headers, bodySerializer: serializeBody, ...(fetch ? { fetch } : {}) });
	client.use({ onRequest: ({ request }) => asMergePatch(request) });
	const live: Live = { events: (options = {}) => followEvents({ baseUrl, headers, fetch: fetch ?? globalThis.fetch }, options) };
	return { ...withForms(client), ...live } as Client;
}

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'] as const;

/** The same client, with the right media type for the forms that it is given. */
function withForms(client: FetchClient<paths>): object {
	const plain = client as unknown as Record<string, (path: string, options?: { body?: unknown }) => unknown>;
	const calls = methods.map((method) => [method, (path: string, options?: { body?: unknown }) => plain[method]?.(path, withFormType(options))]);
	return { ...client, ...(Object.fromEntries(calls) as object) };
}

/** openapi-fetch calls every body `application/json`; the contract takes a PATCH as a merge patch (RFC 7396). */
function asMergePatch(request: Request): void {
	if (request.method !== 'PATCH' || request.headers.get('content-type') !== 'application/json') return;
	request.headers.set('content-type', 'application/merge-patch+json');
}
