import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, readPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

const full = { title: 'Changed', slug: 'changed', body: '', excerpt: null, tags: [] };
/** The three changes that need `If-Match`. */
function changes(id: string, headers: Record<string, string>, slug = 'changed') {
	const target = `/api/posts/${id}`;
	return [
		() => galley.sendAsOwner('PUT', target, { headers, body: { ...full, slug } }),
		() => galley.sendAsOwner('PATCH', target, { headers, body: { title: 'Changed' } }),
		() => galley.sendAsOwner('DELETE', target, { headers })
	];
}

test('the tag is strong, is the same for whoever asks, and changes with every version', async () => {
	const { post, etag } = await newPost(galley, { slug: 'tags', at: 'now' });
	expect(etag).toMatch(/^"[!#-~]+"$/);
	for (const ref of [post.id, post.slug]) {
		expect((await galley.send('GET', `/api/posts/${ref}`)).headers.get('etag')).toBe(etag);
		expect((await galley.sendAsOwner('GET', `/api/posts/${ref}`)).headers.get('etag')).toBe(etag);
	}
	const seen = new Set([etag]);
	for (const title of ['One', 'Two', 'One'])
		seen.add((await galley.sendAsOwner('PATCH', `/api/posts/${post.id}`, { headers: { 'if-match': '*' }, body: { title } })).headers.get('etag') ?? '');
	expect(seen.size).toBe(4);
});

test('getPost 304: what the reader has still holds, by weak comparison', async () => {
	const { post, etag } = await newPost(galley, { slug: 'cached', at: 'now' });
	for (const held of [etag, `W/${etag}`, `"other", ${etag}`, `"a,b",W/${etag} , "c"`, '*']) {
		for (const method of ['GET', 'HEAD']) {
			const { status, headers } = await galley.send(method, `/api/posts/${post.slug}`, { headers: { 'if-none-match': held } });
			expect([held, status, headers.get('etag'), headers.get('vary'), headers.get('cache-control')]).toEqual([
				held,
				304,
				etag,
				'Accept, Cookie, Authorization',
				'no-cache'
			]);
		}
	}
	for (const held of ['"other"', etag.toUpperCase().replace('"', '"x'), '""'])
		expect((await galley.send('GET', `/api/posts/${post.slug}`, { headers: { 'if-none-match': held } })).status).toBe(200);
});

test('a tag of a draft tells a stranger nothing', async () => {
	const { post, etag } = await newPost(galley);
	for (const held of [etag, '*']) expect((await galley.send('GET', `/api/posts/${post.id}`, { headers: { 'if-none-match': held } })).status).toBe(404);
});

test('replacePost, patchPost, deletePost 428: a change without If-Match is not made', async () => {
	const { post, etag } = await newPost(galley);
	for (const change of changes(post.id, {})) expect((await change()).status).toBe(428);
	expect(await readPost(galley, post.id)).toEqual({ post, etag });
});

test('replacePost, patchPost, deletePost 412: a change on what is no longer there is not made', async () => {
	const { post, etag } = await newPost(galley);
	const { etag: other } = await newPost(galley);
	const stale = etag.replace('.1"', '.0"');
	for (const held of [stale, other, `W/${etag}`, `${stale}, ${other}`, '""'])
		for (const change of changes(post.id, { 'if-match': held })) expect([held, (await change()).status]).toEqual([held, 412]);
	expect(await readPost(galley, post.id)).toEqual({ post, etag });
});

test('replacePost, patchPost, deletePost 404: a condition on what never was is not a conflict', async () => {
	for (const change of changes('post_00000000000000000000', { 'if-match': '*' })) expect((await change()).status).toBe(404);
});

test('a list of tags, and the star, match what is there', async () => {
	const { post, etag } = await newPost(galley);
	const patch = (held: string) => galley.sendAsOwner('PATCH', `/api/posts/${post.id}`, { headers: { 'if-match': held }, body: { title: 'Changed' } });
	const second = await patch(`"other", ${etag}`);
	expect(second.status).toBe(200);
	expect((await patch(etag)).status).toBe(412);
	expect((await patch(second.headers.get('etag') ?? '')).status).toBe(200);
	expect((await patch('*')).status).toBe(200);
});

test('a slug that passes to another post does not pass its tags on', async () => {
	const first = await newPost(galley, { slug: 'heirloom' });
	await galley.sendAsOwner('DELETE', '/api/posts/heirloom', { headers: { 'if-match': first.etag } });
	await newPost(galley, { slug: 'heirloom' });
	expect((await galley.sendAsOwner('DELETE', '/api/posts/heirloom', { headers: { 'if-match': first.etag } })).status).toBe(412);
});
