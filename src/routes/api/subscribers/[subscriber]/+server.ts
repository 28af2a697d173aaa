import { operation } from '$lib/server/operation';
import * as subscribers from '$lib/server/domain/subscribers';

export const GET = operation('getSubscriber', async ({ path }) => {
	const { etag, subscriber } = await subscribers.get(path.subscriber);
	return { status: 200, headers: { etag }, body: subscriber };
});

export const PATCH = operation('patchSubscriber', async ({ path, headers, body, actor }) => {
	const { etag, subscriber } = await subscribers.patch(path.subscriber, body, headers['if-match'], actor);
	return { status: 200, headers: { etag }, body: subscriber };
});

export const DELETE = operation('deleteSubscriber', async ({ path, headers }) => {
	await subscribers.remove(path.subscriber, headers['if-match']);
	return { status: 204 };
});
