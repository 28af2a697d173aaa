import { operation } from '$lib/server/operation';
import * as posts from '$lib/server/domain/posts';

export const POST = operation('publishPost', async ({ path, body, actor }) => {
	const { etag, post } = await posts.publish(path.post, body?.at, actor);
	return { status: 200, headers: { etag }, body: post };
});
