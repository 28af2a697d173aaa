import { error } from '@sveltejs/kit';
import { readPostPage } from '$lib/ui/post-page';
import { siteClient } from '$lib/ui/site-client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
	const page = await readPostPage(siteClient(fetch, url.origin), url, { tag: [params.tag] });
	if (page.posts.items.length === 0) error(404, 'No post has this tag.');
	return { ...page, tag: params.tag };
};
