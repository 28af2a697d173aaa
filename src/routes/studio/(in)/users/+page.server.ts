import * as invitations from '$lib/server/domain/invitations';
import { settings } from '$lib/server/domain/settings';
import * as users from '$lib/server/domain/users';
import { optional, text } from '$lib/server/forms/fields';
import { isFailure, withData } from '$lib/server/forms/failure';
import { submit } from '$lib/server/forms/submit';
import { read } from '$lib/ui/read';
import { pageNumber } from '$lib/ui/studio/page-number';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
	const client = studioClient(fetch, url.origin);
	const [users, invitations] = await Promise.all([
		client.GET('/users', { params: { query: { page: pageNumber(url), limit: 50 } } }),
		client.GET('/invitations', { params: { query: { limit: 50 } } })
	]);
	return { users: read(users), invitations: read(invitations) };
};

export const actions = {
	invite: async (event) => {
		const form = await event.request.formData();
		const email = optional(form, 'email');
		const body = { role: text(form, 'role'), ...(email === undefined ? {} : { email }) };
		const created = await submit('createInvitation', event, body, (wanted, actor) => invitations.create(wanted, actor));
		if (isFailure(created)) return withData(created, { sent: { role: body.role, email: email ?? '' } });
		// At the address that this browser has found us.
		return { link: `${event.url.origin}/studio/welcome${new URL(created.link).search}`, mailedTo: created.invitation.email, sendsMail: settings.sendsMail };
	},
	takeBack: async (event) => {
		const form = await event.request.formData();
		return submit('deleteInvitation', event, undefined, async () => {
			await invitations.remove(text(form, 'invitation'));
			return { done: 'The invitation is taken back. Its link leads nowhere now.' };
		});
	},
	change: async (event) => {
		const form = await event.request.formData();
		return submit('patchUser', event, { role: text(form, 'role') }, async (changes, actor) => {
			const { user } = await users.patch(text(form, 'user'), changes, [text(form, 'etag')], actor);
			return { done: `${user.name} is ${user.role} now.` };
		});
	},
	remove: async (event) => {
		const form = await event.request.formData();
		return submit('deleteUser', event, undefined, async (_, actor) => {
			await users.remove(text(form, 'user'), optional(form, 'reassignTo'), [text(form, 'etag')], actor);
			return { done: 'The account is removed, with its sessions and keys.' };
		});
	}
} satisfies Actions;
