import { redirect } from '@sveltejs/kit';
import { renderMarkdown } from '$lib/markdown/render';
import { read } from '$lib/ui/read';
import { siteClient } from '$lib/ui/site-client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
	const client = siteClient(fetch, url.origin);
	const { body, ...post } = read(await client.GET('/posts/{post}', { params: { path: { post: params.slug } } }));
	// The feed names posts by their ids, which outlive a slug.
	if (post.slug !== params.slug) redirect(302, `/posts/${post.slug}`);
	return { post, html: renderMarkdown(body) };
};
