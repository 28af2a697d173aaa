import { base, operation } from '$lib/server/operation';
import * as invitations from '$lib/server/domain/invitations';
import { pageLinks } from '$lib/server/links';
import { welcomeLink } from '$lib/server/welcome';

export const GET = operation('listInvitations', async ({ query }) => {
	const page = await invitations.list(query);
	return { status: 200, headers: { link: pageLinks(`${base}/invitations`, query, page) }, body: page };
});

export const POST = operation('createInvitation', async ({ body, actor }) => {
	const { invitation, token } = await invitations.create(body, actor);
	return { status: 201, headers: { location: `${base}/invitations/${invitation.id}` }, body: { invitation, link: welcomeLink(token) } };
});
