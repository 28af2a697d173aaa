import { unwrap } from './problem.ts';

interface Page<Item> {
	items: Item[];
	nextCursor?: string;
}

/**
 * Every item of a list, page after page by cursor, fetched as they are needed:
 * `for await (const post of paginate((cursor) => client.GET('/posts', { params: { query: { cursor } } })))`.
 * Throws `ProblemError` where a page is refused.
 */
export async function* paginate<Item>(
	load: (cursor: string | undefined) => Promise<{ data?: Page<Item>; error?: unknown; response: Response }>
): AsyncGenerator<Item, void, undefined> {
	let cursor: string | undefined;
	do {
		const page = unwrap(await load(cursor));
		yield* page.items;
		cursor = page.nextCursor;
	} while (cursor !== undefined);
}
