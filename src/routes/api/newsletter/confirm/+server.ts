import { operation } from '$lib/server/operation';
import * as newsletter from '$lib/server/domain/newsletter';
import { confirmedPage, confirmPage } from '$lib/server/newsletter-pages';

export const GET = operation('getConfirmation', async ({ query: { token }, accepts }) => {
	const found = await newsletter.lookAtConfirmation(token);
	if (accepts === 'application/json') return { status: 200, type: 'application/json', body: found };
	return { status: 200, type: 'text/html', body: confirmPage(found.email, token, found.status) };
});

export const POST = operation('confirmSubscription', async ({ body, accepts, clientAddress: address }) => {
	const confirmed = await newsletter.confirm(body.token, address);
	if (accepts === 'application/json') return { status: 200, type: 'application/json', body: confirmed };
	return { status: 200, type: 'text/html', body: confirmedPage(confirmed.email) };
});
