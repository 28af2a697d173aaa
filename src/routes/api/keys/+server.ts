import { base, operation } from '$lib/server/operation';
import * as keys from '$lib/server/domain/keys';
import { pageLinks } from '$lib/server/links';

export const GET = operation('listKeys', async ({ query, actor }) => {
	const page = await keys.list(query, actor);
	return { status: 200, headers: { link: pageLinks(`${base}/keys`, query, page) }, body: page };
});

export const POST = operation('createKey', async ({ body, actor }) => {
	const created = await keys.create(body, actor);
	return { status: 201, headers: { location: `${base}/keys/${created.key.id}` }, body: created };
});
