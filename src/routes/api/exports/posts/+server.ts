import { operation } from '$lib/server/operation';
import * as exports from '$lib/server/domain/exports';

export const GET = operation('exportPosts', async ({ query, accepts }) => {
	const { filename, ...content } = exports.posts(accepts, query);
	return { status: 200, headers: { 'content-disposition': `attachment; filename="${filename}"` }, ...content };
});
