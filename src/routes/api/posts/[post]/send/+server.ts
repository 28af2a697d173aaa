import { operation } from '$lib/server/operation';
import * as sends from '$lib/server/domain/sends';

export const POST = operation('sendPost', async ({ path, body, actor }) => {
	if (body?.dryRun) return { status: 200, body: await sends.preview(path.post, actor) };
	const send = await sends.create(path.post, actor);
	return { status: 202, headers: { location: `/api/posts/${send.postId}/send` }, body: send };
});

export const GET = operation('getPostSend', async ({ path, actor }) => ({ status: 200, body: await sends.get(path.post, actor) }));
