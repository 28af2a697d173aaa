import { operation } from '$lib/server/operation';
import { pageLinks } from '$lib/server/links';
import * as deliveries from '$lib/server/domain/webhook-deliveries';

export const GET = operation('listWebhookDeliveries', async ({ path, query, actor }) => {
	const page = await deliveries.list(path.endpoint, query, actor);
	return { status: 200, headers: { link: pageLinks(`/api/webhook-endpoints/${path.endpoint}/deliveries`, query, page) }, body: page };
});
