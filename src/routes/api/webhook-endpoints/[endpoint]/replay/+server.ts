import { operation } from '$lib/server/operation';
import * as deliveries from '$lib/server/domain/webhook-deliveries';

export const POST = operation('replayWebhookEvents', async ({ path, body, actor }) => ({
	status: 202,
	body: await deliveries.replay(path.endpoint, body, actor)
}));
