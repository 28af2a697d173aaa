import { fail } from '@sveltejs/kit';
import { asProblem } from '$lib/client/problem';
import * as profile from '$lib/server/domain/user';
import { optional, text } from '$lib/server/forms/fields';
import { isFailure, withData } from '$lib/server/forms/failure';
import { submit } from '$lib/server/forms/submit';
import { read } from '$lib/ui/read';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
	const client = studioClient(fetch, url.origin);
	const [profile, sessions] = await Promise.all([client.GET('/user/profile'), client.GET('/sessions', { params: { query: { limit: 50 } } })]);
	return { profile: read(profile), etag: profile.response.headers.get('etag') ?? '', sessions: read(sessions).items };
};

export const actions = {
	save: async (event) => {
		const form = await event.request.formData();
		const body = { name: text(form, 'name').trim(), bio: text(form, 'bio').trim(), website: optional(form, 'website') ?? null };
		const saved = await submit('replaceProfile', event, body, async (content, actor) => {
			await profile.write(content, [text(form, 'etag')], actor);
			return { done: 'Saved.' };
		});
		return isFailure(saved) ? withData(saved, { sent: body }) : saved;
	},
	// These two are about the session that asks. The API knows which one that is.
	password: async ({ request, fetch, url }) => {
		const form = await request.formData();
		const body = { currentPassword: text(form, 'currentPassword'), newPassword: text(form, 'newPassword') };
		const { error, response } = await studioClient(fetch, url.origin).PUT('/user/password', { body });
		if (error !== undefined) return fail(response.status, { problem: asProblem(error, response) });
		return { done: 'The password is changed. Everywhere else you are signed out.' };
	},
	revoke: async ({ request, fetch, url }) => {
		const session = text(await request.formData(), 'session');
		const { error, response } = await studioClient(fetch, url.origin).DELETE('/sessions/{session}', { params: { path: { session } } });
		if (error !== undefined) return fail(response.status, { problem: asProblem(error, response) });
		return { done: 'That browser is signed out.' };
	}
} satisfies Actions;
