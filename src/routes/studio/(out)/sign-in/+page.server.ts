import { redirect } from '@sveltejs/kit';
import * as owner from '$lib/server/domain/owner';
import { localPath, text } from '$lib/server/forms/fields';
import { withData } from '$lib/server/forms/failure';
import { signIn } from '$lib/server/forms/sign-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = localPath(url.searchParams.get('next'), '/studio');
	if (locals.user) redirect(303, next);
	return { next, out: url.searchParams.has('out'), hasOwner: await owner.isThere() };
};

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const email = text(form, 'email').trim();
		return withData(await signIn(event, { email, password: text(form, 'password') }, text(form, 'next')), { email });
	}
} satisfies Actions;
