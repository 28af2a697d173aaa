import { operation } from '$lib/server/operation';
import * as sessions from '$lib/server/domain/sessions';

export const DELETE = operation('revokeSession', async ({ path, actor }) => {
	await sessions.revoke(path.session, actor);
	return { status: 204 };
});
