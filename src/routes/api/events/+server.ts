import { operation } from '$lib/server/operation';
import { pageLinks } from '$lib/server/links';
import * as events from '$lib/server/domain/events';

export const GET = operation('listEvents', async ({ query }) => {
	const page = await events.list(query);
	return { status: 200, headers: { link: pageLinks('/api/events', query, page) }, body: page };
});
