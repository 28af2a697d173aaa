/** The feed of the API in one of its forms, under the address that feed readers know. */
export async function serveFeed(fetch: typeof globalThis.fetch, type: string): Promise<Response> {
	const { body, headers } = await fetch('/api/feed', { headers: { accept: type }, credentials: 'omit' });
	return new Response(body, { headers: { 'content-type': headers.get('content-type') ?? type } });
}
