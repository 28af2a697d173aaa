import { operation } from '$lib/server/operation';
import * as webhooks from '$lib/server/domain/webhooks';

export const POST = operation('receiveWebhook', async ({ path, headers, rawBody }) => {
	await webhooks.receive(path.source, headers, rawBody);
	return { status: 204 };
});
