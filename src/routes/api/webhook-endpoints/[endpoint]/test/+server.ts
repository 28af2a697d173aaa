import { operation } from '$lib/server/operation';
import * as deliveries from '$lib/server/domain/webhook-deliveries';

export const POST = operation('testWebhookEndpoint', async ({ path, actor }) => {
	const delivery = await deliveries.test(path.endpoint, actor);
	return { status: 201, headers: { location: `/api/webhook-endpoints/${path.endpoint}/deliveries/${delivery.id}` }, body: delivery };
});
