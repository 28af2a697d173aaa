import { operation } from '$lib/server/operation';
import { pageLinks } from '$lib/server/links';
import * as events from '$lib/server/domain/events';

export const GET = operation('listEvents', async ({ query, headers, accepts, signal, actor }) => {
	const { lastEventId, ...listing } = query;
	if (accepts === 'text/event-stream') {
		const stream = events.follow({ after: headers['last-event-id'] ?? lastEventId, types: query.type, signal, actor });
		return { status: 200, type: 'text/event-stream', body: stream };
	}
	const page = await events.list(listing);
	return { status: 200, headers: { link: pageLinks('/api/events', listing, page) }, body: page };
});
