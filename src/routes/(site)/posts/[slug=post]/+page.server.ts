import { redirect } from '@sveltejs/kit';
import * as rendered from '$lib/server/rendered/rendered';
import { read } from '$lib/ui/read';
import { siteClient } from '$lib/ui/site-client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
	const client = siteClient(fetch, url.origin);
	const whole = read(await client.GET('/posts/{post}', { params: { path: { post: params.slug } } }));
	const { body: _, ...post } = whole;
	// The feed names posts by their ids, which outlive a slug.
	if (post.slug !== params.slug) redirect(302, `/posts/${post.slug}`);
	return { post, html: await rendered.html(whole) };
};
