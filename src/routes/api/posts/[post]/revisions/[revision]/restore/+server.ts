import { operation } from '$lib/server/operation';
import * as revisions from '$lib/server/domain/post-revisions';

export const POST = operation('restoreRevision', async ({ path, headers, actor }) => {
	const { etag, post } = await revisions.restore(path.post, path.revision, headers['if-match'], actor);
	return { status: 200, headers: { etag }, body: post };
});
