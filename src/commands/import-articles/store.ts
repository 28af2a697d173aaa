import type { Client } from '../../lib/client/client.ts';
import type { components } from '../../lib/client/generated/types.ts';
import { unwrap } from '../../lib/client/problem.ts';
import type { Article } from '../../lib/markdown/front-matter.ts';

type Post = components['schemas']['Post'];
export type Stored = 'created' | 'updated' | 'unchanged';

/** Makes the post with the article's slug what the article says, with as few changes as that takes: a second run makes none. */
export async function store(client: Client, article: Article): Promise<Stored> {
	const found = await find(client, article.slug);
	if (!found) {
		const { title, slug, body, tags } = article;
		const created = unwrap(await client.POST('/posts', { body: { title, slug, body, tags } }));
		await publish(client, created, article);
		return 'created';
	}
	const edited = await edit(client, found.post, found.etag, article);
	const published = await publish(client, found.post, article);
	return edited || published ? 'updated' : 'unchanged';
}

async function find(client: Client, slug: string): Promise<{ post: Post; etag: string } | null> {
	// A slug that is no path parameter either is refused when it is created, with a better message.
	if (!/^[\w-]{1,100}$/.test(slug) || slug.startsWith('post_')) return null;
	const result = await client.GET('/posts/{post}', { params: { path: { post: slug } } });
	if (result.response.status === 404) return null;
	return { post: unwrap(result), etag: result.response.headers.get('etag') ?? '' };
}

/** Whether something had to change. An excerpt that was set by hand stays. */
async function edit(client: Client, post: Post, etag: string, { title, body, tags }: Article): Promise<boolean> {
	if (post.title === title && post.body === body && post.tags.join() === tags.join()) return false;
	const params = { path: { post: post.id }, header: { 'If-Match': etag } };
	const headers = { 'content-type': 'application/merge-patch+json' };
	unwrap(await client.PATCH('/posts/{post}', { params, headers, body: { title, body, tags } }));
	return true;
}

/** Whether something had to change. Without a date, a published post keeps the one it has. */
async function publish(client: Client, post: Post, { draft, date }: Article): Promise<boolean> {
	const params = { path: { post: post.id } };
	if (draft) {
		if (post.status === 'draft') return false;
		unwrap(await client.POST('/posts/{post}/unpublish', { params }));
		return true;
	}
	if (post.status !== 'draft' && (date === null || date === post.publishedAt)) return false;
	unwrap(await client.POST('/posts/{post}/publish', { params, ...(date === null ? {} : { body: { at: date } }) }));
	return true;
}
