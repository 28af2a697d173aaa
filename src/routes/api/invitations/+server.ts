import { base, operation } from '$lib/server/operation';
import * as invitations from '$lib/server/domain/invitations';
import { pageLinks } from '$lib/server/links';

export const GET = operation('listInvitations', async ({ query }) => {
	const page = await invitations.list(query);
	return { status: 200, headers: { link: pageLinks(`${base}/invitations`, query, page) }, body: page };
});

export const POST = operation('createInvitation', async ({ body, actor }) => {
	const created = await invitations.create(body, actor);
	return { status: 201, headers: { location: `${base}/invitations/${created.invitation.id}` }, body: created };
});
