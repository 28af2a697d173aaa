import { operation } from '$lib/server/operation';
import * as deliveries from '$lib/server/domain/webhook-deliveries';

export const GET = operation('getWebhookDelivery', async ({ path, actor }) => ({
	status: 200,
	body: await deliveries.get(path.endpoint, path.delivery, actor)
}));
