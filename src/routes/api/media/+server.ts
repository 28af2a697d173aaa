import { operation } from '$lib/server/operation';
import { pageLinks } from '$lib/server/links';
import * as media from '$lib/server/domain/media';

export const GET = operation('listMedia', async ({ query, actor }) => {
	const page = await media.list(query, actor);
	return { status: 200, headers: { link: pageLinks('/api/media', query, page) }, body: page };
});

export const POST = operation('uploadMedia', async ({ body: { file, alt = '' }, actor }) => {
	const { etag, media: made } = await media.upload({ filename: file.filename, stream: file.stream, alt }, actor);
	return { status: 201, headers: { etag, location: `/api/media/${made.id}` }, body: made };
});
