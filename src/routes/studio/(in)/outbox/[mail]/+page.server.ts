import { read } from '$lib/ui/read';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
	const mail = read(await studioClient(fetch, url.origin).GET('/outbox/{mail}', { params: { path: params } }));
	return { mail: { ...mail, html: null }, hasHtml: mail.html !== null };
};
