import * as keys from '$lib/server/domain/keys';
import { all, optional, text } from '$lib/server/forms/fields';
import { isFailure, withData } from '$lib/server/forms/failure';
import { submit } from '$lib/server/forms/submit';
import { read } from '$lib/ui/read';
import { pageNumber } from '$lib/ui/studio/page-number';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => ({
	keys: read(await studioClient(fetch, url.origin).GET('/keys', { params: { query: { page: pageNumber(url), limit: 50 } } }))
});

export const actions = {
	create: async (event) => {
		const form = await event.request.formData();
		const days = optional(form, 'expiresInDays');
		const body = { name: text(form, 'name').trim(), scopes: all(form, 'scopes'), expiresInDays: days === undefined ? null : Number(days) };
		const created = await submit('createKey', event, body, (wanted, actor) => keys.create(wanted, actor));
		if (!isFailure(created)) return { secret: created.secret, name: created.key.name };
		return withData(created, { sent: body });
	},
	revoke: async (event) => {
		const form = await event.request.formData();
		return submit('deleteKey', event, undefined, async (_, actor) => {
			await keys.remove(text(form, 'key'), actor);
			return { done: 'The key is revoked. Whatever used it is refused from now on.' };
		});
	}
} satisfies Actions;
