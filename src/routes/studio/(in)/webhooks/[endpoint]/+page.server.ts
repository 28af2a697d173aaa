import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as deliveries from '$lib/server/domain/webhook-deliveries';
import * as endpoints from '$lib/server/domain/webhook-endpoints';
import { all, text } from '$lib/server/forms/fields';
import { isFailure, withData } from '$lib/server/forms/failure';
import { submit } from '$lib/server/forms/submit';
import { read } from '$lib/ui/read';
import { pageNumber } from '$lib/ui/studio/page-number';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
	const client = studioClient(fetch, url.origin);
	const [endpoint, deliveries] = await Promise.all([
		client.GET('/webhook-endpoints/{endpoint}', { params: { path: params } }),
		client.GET('/webhook-endpoints/{endpoint}/deliveries', { params: { path: params, query: { page: pageNumber(url), limit: 20 } } })
	]);
	return { endpoint: read(endpoint), etag: endpoint.response.headers.get('etag') ?? '', deliveries: read(deliveries) };
};

async function patch(event: RequestEvent<{ endpoint: string }>, form: FormData, body: object, done: string) {
	return submit('patchWebhookEndpoint', event, body, async (changes, actor) => {
		await endpoints.patch(event.params.endpoint, changes, [text(form, 'etag')], actor);
		return { done };
	});
}

export const actions = {
	save: async (event) => {
		const form = await event.request.formData();
		const body = { url: text(form, 'url').trim(), description: text(form, 'description').trim(), events: all(form, 'events') };
		const saved = await patch(event, form, body, 'Saved.');
		return isFailure(saved) ? withData(saved, { sent: body }) : saved;
	},
	enable: async (event) => patch(event, await event.request.formData(), { status: 'enabled' }, 'It is enabled. What has waited goes out now.'),
	disable: async (event) => patch(event, await event.request.formData(), { status: 'disabled' }, 'It is disabled. Nothing is sent there until you enable it.'),
	rotate: async (event) =>
		submit('rotateWebhookSecret', event, undefined, async (_, actor) => {
			const { endpoint } = await endpoints.rotate(event.params.endpoint, actor);
			return { secret: endpoint.secret };
		}),
	test: async (event) =>
		submit('testWebhookEndpoint', event, undefined, async (_, actor) => {
			await deliveries.test(event.params.endpoint, actor);
			return { done: 'A test event is on its way. It is the first of the deliveries below.' };
		}),
	redeliver: async (event) => {
		const form = await event.request.formData();
		return submit('redeliverWebhook', event, undefined, async (_, actor) => {
			await deliveries.redeliver(event.params.endpoint, text(form, 'delivery'), actor);
			return { done: 'It is on its way again.' };
		});
	},
	delete: async (event) => {
		const form = await event.request.formData();
		const gone = await submit('deleteWebhookEndpoint', event, undefined, (_, actor) => endpoints.remove(event.params.endpoint, [text(form, 'etag')], actor));
		return isFailure(gone) ? gone : redirect(303, '/studio/webhooks?deleted');
	}
} satisfies Actions;
