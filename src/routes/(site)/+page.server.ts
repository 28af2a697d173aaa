import { redirect } from '@sveltejs/kit';
import { readPostPage } from '$lib/ui/post-page';
import { siteClient } from '$lib/ui/site-client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
	// Where the posts of a tag were before they had pages of their own.
	const tag = url.searchParams.get('tag');
	if (tag) redirect(308, `/tags/${encodeURIComponent(tag)}`);
	return readPostPage(siteClient(fetch, url.origin), url);
};
