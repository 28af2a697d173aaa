import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, readPost, startChecked, type CheckedGalley, type Tagged } from '../support/checked-galley.ts';

let galley: CheckedGalley;
let published: Tagged;
beforeAll(async () => {
	galley = await startChecked();
	published = await newPost(galley, { slug: 'strict-on-purpose', at: 'now' });
});
afterAll(() => galley.stop());

const accepted = [
	'*/*',
	'',
	'application/json',
	'application/*',
	'APPLICATION/JSON',
	'text/html, application/json;q=0.1',
	'text/html, */*;q=0.01',
	'application/json; charset=utf-8',
	' application/json , text/html',
	'image/png, application/json;q=1.000'
];
test('what Accept allows is sent, whatever else it would like', async () => {
	for (const accept of accepted) {
		const { status, headers } = await galley.send('GET', '/api/posts', { headers: { accept } });
		expect([accept, status, headers.get('content-type')]).toEqual([accept, 200, 'application/json']);
	}
});

const refused = [
	'text/html',
	'image/*',
	'application/xml',
	'application/json;q=0',
	'application/json;q=0.000',
	'*/*;q=0',
	'application/*;q=0, */*',
	'application/json;q=0, application/*',
	'application/merge-patch+json',
	'json',
	'/',
	';;,'
];
test('listPosts, listTags, getHealth, getContractJson 406: nothing that Accept allows is offered', async () => {
	for (const path of ['/api/posts', '/api/tags', '/api/health', '/api/openapi.json'])
		for (const accept of refused) {
			const { status, json } = await galley.send('GET', path, { headers: { accept } });
			expect([accept, status, json.detail]).toEqual([accept, 406, expect.stringContaining('application/json')]);
		}
});

test('getLiveness, getContractYaml 406: each offers its own type, and says which', async () => {
	for (const [path, type] of [
		['/api/health/live', 'text/plain'],
		['/api/openapi.yaml', 'application/yaml']
	] as const) {
		const { json } = await galley.send('GET', path, { headers: { accept: 'application/json' } });
		expect(json.detail).toContain(type);
		expect((await galley.send('GET', path, { headers: { accept: type } })).headers.get('content-type')).toBe(`${type}; charset=utf-8`);
	}
});

test('createPost, replacePost, patchPost, publishPost, unpublishPost 406: what cannot be answered is not done', async () => {
	const { post, etag } = await newPost(galley);
	const headers = { accept: 'text/html', 'if-match': etag };
	const target = `/api/posts/${post.id}`;
	const content = { title: 'Changed', slug: 'changed', body: '', excerpt: null, tags: [] };
	await galley.sendAsOwner('POST', '/api/posts', { headers, body: { title: 'Changed', slug: 'changed' } });
	await galley.sendAsOwner('PUT', target, { headers, body: content });
	await galley.sendAsOwner('PATCH', target, { headers, body: { title: 'Changed' } });
	await galley.sendAsOwner('POST', `${target}/publish`, { headers });
	await galley.sendAsOwner('POST', `${target}/unpublish`, { headers });
	expect(await readPost(galley, post.id)).toEqual({ post, etag });
	expect((await galley.sendAsOwner('GET', '/api/posts/changed')).status).toBe(404);
});

const taken = [
	'application/json',
	'APPLICATION/JSON',
	'application/json;charset=utf-8',
	'application/json; charset="UTF-8"',
	'application/json;charset=us-ascii',
	'application/json ; x=y'
];
const notTaken = [
	'text/plain',
	'application/merge-patch+json',
	'application/xml',
	'application/x-www-form-urlencoded',
	'multipart/form-data; boundary=a',
	'application/json, text/plain',
	'json',
	'application/',
	'/json',
	'application/json;charset=utf-16',
	'application/json; charset=iso-8859-1',
	';',
	''
];
test('createPost 201: the type and its parameters are read as RFC 9110 says', async () => {
	for (const type of taken)
		expect((await galley.sendAsOwner('POST', '/api/posts', { headers: { 'content-type': type }, body: '{"title":"Pages"}' })).status, type).toBe(201);
});

test('createPost 415: every other type is refused, and what is taken is listed', async () => {
	for (const type of notTaken) {
		const { status, headers } = await galley.sendAsOwner('POST', '/api/posts', { headers: { 'content-type': type }, body: '{"title":"Pages"}' });
		expect([type, status, headers.get('accept')]).toEqual([type, 415, 'application/json']);
	}
	const untyped = await galley.sendAsOwner('POST', '/api/posts', { body: '{"title":"Pages"}' });
	expect([untyped.status, untyped.headers.get('accept')]).toEqual([415, 'application/json']);
});

test('createPost 415: a compressed body is refused', async () => {
	for (const encoding of ['gzip', 'br', 'deflate', 'identity, gzip', 'x-nothing'])
		expect(
			(
				await galley.sendAsOwner('POST', '/api/posts', {
					headers: { 'content-type': 'application/json', 'content-encoding': encoding },
					body: '{"title":"Pages"}'
				})
			).status
		).toBe(415);
	expect(
		(
			await galley.sendAsOwner('POST', '/api/posts', {
				headers: { 'content-type': 'application/json', 'content-encoding': 'identity' },
				body: '{"title":"Pages"}'
			})
		).status
	).toBe(201);
});

test('patchPost 415: what is taken is listed in Accept-Patch too', async () => {
	const { post, etag } = await newPost(galley);
	for (const type of ['application/json', 'application/json-patch+json', 'text/plain']) {
		const { headers } = await galley.sendAsOwner('PATCH', `/api/posts/${post.id}`, {
			headers: { 'content-type': type, 'if-match': etag },
			body: '{"title":"Changed"}'
		});
		expect([headers.get('accept'), headers.get('accept-patch')]).toEqual(['application/merge-patch+json', 'application/merge-patch+json']);
	}
	expect(await readPost(galley, post.id)).toEqual({ post, etag });
});

test('replacePost, publishPost 415: another type is refused wherever a body is taken', async () => {
	const { post, etag } = await newPost(galley);
	await galley.sendAsOwner('PUT', `/api/posts/${post.id}`, { headers: { 'content-type': 'text/plain', 'if-match': etag }, body: '{}' });
	await galley.sendAsOwner('POST', `/api/posts/${post.id}/publish`, { headers: { 'content-type': 'text/plain' }, body: '{}' });
	expect(await readPost(galley, post.id)).toEqual({ post, etag });
});

test('caches are told what an answer depends on and how long it holds', async () => {
	const target = '/api/posts/strict-on-purpose';
	const vary = 'Accept, Cookie, Authorization';
	const stranger = await galley.send('GET', target);
	const owner = await galley.sendAsOwner('GET', target);
	expect([stranger.headers.get('vary'), stranger.headers.get('cache-control')]).toEqual([vary, 'no-cache']);
	expect([owner.headers.get('vary'), owner.headers.get('cache-control')]).toEqual([vary, 'private, no-cache']);
	const patched = await galley.sendAsOwner('PATCH', target, { headers: { 'if-match': published.etag }, body: { title: 'Strict' } });
	const missing = await galley.send('GET', '/api/posts/no-such-post');
	expect([patched.headers.get('cache-control'), missing.headers.get('cache-control')]).toEqual(['no-store', 'no-store']);
	expect((await galley.send('GET', '/api/openapi.json')).headers.get('cache-control')).toBe('no-cache');
});

test('every response has a request id of its own', async () => {
	const ids = new Set<string | null>();
	for (const path of ['/api/posts', '/api/posts', '/api/posts/no-such-post', '/api/nothing', '/api/posts?a=1'])
		ids.add((await galley.send('GET', path)).headers.get('request-id'));
	expect(ids.size).toBe(5);
	const { json, headers } = await galley.send('GET', '/api/nothing');
	expect(json.requestId).toBe(headers.get('request-id'));
});
