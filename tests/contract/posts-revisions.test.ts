import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, readPost, startChecked, type CheckedGalley, type Tagged } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

const unknown = 'rev_00000000000000000000';

async function change({ post, etag }: Tagged, body: { title?: string; slug?: string; body?: string; tags?: string[]; excerpt?: string | null }) {
	const { data, response } = await galley.owner.PATCH('/posts/{post}', { params: { path: { post: post.id }, header: { 'If-Match': etag } }, body });
	if (!data) throw new Error('The post was not changed.');
	return { post: data, etag: response.headers.get('etag') ?? '' };
}

const list = (post: string, query: { page?: number; limit?: number; cursor?: string } = {}) =>
	galley.owner.GET('/posts/{post}/revisions', { params: { path: { post }, query } });

const restore = (post: string, revision: string, etag: string) =>
	galley.owner.POST('/posts/{post}/revisions/{revision}/restore', { params: { path: { post, revision }, header: { 'If-Match': etag } } });

test('listRevisions 200: each change of the text leaves what the post said before, the newest first', async () => {
	const first = await newPost(galley, { body: 'One.', tags: ['openapi'], slug: 'three-drafts' });
	expect((await list(first.post.id)).data).toEqual({ items: [], limit: 20 });
	const second = await change(first, { body: 'Two.', excerpt: 'The second.' });
	await change(second, { title: 'The third', tags: [] });
	const { data } = await list('three-drafts');
	const replacedBy = first.post.author;
	expect(data?.items).toMatchObject([
		{ version: 2, title: first.post.title, excerpt: 'The second.', tags: ['openapi'], slug: 'three-drafts', replacedBy },
		{ version: 1, title: first.post.title, excerpt: null, tags: ['openapi'], slug: 'three-drafts', replacedBy }
	]);
	expect(data?.items.every((item) => !('body' in item))).toBe(true);
});

test('getRevision 200: the body is there, to the letter', async () => {
	const body = '  Two spaces,\r\na tab\t, \u{1f5de} and no end';
	const first = await newPost(galley, { body });
	await change(first, { body: 'Another.' });
	const [summary] = (await list(first.post.id)).data?.items ?? [];
	const { data } = await galley.owner.GET('/posts/{post}/revisions/{revision}', {
		params: { path: { post: first.post.slug, revision: summary?.id ?? '' } }
	});
	expect(data).toEqual({ ...summary, body });
});

test('restoreRevision 200: the old text is a new version, and what it replaces can be restored in turn', async () => {
	const first = await newPost(galley, { body: 'First.', tags: ['openapi'], excerpt: 'In short.', at: 'now' });
	const second = await change(first, { title: 'Second', body: 'Second.', tags: [], excerpt: null, slug: 'the-second-address' });
	const [revision] = (await list(first.post.id)).data?.items ?? [];
	const { data, response } = await restore(first.post.id, revision?.id ?? '', second.etag);
	const { title, body, tags, excerpt } = first.post;
	// The address and the publication are not of the text.
	expect(data).toMatchObject({ title, body, tags, excerpt, slug: 'the-second-address', status: 'published', version: 4 });
	expect(await readPost(galley, first.post.id)).toEqual({ post: data, etag: response.headers.get('etag') });
	expect((await list(first.post.id)).data?.items.map(({ title }) => title)).toEqual(['Second', title]);
});

test('restoreRevision 412: a stale version is refused, and nothing changes', async () => {
	const first = await newPost(galley, { body: 'One.' });
	const second = await change(first, { body: 'Two.' });
	const { items } = (await list(first.post.id)).data ?? {};
	const { error } = await restore(first.post.id, items?.[0]?.id ?? '', first.etag);
	expect(error).toMatchObject({ type: '/problems/precondition-failed' });
	expect(await readPost(galley, first.post.id)).toEqual(second);
	expect((await list(first.post.id)).data?.items).toEqual(items);
});

test('restoreRevision 428: without the version it is meant for, nothing is restored', async () => {
	const { post } = await newPost(galley);
	const { json } = await galley.sendAsOwner('POST', `/api/posts/${post.id}/revisions/${unknown}/restore`);
	expect(json.type).toBe('/problems/precondition-required');
});

test('getRevision, restoreRevision 404: a revision of another post is not one of this', async () => {
	const [mine, other] = [await newPost(galley), await newPost(galley)];
	await change(other, { body: 'Two.' });
	const [revision] = (await list(other.post.id)).data?.items ?? [];
	for (const id of [revision?.id ?? '', unknown]) {
		const params = { path: { post: mine.post.id, revision: id } };
		expect((await galley.owner.GET('/posts/{post}/revisions/{revision}', { params })).error).toMatchObject({ status: 404 });
		expect((await restore(mine.post.id, id, mine.etag)).error).toMatchObject({ status: 404 });
	}
});

test('listRevisions 404: a post that is not there has no revisions, and a deleted one takes them along', async () => {
	const first = await newPost(galley, { slug: 'gone-soon' });
	const { etag } = await change(first, { body: 'Two.' });
	await galley.owner.DELETE('/posts/{post}', { params: { path: { post: first.post.id }, header: { 'If-Match': etag } } });
	await newPost(galley, { slug: 'gone-soon' });
	expect((await list(first.post.id)).error).toMatchObject({ type: '/problems/not-found' });
	expect((await list('gone-soon')).data?.items).toEqual([]);
});

test('a change that is refused leaves no revision, and neither does publishing', async () => {
	await newPost(galley, { slug: 'taken-already' });
	const mine = await newPost(galley, { slug: 'still-free' });
	const params = { path: { post: mine.post.id }, header: { 'If-Match': mine.etag } };
	expect((await galley.owner.PATCH('/posts/{post}', { params, body: { slug: 'taken-already' } })).error).toMatchObject({ status: 409 });
	await galley.owner.POST('/posts/{post}/publish', { params: { path: { post: mine.post.id } }, body: {} });
	expect((await list(mine.post.id)).data?.items).toEqual([]);
});

test('revisions are paged by number and by cursor, each once, and a cursor is good for its own post only', async () => {
	const first = await newPost(galley, { body: '1' });
	let last: Tagged = first;
	for (const body of ['2', '3', '4', '5', '6']) last = await change(last, { body });
	const versions: number[] = [];
	let cursor: string | undefined;
	do {
		const { data } = await list(first.post.id, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
		versions.push(...(data?.items.map(({ version }) => version) ?? []));
		cursor = data?.nextCursor;
	} while (cursor !== undefined);
	expect(versions).toEqual([5, 4, 3, 2, 1]);
	const { data, response } = await list(first.post.id, { limit: 2, page: 3 });
	expect([data?.items.map(({ version }) => version), data?.page, data?.nextCursor]).toEqual([[1], 3, undefined]);
	expect(response.headers.get('link')).toBe(
		`</api/posts/${first.post.id}/revisions?limit=2&page=2>; rel="prev", </api/posts/${first.post.id}/revisions?limit=2&page=1>; rel="first"`
	);
	const other = await newPost(galley);
	const { data: page } = await list(first.post.id, { limit: 1 });
	expect((await list(other.post.id, { cursor: page?.nextCursor ?? '' })).error).toMatchObject({ errors: [{ parameter: 'cursor' }] });
});
