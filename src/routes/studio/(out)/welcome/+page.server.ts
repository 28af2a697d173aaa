import * as invitations from '$lib/server/domain/invitations';
import { text } from '$lib/server/forms/fields';
import { isFailure, withData } from '$lib/server/forms/failure';
import { signIn } from '$lib/server/forms/sign-in';
import { submit } from '$lib/server/forms/submit';
import type { Actions, PageServerLoad } from './$types';

/** The token is in the address: it is for nobody else, not even as where a reader came from. */
export const load: PageServerLoad = async ({ url, setHeaders }) => {
	setHeaders({ 'referrer-policy': 'no-referrer' });
	const token = url.searchParams.get('token') ?? '';
	return { token, isOpen: token !== '' && (await invitations.isOpen(token)) };
};

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const body = { token: text(form, 'token'), name: text(form, 'name').trim(), email: text(form, 'email').trim(), password: text(form, 'password') };
		const accepted = await submit('acceptInvitation', event, body, (who) => invitations.accept(who));
		const { name, email, password } = body;
		return withData(isFailure(accepted) ? accepted : await signIn(event, { email, password }, null), { name, email });
	}
} satisfies Actions;
