import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, readPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

const at = (post: string) => ({ params: { path: { post } } });
const held = (post: string, etag: string) => ({ params: { path: { post }, header: { 'If-Match': etag } } });

test('createPost 201: a post starts as a draft, and Location leads to it', async () => {
	const { data, response } = await galley.owner.POST('/posts', {
		body: { title: 'Pages and cursors', body: 'A *page* is for people.', tags: ['paging', 'api'] }
	});
	expect(data).toMatchObject({
		slug: 'pages-and-cursors',
		title: 'Pages and cursors',
		body: 'A *page* is for people.',
		excerpt: 'A page is for people.',
		status: 'draft',
		tags: ['paging', 'api'],
		version: 1,
		publishedAt: null
	});
	expect(data?.createdAt).toBe(data?.updatedAt);
	const there = await galley.sendAsOwner('GET', response.headers.get('location') ?? '');
	expect([there.status, there.json, there.headers.get('etag')]).toEqual([200, data, response.headers.get('etag')]);
});

test('createPost 201: a slug that nobody chose gives way to one that is there', async () => {
	const [first, second] = [await newPost(galley, { title: 'Twice' }), await newPost(galley, { title: 'Twice' })];
	expect(first.post.slug).toBe('twice');
	expect(second.post.slug).toMatch(/^twice-[0-9a-z]{6}$/);
});

test('createPost, replacePost, patchPost 409: a slug that was chosen and is taken names the post that has it', async () => {
	const { post: other } = await newPost(galley, { slug: 'taken' });
	const { post, etag } = await newPost(galley, { slug: 'free' });
	const created = await galley.owner.POST('/posts', { body: { title: 'Mine', slug: 'taken' } });
	const replaced = await galley.owner.PUT('/posts/{post}', {
		...held(post.id, etag),
		body: { title: 'Mine', slug: 'taken', body: '', excerpt: null, tags: [] }
	});
	const patched = await galley.owner.PATCH('/posts/{post}', { ...held(post.id, etag), body: { slug: 'taken' } });
	for (const { error } of [created, replaced, patched]) expect(error).toMatchObject({ type: '/problems/slug-taken', conflictsWith: other.id });
	expect(await readPost(galley, post.id)).toEqual({ post, etag });
});

test('getPost 200: the id and the slug lead to the same post', async () => {
	const { post } = await newPost(galley, { slug: 'two-ways' });
	for (const ref of [post.id, 'two-ways']) expect((await galley.owner.GET('/posts/{post}', at(ref))).data).toEqual(post);
});

test('getPost, replacePost, patchPost, deletePost, publishPost, unpublishPost 404: what is not there is named', async () => {
	const missing = held('never-was', '*');
	const body = { title: 'Never', slug: 'never', body: '', excerpt: null, tags: [] };
	const answers = [
		await galley.owner.GET('/posts/{post}', at('never-was')),
		await galley.owner.PUT('/posts/{post}', { ...missing, body }),
		await galley.owner.PATCH('/posts/{post}', { ...missing, body: {} }),
		await galley.owner.DELETE('/posts/{post}', missing),
		await galley.owner.POST('/posts/{post}/publish', at('never-was')),
		await galley.owner.POST('/posts/{post}/unpublish', at('never-was'))
	];
	for (const { error } of answers) expect(error).toMatchObject({ type: '/problems/not-found', detail: expect.stringContaining('never-was') as string });
});

test('replacePost 200: everything that can be written is replaced, and doing it again changes no more', async () => {
	const { post, etag } = await newPost(galley, { slug: 'draft-one', excerpt: 'Old.', tags: ['old'], at: 'now' });
	const body = { title: 'New', slug: 'draft-two', body: 'New *body*.', excerpt: null, tags: [] };
	const { data, response } = await galley.owner.PUT('/posts/{post}', { ...held(post.id, etag), body });
	expect(data).toMatchObject({ id: post.id, title: 'New', slug: 'draft-two', body: 'New *body*.', excerpt: 'New body.', tags: [], version: post.version + 1 });
	expect([data?.status, data?.publishedAt, data?.createdAt]).toEqual([post.status, post.publishedAt, post.createdAt]);
	const again = await galley.owner.PUT('/posts/{post}', { ...held(post.id, response.headers.get('etag') ?? ''), body });
	expect({ ...again.data, version: 0, updatedAt: '' }).toEqual({ ...data, version: 0, updatedAt: '' });
	expect((await galley.anyone.GET('/posts/{post}', at('draft-one'))).response.status).toBe(404);
});

test('patchPost 200: what is left out stays, lists are replaced, a null excerpt is made from the body', async () => {
	const { post, etag } = await newPost(galley, { title: 'Merge', body: 'From the *body*.', excerpt: 'Set by hand.', tags: ['a', 'b'] });
	const patch = async (body: object, tag: string) => {
		const { json, headers } = await galley.sendAsOwner('PATCH', `/api/posts/${post.id}`, { headers: { 'if-match': tag }, body });
		return { data: json, tag: headers.get('etag') ?? '' };
	};
	const retagged = await patch({ tags: ['c'] }, etag);
	expect(retagged.data).toEqual({ ...post, tags: ['c'], version: 2, updatedAt: retagged.data.updatedAt });
	const cleared = await patch({ excerpt: null }, retagged.tag);
	expect(cleared.data).toMatchObject({ excerpt: 'From the body.', tags: ['c'] });
	const rewritten = await patch({ body: 'Another.' }, cleared.tag);
	expect(rewritten.data).toMatchObject({ excerpt: 'Another.', title: 'Merge', version: 4 });
});

test('patchPost 200: a patch that says nothing changes nothing, not even the version', async () => {
	const { post, etag } = await newPost(galley);
	const { data, response } = await galley.owner.PATCH('/posts/{post}', { ...held(post.id, etag), body: {} });
	expect([data, response.headers.get('etag')]).toEqual([post, etag]);
});

test('deletePost 204, 404: a post is gone for good, and its slug is free', async () => {
	const { post, etag } = await newPost(galley, { slug: 'short-lived', at: 'now' });
	const target = `/api/posts/${post.id}`;
	const first = await galley.sendAsOwner('DELETE', target, { headers: { 'if-match': etag } });
	expect([first.status, first.bytes.length, first.headers.get('content-type')]).toEqual([204, 0, null]);
	expect((await galley.sendAsOwner('DELETE', target, { headers: { 'if-match': etag } })).status).toBe(404);
	for (const ref of [post.id, 'short-lived']) expect((await galley.sendAsOwner('GET', `/api/posts/${ref}`)).status).toBe(404);
	expect((await newPost(galley, { slug: 'short-lived' })).post.id).not.toBe(post.id);
});

test('a change that is refused changes nothing', async () => {
	const { post, etag } = await newPost(galley, { slug: 'steady', body: 'Steady.', tags: ['a'], at: 'now' });
	const target = `/api/posts/${post.id}`;
	const headers = { 'if-match': etag };
	for (const body of [
		{ title: 'New', tags: ['a', 'a'] },
		{ title: 'New', colour: 'red' },
		{ body: 'New', slug: 'Not A Slug' }
	]) {
		expect((await galley.sendAsOwner('PATCH', target, { headers, body })).status).toBe(422);
		expect((await galley.sendAsOwner('PUT', target, { headers, body })).status).toBe(422);
	}
	expect(await readPost(galley, post.id)).toEqual({ post, etag });
});
