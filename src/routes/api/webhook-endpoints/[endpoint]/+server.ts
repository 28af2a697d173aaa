import { operation } from '$lib/server/operation';
import * as endpoints from '$lib/server/domain/webhook-endpoints';

export const GET = operation('getWebhookEndpoint', async ({ path, actor }) => {
	const { etag, endpoint } = await endpoints.get(path.endpoint, actor);
	return { status: 200, headers: { etag }, body: endpoint };
});

export const PATCH = operation('patchWebhookEndpoint', async ({ path, headers, body, actor }) => {
	const { etag, endpoint } = await endpoints.patch(path.endpoint, body, headers['if-match'], actor);
	return { status: 200, headers: { etag }, body: endpoint };
});

export const DELETE = operation('deleteWebhookEndpoint', async ({ path, headers, actor }) => {
	await endpoints.remove(path.endpoint, headers['if-match'], actor);
	return { status: 204 };
});
