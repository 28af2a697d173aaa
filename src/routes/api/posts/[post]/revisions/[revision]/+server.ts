import { operation } from '$lib/server/operation';
import * as revisions from '$lib/server/domain/post-revisions';

export const GET = operation('getRevision', async ({ path, actor }) => {
	return { status: 200, body: await revisions.get(path.post, path.revision, actor) };
});
