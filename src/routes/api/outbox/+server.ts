import { operation } from '$lib/server/operation';
import { pageLinks } from '$lib/server/links';
import * as outbox from '$lib/server/domain/outbox';

export const GET = operation('listMails', async ({ query }) => {
	const page = await outbox.list(query);
	return { status: 200, headers: { link: pageLinks('/api/outbox', query, page) }, body: page };
});
