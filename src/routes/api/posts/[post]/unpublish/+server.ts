import { operation } from '$lib/server/operation';
import * as posts from '$lib/server/domain/posts';

export const POST = operation('unpublishPost', async ({ path, actor }) => {
	const { etag, post } = await posts.unpublish(path.post, actor);
	return { status: 200, headers: { etag }, body: post };
});
