import { operation } from '$lib/server/operation';
import { pageLinks } from '$lib/server/links';
import * as subscribers from '$lib/server/domain/subscribers';

export const GET = operation('listSubscribers', async ({ query }) => {
	const page = await subscribers.list(query);
	return { status: 200, headers: { link: pageLinks('/api/subscribers', query, page) }, body: page };
});
