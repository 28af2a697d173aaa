import { error } from '@sveltejs/kit';
import { read } from '$lib/ui/read';
import { siteClient } from '$lib/ui/site-client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
	const number = url.searchParams.get('page') ?? '1';
	if (!/^[1-9]\d{0,3}$/.test(number)) error(404, 'There is no such page of the list.');
	const page = Number(number);
	const tag = url.searchParams.get('tag') || undefined;
	const query = { status: 'published' as const, limit: 10, ...(tag === undefined ? {} : { tag: [tag] }) };
	const client = siteClient(fetch, url.origin);
	const posts = read(await client.GET('/posts', { params: { query: { ...query, page } } }));
	if (posts.items.length === 0 && (page > 1 || tag !== undefined)) error(404, 'There is no such page of the list.');
	return {
		posts,
		query,
		page,
		tag,
		newer: page > 1 ? address(page - 1, tag) : undefined,
		// Past page 1,000 the API goes on by cursor only, and so does the list.
		older: posts.nextCursor !== undefined && page < 1000 ? address(page + 1, tag) : undefined
	};
};

function address(page: number, tag: string | undefined): string {
	const query = new URLSearchParams({ ...(tag === undefined ? {} : { tag }), ...(page === 1 ? {} : { page: String(page) }) }).toString();
	return query === '' ? '/' : `/?${query}`;
}
