import * as endpoints from '$lib/server/domain/webhook-endpoints';
import { all, text } from '$lib/server/forms/fields';
import { isFailure, withData } from '$lib/server/forms/failure';
import { submit } from '$lib/server/forms/submit';
import { read } from '$lib/ui/read';
import { pageNumber } from '$lib/ui/studio/page-number';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => ({
	endpoints: read(await studioClient(fetch, url.origin).GET('/webhook-endpoints', { params: { query: { page: pageNumber(url), limit: 50 } } })),
	done: url.searchParams.has('deleted') ? 'The endpoint is deleted. Nothing is sent there any more.' : undefined
});

export const actions = {
	create: async (event) => {
		const form = await event.request.formData();
		const body = { url: text(form, 'url').trim(), description: text(form, 'description').trim(), events: all(form, 'events') };
		const created = await submit('createWebhookEndpoint', event, body, (wanted, actor) => endpoints.create(wanted, actor));
		if (isFailure(created)) return withData(created, { sent: body });
		const { id, url, secret } = created.endpoint;
		return { id, url, secret };
	}
} satisfies Actions;
