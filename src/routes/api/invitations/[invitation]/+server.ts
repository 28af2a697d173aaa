import { operation } from '$lib/server/operation';
import * as invitations from '$lib/server/domain/invitations';

export const GET = operation('getInvitation', async ({ path }) => ({ status: 200, body: await invitations.get(path.invitation) }));

export const DELETE = operation('deleteInvitation', async ({ path }) => {
	await invitations.remove(path.invitation);
	return { status: 204 };
});
