import { error } from '@sveltejs/kit';
import type { Client } from '$lib/client/client';
import type { components, operations } from '$lib/client/generated/types';
import { read } from './read';

export interface PostPageData {
	posts: components['schemas']['PostPage'];
	/** What the list was asked with: a cursor is good only with the same. */
	query: NonNullable<operations['listPosts']['parameters']['query']>;
	page: number;
	newer: string | undefined;
	older: string | undefined;
}

/** What was loaded beyond the first page; the page keeps it for readers who come back. */
export type Loaded = Pick<components['schemas']['PostPage'], 'items' | 'nextCursor'>;

/** A page of published posts, as its address asks for it, and the addresses before and after. */
export async function readPostPage(client: Client, url: URL, filter: { tag?: string[]; q?: string } = {}): Promise<PostPageData> {
	const number = url.searchParams.get('page') ?? '1';
	if (!/^[1-9]\d{0,3}$/.test(number)) error(404, 'There is no such page of the list.');
	const page = Number(number);
	const query = { status: 'published' as const, limit: 10, ...filter };
	const posts = read(await client.GET('/posts', { params: { query: { ...query, page } } }));
	if (posts.items.length === 0 && page > 1) error(404, 'There is no such page of the list.');
	return {
		posts,
		query,
		page,
		newer: page > 1 ? address(url, page - 1) : undefined,
		// Past page 1,000 the API goes on by cursor only, and so does the list.
		older: posts.nextCursor !== undefined && page < 1000 ? address(url, page + 1) : undefined
	};
}

function address(url: URL, page: number): string {
	const query = new URLSearchParams(url.search);
	query.delete('page');
	if (page > 1) query.set('page', String(page));
	const text = query.toString();
	return text === '' ? url.pathname : `${url.pathname}?${text}`;
}
