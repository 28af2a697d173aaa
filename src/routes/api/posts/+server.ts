import { operation } from '$lib/server/operation';
import { pageLinks } from '$lib/server/links';
import * as posts from '$lib/server/domain/posts';

export const GET = operation('listPosts', async ({ query, actor }) => {
	const page = await posts.list(query, actor);
	return { status: 200, headers: { link: pageLinks('/api/posts', query, page) }, body: page };
});

export const POST = operation('createPost', async ({ body, actor }) => {
	const { etag, post } = await posts.create(body, actor);
	return { status: 201, headers: { etag, location: `/api/posts/${post.id}` }, body: post };
});
