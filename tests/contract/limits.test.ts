import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, readPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked({ GALLEY_REQUEST_TIMEOUT: '1' })));
afterAll(() => galley.stop());

const limit = 4_194_304;

let made = 0;

/** Each operation that takes a body, ready to be sent one. */
async function takers(): Promise<{ method: string; target: string; headers: Record<string, string> }[]> {
	const { post, etag } = await newPost(galley, { slug: `taker-${++made}` });
	const target = `/api/posts/${post.id}`;
	return [
		{ method: 'POST', target: '/api/posts', headers: { 'content-type': 'application/json' } },
		{ method: 'PUT', target, headers: { 'content-type': 'application/json', 'if-match': etag } },
		{ method: 'PATCH', target, headers: { 'content-type': 'application/merge-patch+json', 'if-match': etag } },
		{ method: 'POST', target: `${target}/publish`, headers: { 'content-type': 'application/json' } }
	];
}

test('createPost, replacePost, patchPost, publishPost 413: a body that is announced as too large is not waited for', async () => {
	for (const { method, target, headers } of await takers()) {
		const { json, headers: answered } = await galley.sendAsOwner(method, target, {
			headers: { ...headers, 'content-length': String(limit + 1) },
			body: '{',
			unfinished: true
		});
		expect(json).toMatchObject({ type: '/problems/content-too-large', detail: expect.stringContaining('4,194,304') as string });
		expect(answered.get('connection')).toBe('close');
	}
});

test('createPost, replacePost, patchPost, publishPost 413: a body of unknown length is read up to the limit', async () => {
	for (const { method, target, headers } of await takers()) {
		const { json } = await galley.sendAsOwner(method, target, {
			headers: { ...headers, 'transfer-encoding': 'chunked' },
			body: ' '.repeat(limit + 1),
			unfinished: true
		});
		expect(json).toMatchObject({ type: '/problems/content-too-large' });
	}
});

test('createPost 201: a body of the limit to the byte is read', async () => {
	const body = '{"title":"Large"}';
	const { status } = await galley.sendAsOwner('POST', '/api/posts', {
		headers: { 'content-type': 'application/json' },
		body: body + ' '.repeat(limit - body.length)
	});
	expect(status).toBe(201);
});

test('createPost, replacePost, patchPost, publishPost 408: a body that does not arrive in time is given up', async () => {
	const answers = (await takers()).map(({ method, target, headers }) =>
		galley.sendAsOwner(method, target, { headers: { ...headers, 'transfer-encoding': 'chunked' }, body: '{"title":', unfinished: true })
	);
	for (const { json, headers } of await Promise.all(answers)) {
		expect(json).toMatchObject({ type: '/problems/request-timeout' });
		expect(headers.get('connection')).toBe('close');
	}
});

test('a body that breaks off changes nothing, and the server goes on', async () => {
	const { post, etag } = await newPost(galley);
	const broken = fetch(`${galley.url}/api/posts/${post.id}`, {
		method: 'PATCH',
		headers: { authorization: `Bearer ${galley.key}`, 'if-match': etag, 'content-type': 'application/merge-patch+json' },
		body: new ReadableStream({
			start(controller) {
				controller.enqueue(new TextEncoder().encode('{"title":"Half"'));
				controller.error(new Error('The line broke.'));
			}
		}),
		duplex: 'half'
	} as RequestInit);
	await expect(broken).rejects.toThrow();
	expect(await readPost(galley, post.id)).toEqual({ post, etag });
});

test('a key is asked for before a body is read', async () => {
	for (const { method, target, headers } of await takers()) {
		const { status } = await galley.send(method, target, { headers: { ...headers, 'content-length': String(limit * 100) }, body: '{', unfinished: true });
		expect(status).toBe(401);
	}
});
