import type { RequestHandler } from '@sveltejs/kit';
import { createClient } from '$lib/client/client';
import { writeAtom } from '$lib/ui/atom';
import { read } from '$lib/ui/read';

export const GET: RequestHandler = async ({ fetch, url }) => {
	const client = createClient({ fetch, baseUrl: `${url.origin}/api` });
	const { items } = read(await client.GET('/posts', { params: { query: { status: 'published', limit: 50 } } }));
	return new Response(writeAtom(url.origin, items), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
