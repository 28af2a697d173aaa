import { operation } from '$lib/server/operation';
import * as users from '$lib/server/domain/users';

export const GET = operation('getUser', async ({ path }) => {
	const { user, etag } = await users.get(path.user);
	return { status: 200, headers: { etag }, body: user };
});

export const PATCH = operation('patchUser', async ({ path, headers, body, actor }) => {
	const { user, etag } = await users.patch(path.user, body, headers['if-match'], actor);
	return { status: 200, headers: { etag }, body: user };
});

export const DELETE = operation('deleteUser', async ({ path, query, headers, actor }) => {
	await users.remove(path.user, query.reassignTo, headers['if-match'], actor);
	return { status: 204 };
});
