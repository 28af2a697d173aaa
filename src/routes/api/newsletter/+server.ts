import { operation } from '$lib/server/operation';
import * as newsletter from '$lib/server/domain/newsletter';

export const POST = operation('subscribeToNewsletter', async ({ body, contentType, clientAddress: address }) => {
	const source = contentType === 'application/json' ? 'api' : 'form';
	const { id, subscription } = await newsletter.subscribe(body, { source, address });
	return { status: 201, headers: { location: `/api/subscribers/${id}` }, body: subscription };
});
