import { operation } from '$lib/server/operation';
import * as forms from '$lib/server/domain/post-forms';
import * as posts from '$lib/server/domain/posts';

export const GET = operation('getPost', async ({ path, accepts, actor }) => {
	const { etag, ...form } = await forms.write(path.post, accepts, actor);
	return { status: 200, headers: { etag }, ...form };
});

export const PUT = operation('replacePost', async ({ path, headers, body, actor }) => {
	const { etag, post } = await posts.replace(path.post, body, headers['if-match'], actor);
	return { status: 200, headers: { etag }, body: post };
});

export const PATCH = operation('patchPost', async ({ path, headers, body, actor }) => {
	const { etag, post } = await posts.patch(path.post, body, headers['if-match'], actor);
	return { status: 200, headers: { etag }, body: post };
});

export const DELETE = operation('deletePost', async ({ path, headers, actor }) => {
	await posts.remove(path.post, headers['if-match'], actor);
	return { status: 204 };
});
