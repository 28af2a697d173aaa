import { read } from '$lib/ui/read';
import { pageNumber } from '$lib/ui/studio/page-number';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { PageServerLoad } from './$types';

const statuses = ['waiting', 'sent', 'failed', 'kept'] as const;

export const load: PageServerLoad = async ({ fetch, url }) => {
	const status = statuses.find((known) => known === url.searchParams.get('status'));
	const recipient = url.searchParams.get('q')?.trim() || undefined;
	const query = { page: pageNumber(url), limit: 50, ...(status ? { status } : {}), ...(recipient ? { recipient } : {}) };
	return { mails: read(await studioClient(fetch, url.origin).GET('/outbox', { params: { query } })), status, recipient };
};
