import { base, operation } from '$lib/server/operation';
import * as sessions from '$lib/server/domain/sessions';
import { pageLinks } from '$lib/server/links';

export const GET = operation('listSessions', async ({ query, actor }) => {
	const page = await sessions.list(query, actor);
	return { status: 200, headers: { link: pageLinks(`${base}/sessions`, query, page) }, body: page };
});
