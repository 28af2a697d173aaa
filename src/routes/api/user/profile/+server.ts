import { operation } from '$lib/server/operation';
import * as user from '$lib/server/domain/user';

export const GET = operation('getProfile', async ({ actor }) => {
	const { user: profile, etag } = await user.get(actor);
	return { status: 200, headers: { etag }, body: profile };
});

export const PUT = operation('replaceProfile', async ({ headers, body, actor }) => {
	const { user: profile, etag } = await user.write(body, headers['if-match'], actor);
	return { status: 200, headers: { etag }, body: profile };
});

export const PATCH = operation('patchProfile', async ({ headers, body, actor }) => {
	const { user: profile, etag } = await user.write(body, headers['if-match'], actor);
	return { status: 200, headers: { etag }, body: profile };
});
