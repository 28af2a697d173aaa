import { operation } from '$lib/server/operation';
import { inline } from '$lib/server/contract/answers/content-disposition';
import * as media from '$lib/server/domain/media';

export const GET = operation('getMediaFile', async ({ path, query }) => {
	const { etag, name, type, size, open } = await media.file(path.media, query.width);
	return {
		status: 200,
		headers: {
			etag,
			'cache-control': 'public, max-age=31536000, immutable',
			'content-disposition': inline(name)
		},
		type,
		body: { size, open }
	};
});
