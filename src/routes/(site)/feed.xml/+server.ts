import type { RequestHandler } from '@sveltejs/kit';
import { writeAtom } from '$lib/ui/atom';
import { read } from '$lib/ui/read';
import { siteClient } from '$lib/ui/site-client';

export const GET: RequestHandler = async ({ fetch, url }) => {
	const client = siteClient(fetch, url.origin);
	const { items } = read(await client.GET('/posts', { params: { query: { status: 'published', limit: 50 } } }));
	return new Response(writeAtom(url.origin, items), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
