import { read } from '$lib/ui/read';
import { pageNumber } from '$lib/ui/studio/page-number';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
	const client = studioClient(fetch, url.origin);
	const [post, revisions] = await Promise.all([
		client.GET('/posts/{post}', { params: { path: params } }),
		client.GET('/posts/{post}/revisions', { params: { path: params, query: { page: pageNumber(url), limit: 50 } } })
	]);
	const { id, title } = read(post);
	return { post: { id, title }, revisions: read(revisions) };
};
