import { operation } from '$lib/server/operation';
import * as newsletter from '$lib/server/domain/newsletter';
import { unsubscribedPage, unsubscribePage } from '$lib/server/newsletter-pages';

export const GET = operation('getUnsubscription', async ({ query: { token }, accepts }) => {
	const found = await newsletter.lookAtUnsubscription(token);
	if (accepts === 'application/json') return { status: 200, type: 'application/json', body: found };
	return { status: 200, type: 'text/html', body: unsubscribePage(found.email, token, found.subscribed) };
});

export const POST = operation('unsubscribeFromNewsletter', async ({ query: { token }, accepts, clientAddress: address }) => {
	const ended = await newsletter.unsubscribe(token, { source: 'one-click', address });
	if (accepts === 'application/json') return { status: 200, type: 'application/json', body: ended };
	return { status: 200, type: 'text/html', body: unsubscribedPage(ended.email) };
});
