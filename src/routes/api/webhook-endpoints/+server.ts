import { operation } from '$lib/server/operation';
import { pageLinks } from '$lib/server/links';
import * as endpoints from '$lib/server/domain/webhook-endpoints';

export const GET = operation('listWebhookEndpoints', async ({ query, actor }) => {
	const page = await endpoints.list(query, actor);
	return { status: 200, headers: { link: pageLinks('/api/webhook-endpoints', query, page) }, body: page };
});

export const POST = operation('createWebhookEndpoint', async ({ body, actor }) => {
	const { etag, endpoint } = await endpoints.create(body, actor);
	return { status: 201, headers: { etag, location: `/api/webhook-endpoints/${endpoint.id}` }, body: endpoint };
});
