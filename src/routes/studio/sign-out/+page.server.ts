import { redirect } from '@sveltejs/kit';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { Actions, PageServerLoad } from './$types';

/** Only the form signs out: a link that somebody else has written must not. */
export const load: PageServerLoad = () => redirect(303, '/studio');

export const actions = {
	default: async ({ fetch, url }) => {
		await studioClient(fetch, url.origin).DELETE('/session');
		redirect(303, '/studio/sign-in?out');
	}
} satisfies Actions;
