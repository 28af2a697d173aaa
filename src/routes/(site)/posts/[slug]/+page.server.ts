import { redirect } from '@sveltejs/kit';
import { createClient } from '$lib/client/client';
import { renderMarkdown } from '$lib/markdown/render';
import { read } from '$lib/ui/read';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
	const client = createClient({ fetch, baseUrl: `${url.origin}/api` });
	const { body, ...post } = read(await client.GET('/posts/{post}', { params: { path: { post: params.slug } } }));
	// The feed names posts by their ids, which outlive a slug.
	if (post.slug !== params.slug) redirect(302, `/posts/${post.slug}`);
	return { post, html: renderMarkdown(body) };
};
