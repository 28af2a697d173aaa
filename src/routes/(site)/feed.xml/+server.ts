import type { RequestHandler } from '@sveltejs/kit';

/** The address that feed readers know. The API writes the feed, in other forms too. */
export const GET: RequestHandler = async ({ fetch }) => {
	const { body, headers } = await fetch('/api/feed', { headers: { accept: 'application/atom+xml' }, credentials: 'omit' });
	return new Response(body, { headers: { 'content-type': headers.get('content-type') ?? '' } });
};
