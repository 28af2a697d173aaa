import { operation } from '$lib/server/operation';
import * as endpoints from '$lib/server/domain/webhook-endpoints';

export const POST = operation('rotateWebhookSecret', async ({ path, actor }) => {
	const { etag, endpoint } = await endpoints.rotate(path.endpoint, actor);
	return { status: 200, headers: { etag }, body: endpoint };
});
