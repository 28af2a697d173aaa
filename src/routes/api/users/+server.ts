import { base, operation } from '$lib/server/operation';
import * as invitations from '$lib/server/domain/invitations';
import * as users from '$lib/server/domain/users';
import { pageLinks } from '$lib/server/links';

export const GET = operation('listUsers', async ({ query }) => {
	const page = await users.list(query);
	return { status: 200, headers: { link: pageLinks(`${base}/users`, query, page) }, body: page };
});

export const POST = operation('acceptInvitation', async ({ body }) => {
	const { user } = await invitations.accept(body);
	return { status: 201, headers: { location: `${base}/users/${user.id}` }, body: user };
});
