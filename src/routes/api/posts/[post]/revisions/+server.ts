import { operation } from '$lib/server/operation';
import { pageLinks } from '$lib/server/links';
import * as revisions from '$lib/server/domain/post-revisions';

export const GET = operation('listRevisions', async ({ path, query, actor }) => {
	const page = await revisions.list(path.post, query, actor);
	return { status: 200, headers: { link: pageLinks(`/api/posts/${path.post}/revisions`, query, page) }, body: page };
});
