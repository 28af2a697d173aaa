import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newPost, readPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

const at = (post: string) => ({ params: { path: { post } } });
const publish = (post: string, time?: string) =>
	galley.owner.POST('/posts/{post}/publish', time === undefined ? at(post) : { ...at(post), body: { at: time } });

test('publishPost 200: a draft goes out now, and everyone sees it', async () => {
	const { post, etag } = await newPost(galley);
	const { data, response } = await publish(post.id);
	expect(data).toMatchObject({ status: 'published', version: 2 });
	const times = [post.createdAt, data?.publishedAt, data?.updatedAt];
	expect(times).toEqual([...times].sort());
	expect(response.headers.get('etag')).not.toBe(etag);
	expect((await galley.anyone.GET('/posts/{post}', at(post.slug))).data).toEqual(data);
});

test('publishPost 200: publishing again changes nothing, with an empty body, an empty object or none', async () => {
	const { post, etag } = await newPost(galley, { at: 'now' });
	const target = `/api/posts/${post.id}/publish`;
	const json = { 'content-type': 'application/json' };
	for (const message of [{}, { body: {} }, { headers: json }, { headers: json, body: '' }, { headers: { 'content-length': '0' } }]) {
		const { status, json: data, headers } = await galley.sendAsOwner('POST', target, message);
		expect([status, data, headers.get('etag')]).toEqual([200, post, etag]);
	}
});

test('publishPost 200: a past time dates a post back, a later one schedules it', async () => {
	const { post } = await newPost(galley);
	expect((await publish(post.id, '2019-02-03T04:05:06.7Z')).data).toMatchObject({ status: 'published', publishedAt: '2019-02-03T04:05:06.700Z' });
	expect((await publish(post.id, '2031-02-03T04:05:06Z')).data).toMatchObject({ status: 'scheduled', publishedAt: '2031-02-03T04:05:06.000Z' });
	expect((await galley.anyone.GET('/posts/{post}', at(post.id))).response.status).toBe(404);
	expect((await publish(post.id)).data).toMatchObject({ status: 'published' });
});

const far: [string, string][] = [
	['1000-01-01T00:00:00Z', 'published'],
	['1582-10-10T12:00:00Z', 'published'],
	['1969-12-31T23:59:59.999Z', 'published'],
	['2024-02-29T00:00:00Z', 'published'],
	['2028-02-29T23:59:59.999Z', 'scheduled'],
	['9999-12-31T23:59:59.999Z', 'scheduled']
];
for (const [time, status] of far)
	test(`a post can go out at ${time}`, async () => {
		const { post } = await newPost(galley);
		const { data } = await publish(post.id, time);
		expect(data).toMatchObject({ status, publishedAt: new Date(time).toISOString() });
		expect((await readPost(galley, post.id)).post).toEqual(data);
		for (const sort of ['publishedAt', '-publishedAt'] as const) {
			const { data: page } = await galley.owner.GET('/posts', { params: { query: { sort, limit: 1 } } });
			const next = await galley.owner.GET('/posts', { params: { query: { sort, limit: 1, cursor: page?.nextCursor } } });
			expect(next.error).toBeUndefined();
		}
	});

const never = [
	'0999-12-31T00:00:00Z',
	'0000-01-01T00:00:00Z',
	'10000-01-01T00:00:00Z',
	'-1000-01-01T00:00:00Z',
	'2026-02-29T00:00:00Z',
	'2026-13-01T00:00:00Z',
	'2026-00-01T00:00:00Z',
	'2026-04-31T00:00:00Z',
	'2026-01-01T24:00:00Z',
	'2026-01-01T00:60:00Z',
	'2016-12-31T23:59:60Z',
	'2026-01-01T00:00:00.1234Z',
	'infinity'
];
test('a time that does not exist, or is out of reach, is refused', async () => {
	const { post, etag } = await newPost(galley);
	for (const time of never) {
		const { status, json } = await galley.sendAsOwner('POST', `/api/posts/${post.id}/publish`, { body: { at: time } });
		expect([time, status, (json.errors as { pointer: string }[])[0]?.pointer]).toEqual([time, 422, '/at']);
	}
	expect(await readPost(galley, post.id)).toEqual({ post, etag });
});

test('unpublishPost 200: a post is a draft again, scheduled no more, and once is enough', async () => {
	for (const time of ['now', '2031-01-01T00:00:00Z']) {
		const { post } = await newPost(galley, { at: time });
		const { data, response } = await galley.owner.POST('/posts/{post}/unpublish', at(post.id));
		expect(data).toMatchObject({ status: 'draft', publishedAt: null, version: post.version + 1 });
		const again = await galley.owner.POST('/posts/{post}/unpublish', at(post.id));
		expect([again.data, again.response.headers.get('etag')]).toEqual([data, response.headers.get('etag')]);
		expect((await galley.anyone.GET('/posts/{post}', at(post.id))).response.status).toBe(404);
	}
});

test('a post that is scheduled a second ahead goes out by itself, as a new version', async () => {
	const time = new Date(Date.now() + 1000).toISOString();
	const { post, etag } = await newPost(galley, { at: time });
	expect([post.status, post.publishedAt]).toEqual(['scheduled', time]);
	const { data, response } = await vi.waitUntil(
		async () => {
			const answer = await galley.anyone.GET('/posts/{post}', at(post.id));
			return answer.data ? answer : null;
		},
		{ timeout: 20_000, interval: 100 }
	);
	expect(data).toMatchObject({ status: 'published', publishedAt: time, version: post.version + 1 });
	expect(response.headers.get('etag')).not.toBe(etag);
});

test('unpublishPost 400: it takes no query', async () => {
	const { post } = await newPost(galley);
	expect((await galley.sendAsOwner('POST', `/api/posts/${post.id}/unpublish?at=now`)).status).toBe(400);
});
