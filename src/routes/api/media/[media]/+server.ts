import { operation } from '$lib/server/operation';
import * as media from '$lib/server/domain/media';

export const GET = operation('getMedia', async ({ path, actor }) => {
	const { etag, media: found } = await media.get(path.media, actor);
	return { status: 200, headers: { etag }, body: found };
});

export const PATCH = operation('patchMedia', async ({ path, headers, body, actor }) => {
	const { etag, media: changed } = await media.patch(path.media, body, headers['if-match'], actor);
	return { status: 200, headers: { etag }, body: changed };
});

export const DELETE = operation('deleteMedia', async ({ path, headers, actor }) => {
	await media.remove(path.media, headers['if-match'], actor);
	return { status: 204 };
});
