import { read } from '$lib/ui/read';
import { pageNumber } from '$lib/ui/studio/page-number';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { PageServerLoad } from './$types';

const statuses = ['draft', 'scheduled', 'published'] as const;

/** Authors see their own: they cannot change those of others, and read them on the site. */
export const load: PageServerLoad = async ({ fetch, url, parent }) => {
	const { user } = await parent();
	const status = statuses.find((known) => known === url.searchParams.get('status'));
	const q = url.searchParams.get('q')?.trim() || undefined;
	const query = { page: pageNumber(url), limit: 20, sort: '-updatedAt' as const, ...(status ? { status } : {}), ...(q ? { q } : {}) };
	const own = user.role === 'author' ? { author: user.id } : {};
	const posts = read(await studioClient(fetch, url.origin).GET('/posts', { params: { query: { ...query, ...own } } }));
	return { posts, status, q };
};
