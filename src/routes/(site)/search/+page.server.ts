import { readPostPage, type PostPageData } from '$lib/ui/post-page';
import { siteClient } from '$lib/ui/site-client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }): Promise<{ q: string; found: PostPageData | null }> => {
	const q = (url.searchParams.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 200).toWellFormed();
	return { q, found: q === '' ? null : await readPostPage(siteClient(fetch, url.origin), url, { q }) };
};
