import { redirect } from '@sveltejs/kit';
import { optional } from '$lib/server/forms/fields';
import { isFailure } from '$lib/server/forms/failure';
import { outcomeOf, preview, publish, save } from '$lib/server/forms/post-actions';
import { signedIn } from '$lib/server/forms/submit';
import type { Actions } from './$types';

export const actions = {
	save: async (event) => {
		const saved = await save(event, await event.request.formData());
		return isFailure(saved) ? saved : redirect(303, `/studio/posts/${saved.post.id}?created`);
	},
	publish: async (event) => {
		const published = await publish(event, await event.request.formData(), undefined);
		return isFailure(published) ? published : redirect(303, `/studio/posts/${published.post.id}?published`);
	},
	schedule: async (event) => {
		const form = await event.request.formData();
		const published = await publish(event, form, optional(form, 'at') ?? '');
		return isFailure(published) ? published : redirect(303, `/studio/posts/${published.post.id}?${outcomeOf(published.post)}`);
	},
	preview: async ({ request, locals }) => {
		signedIn(locals);
		return preview(await request.formData());
	}
} satisfies Actions;
