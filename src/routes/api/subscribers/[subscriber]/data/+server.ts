import { operation } from '$lib/server/operation';
import * as subscribers from '$lib/server/domain/subscribers';

export const GET = operation('getSubscriberData', async ({ path }) => ({ status: 200, body: await subscribers.data(path.subscriber) }));
