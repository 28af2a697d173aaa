import { redirect } from '@sveltejs/kit';
import { renderMarkdown } from '$lib/markdown/render';
import * as revisions from '$lib/server/domain/post-revisions';
import { text } from '$lib/server/forms/fields';
import { isFailure } from '$lib/server/forms/failure';
import { submit } from '$lib/server/forms/submit';
import { read } from '$lib/ui/read';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
	const client = studioClient(fetch, url.origin);
	const [post, revision] = await Promise.all([
		client.GET('/posts/{post}', { params: { path: { post: params.post } } }),
		client.GET('/posts/{post}/revisions/{revision}', { params: { path: params } })
	]);
	const { body, ...rest } = read(revision);
	return { post: { id: read(post).id }, etag: post.response.headers.get('etag') ?? '', revision: rest, body, html: renderMarkdown(body) };
};

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const { post, revision } = event.params;
		const restored = await submit('restoreRevision', event, undefined, (_, actor) => revisions.restore(post, revision, [text(form, 'etag')], actor));
		return isFailure(restored) ? restored : redirect(303, `/studio/posts/${restored.post.id}?restored`);
	}
} satisfies Actions;
