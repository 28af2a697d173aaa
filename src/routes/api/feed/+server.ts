import { operation } from '$lib/server/operation';
import * as feed from '$lib/server/domain/feed';

export const GET = operation('getFeed', async ({ accepts }) => {
	const { etag, ...written } = await feed.write(accepts);
	return { status: 200, headers: { etag }, ...written };
});
