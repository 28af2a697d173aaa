import * as newsletter from '$lib/server/domain/newsletter';
import { text } from '$lib/server/forms/fields';
import { isFailure } from '$lib/server/forms/failure';
import { submit } from '$lib/server/forms/submit';
import { siteClient } from '$lib/ui/site-client';
import type { Actions, PageServerLoad } from './$types';

/** Looking changes nothing: programs follow every link of a mail. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
	const token = url.searchParams.get('token') ?? '';
	const { data } = await siteClient(fetch, url.origin).GET('/newsletter/confirm', { params: { query: { token } }, headers: { accept: 'application/json' } });
	const seen = typeof data === 'object' ? data : undefined;
	return { token, email: seen?.email, status: seen?.status };
};

export const actions = {
	default: async (event) => {
		const token = text(await event.request.formData(), 'token');
		const confirmed = await submit('confirmSubscription', event, { token }, (body) => newsletter.confirm(body.token, event.getClientAddress()));
		return isFailure(confirmed) ? confirmed : { confirmed: confirmed.email };
	}
} satisfies Actions;
