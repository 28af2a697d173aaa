import * as subscribers from '$lib/server/domain/subscribers';
import { text } from '$lib/server/forms/fields';
import { submit } from '$lib/server/forms/submit';
import { read } from '$lib/ui/read';
import { pageNumber } from '$lib/ui/studio/page-number';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { Actions, PageServerLoad } from './$types';

const statuses = ['active', 'pending', 'unsubscribed', 'bounced', 'complained'] as const;

export const load: PageServerLoad = async ({ fetch, url }) => {
	const status = statuses.find((known) => known === url.searchParams.get('status'));
	const q = url.searchParams.get('q')?.trim() || undefined;
	const query = { page: pageNumber(url), limit: 50, ...(status ? { status } : {}), ...(q ? { q } : {}) };
	return { subscribers: read(await studioClient(fetch, url.origin).GET('/subscribers', { params: { query } })), status, q };
};

export const actions = {
	unsubscribe: async (event) => {
		const form = await event.request.formData();
		return submit('patchSubscriber', event, { status: 'unsubscribed' }, async (changes, actor) => {
			await subscribers.patch(text(form, 'subscriber'), changes, [text(form, 'etag')], actor);
			return { done: 'Nothing is sent there any more. Only the reader can subscribe again.' };
		});
	},
	erase: async (event) => {
		const form = await event.request.formData();
		return submit('deleteSubscriber', event, undefined, async () => {
			await subscribers.remove(text(form, 'subscriber'), [text(form, 'etag')]);
			return { done: 'Everything about this person is erased.' };
		});
	}
} satisfies Actions;
