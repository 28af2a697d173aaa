import { operation } from '$lib/server/operation';
import * as keys from '$lib/server/domain/keys';

export const GET = operation('getKey', async ({ path, actor }) => ({ status: 200, body: await keys.get(path.key, actor) }));

export const DELETE = operation('deleteKey', async ({ path, actor }) => {
	await keys.remove(path.key, actor);
	return { status: 204 };
});
