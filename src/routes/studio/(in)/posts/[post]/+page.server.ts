import { error } from '@sveltejs/kit';
import { optional } from '$lib/server/forms/fields';
import { isFailure } from '$lib/server/forms/failure';
import { outcomeOf, preview, publish, remove, save, take, unpublish } from '$lib/server/forms/post-actions';
import { signedIn } from '$lib/server/forms/submit';
import { read } from '$lib/ui/read';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { Actions, PageServerLoad } from './$types';

const arrivals: Record<string, string> = {
	created: 'Saved as a draft. Only people with an account see it.',
	published: 'It is published.',
	scheduled: 'It is scheduled.',
	late: 'It is published at once: that time is past.',
	restored: 'The old version is the current one again.'
};

export const load: PageServerLoad = async ({ fetch, params, url, parent }) => {
	const result = await studioClient(fetch, url.origin).GET('/posts/{post}', { params: { path: { post: params.post } } });
	const post = read(result);
	const { user } = await parent();
	if (user.role === 'author' && post.author.id !== user.id) error(403, `This is a post of ${post.author.name}. Authors change their own.`);
	const arrived = Object.keys(arrivals).find((name) => url.searchParams.has(name));
	return { post, etag: result.response.headers.get('etag') ?? '', arrived: arrived === undefined ? undefined : arrivals[arrived] };
};

const told = <Saved extends object>(done: string, saved: Saved) => (isFailure(saved) ? saved : { ...saved, done });

export const actions = {
	save: async (event) => told('Saved.', await save(event, await event.request.formData())),
	publish: async (event) => told('It is published.', await publish(event, await event.request.formData(), undefined)),
	schedule: async (event) => {
		const form = await event.request.formData();
		const published = await publish(event, form, optional(form, 'at') ?? '');
		return told(arrivals[isFailure(published) ? 'scheduled' : outcomeOf(published.post)] ?? '', published);
	},
	unpublish: async (event) => told('It is a draft again.', await unpublish(event, await event.request.formData())),
	delete: async (event) => remove(event, await event.request.formData()),
	take: async (event) => take(event, await event.request.formData()),
	preview: async ({ request, locals }) => {
		signedIn(locals);
		return preview(await request.formData());
	}
} satisfies Actions;
