import { read } from '$lib/ui/read';
import { settings } from '$lib/server/domain/settings';
import * as sends from '$lib/server/domain/sends';
import { submit } from '$lib/server/forms/submit';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
	const client = studioClient(fetch, url.origin);
	const path = { post: params.post };
	const post = read(await client.GET('/posts/{post}', { params: { path } }));
	const { data: send } = await client.GET('/posts/{post}/send', { params: { path } });
	// A dry run: only a post that is out and was not sent has a number of readers.
	const preview = send || post.status !== 'published' ? null : await client.POST('/posts/{post}/send', { params: { path }, body: { dryRun: true } });
	const total = preview?.data && 'total' in preview.data ? preview.data.total : null;
	return { post: { id: post.id, slug: post.slug, title: post.title, status: post.status }, send: send ?? null, total, sendsMail: settings.sendsMail };
};

export const actions = {
	default: async (event) =>
		submit('sendPost', event, {}, async (_, actor) => {
			await sends.create(event.params.post, actor);
			return { done: 'It is on its way.' };
		})
} satisfies Actions;
