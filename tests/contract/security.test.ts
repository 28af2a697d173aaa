import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, readPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

const bad = [
	'Bearer',
	'Bearer ',
	'Bearer gal_wrong',
	'Basic Z2FsOmxleQ==',
	'Token abc',
	'Bearer a b',
	'Bearer\tgal',
	'',
	'gal_4t7w1z9c3f6h8k2m5p0r7u4x1b9e6j3n',
	'Bearer ' + 'x'.repeat(5000),
	"Bearer ' OR 1=1 --"
];

test('createPost 401: missing and invalid credentials are told apart', async () => {
	const missing = await galley.send('POST', '/api/posts', { body: { title: 'Pages' } });
	expect([missing.status, missing.json.type, missing.headers.get('www-authenticate')]).toEqual([
		401,
		'/problems/credentials-missing',
		'Cookie realm="api", cookie-name="galley_session", Bearer realm="api"'
	]);
	for (const authorization of bad) {
		const { status, json, headers } = await galley.send('POST', '/api/posts', { headers: { authorization }, body: { title: 'Pages' } });
		expect([authorization, status, json.type]).toEqual([authorization, 401, '/problems/credentials-invalid']);
		expect(headers.get('www-authenticate')).toMatch(/\bBearer realm="[^"]+", error="invalid_token"$/);
	}
});

test('listPosts, getPost 401: a reader with a bad key hears of it, although none is needed', async () => {
	await newPost(galley, { slug: 'open', at: 'now' });
	for (const path of ['/api/posts', '/api/posts/open', '/api/posts/no-such-post', '/api/posts?limit=0']) {
		const { json } = await galley.send('GET', path, { headers: { authorization: 'Bearer gal_wrong' } });
		expect(json.type).toBe('/problems/credentials-invalid');
	}
});

test('the scheme is not case-sensitive, and may have spaces behind it', async () => {
	for (const scheme of ['Bearer ', 'bearer ', 'BEARER   '])
		expect((await galley.send('GET', '/api/posts?status=draft', { headers: { authorization: scheme + galley.key } })).status).toBe(200);
});

test('the key is taken from the header alone', async () => {
	const { post } = await newPost(galley);
	expect((await galley.send('GET', `/api/posts/${post.id}`, { headers: { cookie: `key=${galley.key}`, 'x-api-key': galley.key } })).status).toBe(404);
	expect((await galley.send('GET', `/api/posts/${post.id}?access_token=${galley.key}`)).status).toBe(400);
});

test('replacePost, patchPost, deletePost, publishPost, unpublishPost 401: before validation, and before existence', async () => {
	const { post } = await newPost(galley);
	for (const ref of [post.id, 'no-such-post', '%zz'])
		for (const [method, path] of [
			['PUT', ''],
			['PATCH', ''],
			['DELETE', ''],
			['POST', '/publish'],
			['POST', '/unpublish']
		]) {
			const answer = await galley.send(method ?? '', `/api/posts/${ref}${path}?nothing=1`, {
				headers: { accept: 'image/png', 'content-type': 'text/plain' },
				body: '{bad'
			});
			// A path that cannot be decoded leads to no resource at all.
			expect(ref === '%zz' ? [400, 401, 404] : [401]).toContain(answer.status);
		}
});

test('getPost 404: a draft is for strangers the same as what does not exist', async () => {
	const draft = await newPost(galley, { slug: 'a-secret-draft' });
	const later = await newPost(galley, { slug: 'a-secret-later', at: '2027-05-01T08:00:00Z' });
	const { json: nothing, headers } = await galley.send('GET', '/api/posts/a-secret-never');
	const plain = ({ requestId, instance, ...rest }: Record<string, unknown>, ref: string) => ({
		...rest,
		ids: [typeof requestId, instance === `/api/posts/${ref}`],
		detail: String(rest.detail).replace(ref, '')
	});
	const lines = (from: Headers) => [...from].filter(([name]) => !['request-id', 'date', 'content-length'].includes(name));
	for (const { post } of [draft, later])
		for (const ref of [post.id, post.slug]) {
			const hidden = await galley.send('GET', `/api/posts/${ref}`);
			expect(plain(hidden.json, ref)).toEqual(plain(nothing, 'a-secret-never'));
			expect(lines(hidden.headers)).toEqual(lines(headers));
		}
});

test('strangers do not find drafts in any list', async () => {
	await newPost(galley, { title: 'Xylophone', slug: 'xylophone', tags: ['xylophone'] });
	const { post } = await newPost(galley, { title: 'Xylophone later', slug: 'xylophone-later', tags: ['xylophone'], at: '2027-05-01T08:00:00Z' });
	for (const query of [
		'tag=xylophone',
		'q=xylophone',
		'status=draft',
		'status=scheduled',
		`author=${post.author.id}&tag=xylophone`,
		'tag=xylophone&sort=-title'
	])
		expect((await galley.send('GET', `/api/posts?${query}`)).json.items, query).toEqual([]);
	expect((await galley.sendAsOwner('GET', '/api/posts?tag=xylophone')).json.items).toHaveLength(2);
});

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=a', 'text/plain'];
test('a form of another site gets the API’s own answer, and does nothing', async () => {
	const { post, etag } = await newPost(galley);
	for (const type of formTypes) {
		const headers = { 'content-type': type, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
		expect((await galley.send('POST', '/api/posts', { headers, body: 'title=a' })).json.type).toBe('/problems/credentials-missing');
		expect((await galley.sendAsOwner('POST', '/api/posts', { headers, body: 'title=a' })).status).toBe(415);
		expect((await galley.sendAsOwner('POST', `/api/posts/${post.id}/publish`, { headers, body: 'at=now' })).status).toBe(415);
		expect((await galley.send('POST', '/api/nothing', { headers, body: 'title=a' })).status).toBe(404);
	}
	expect(await readPost(galley, post.id)).toEqual({ post, etag });
});

test('another origin is allowed nothing, and the key works from there all the same', async () => {
	const origin = 'https://elsewhere.example';
	const preflight = await galley.send('OPTIONS', '/api/posts', { headers: { origin, 'access-control-request-method': 'POST' } });
	const created = await galley.sendAsOwner('POST', '/api/posts', { headers: { origin }, body: { title: 'From elsewhere' } });
	expect([preflight.status, created.status]).toEqual([204, 201]);
	for (const { headers } of [preflight, created]) expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('no answer tells of the server’s insides', async () => {
	for (const target of ['/api/posts/no-such-post', '/api/posts?cursor=e30', '/api/posts?limit=x', '/api/nothing', "/api/posts?q='%20OR%201=1"]) {
		const { text } = await galley.send('GET', target);
		expect(text).not.toMatch(/\bat .+:\d+|node_modules|SELECT|prisma|postgres|\.ts\b/i);
		expect(text).not.toContain(process.cwd());
	}
});
