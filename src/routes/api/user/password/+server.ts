import { operation } from '$lib/server/operation';
import * as user from '$lib/server/domain/user';

export const PUT = operation('replacePassword', async ({ body, actor }) => {
	await user.replacePassword(body, actor);
	return { status: 204 };
});
