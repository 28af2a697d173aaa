import { operation } from '$lib/server/operation';
import * as forms from '$lib/server/domain/post-forms';

export const GET = operation('getCard', async ({ path, actor }) => {
	const { etag, body } = await forms.card(path.post, actor);
	return { status: 200, headers: { etag }, body };
});
