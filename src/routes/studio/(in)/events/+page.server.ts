import { read } from '$lib/ui/read';
import { eventTypes } from '$lib/ui/studio/event-texts';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
	const type = eventTypes.find((known) => known === url.searchParams.get('type'));
	const cursor = url.searchParams.get('cursor') ?? undefined;
	const query = { sort: '-timestamp' as const, limit: 50, ...(type ? { type: [type] } : {}), ...(cursor ? { cursor } : {}) };
	return { events: read(await studioClient(fetch, url.origin).GET('/events', { params: { query } })), type, isFirst: cursor === undefined };
};
