import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createClient } from '../../src/lib/client/client.ts';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { newPerson } from '../support/people.ts';
import { recordingFetch } from '../support/recorder.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

/** What happened to one post, the first first. */
async function historyOf(id: string) {
	const { data } = await galley.owner.GET('/events', { params: { query: { sort: 'timestamp', limit: 100 } } });
	return (data?.items ?? []).filter(({ data: subject }) => subject.id === id);
}

test('listEvents 200: every change of a post is told, in its order and as it was then', async () => {
	const { post } = await newPost(galley, { title: 'Told', slug: 'told' });
	const at = { params: { path: { post: post.id } } };
	const any = { params: { path: { post: post.id }, header: { 'If-Match': '*' } } };
	await galley.owner.PATCH('/posts/{post}', { ...any, body: { title: 'Told again' } });
	await galley.owner.POST('/posts/{post}/publish', { ...at, body: { at: '2031-01-01T00:00:00Z' } });
	await galley.owner.POST('/posts/{post}/publish', at);
	await galley.owner.POST('/posts/{post}/publish', at);
	await galley.owner.POST('/posts/{post}/unpublish', at);
	await galley.owner.DELETE('/posts/{post}', any);
	const history = await historyOf(post.id);
	expect(history.map(({ type }) => type)).toEqual(['post.created', 'post.updated', 'post.scheduled', 'post.published', 'post.unpublished', 'post.deleted']);
	expect(history[1]?.data).toEqual({ id: post.id, slug: 'told', title: 'Told again', status: 'draft', version: 2, publishedAt: null });
	expect(history[2]?.data).toMatchObject({ status: 'scheduled', publishedAt: '2031-01-01T00:00:00.000Z' });
});

test('listEvents 200: pages by cursor and by number show each event once, and types filter', async () => {
	for (let index = 0; index < 5; index++) await newPost(galley, { at: 'now' });
	const all = await galley.owner.GET('/events', { params: { query: { limit: 100 } } });
	const ids: string[] = [];
	let cursor: string | undefined;
	do {
		const { data } = await galley.owner.GET('/events', { params: { query: { limit: 3, cursor } } });
		ids.push(...(data?.items ?? []).map(({ id }) => id));
		cursor = data?.nextCursor;
	} while (cursor !== undefined);
	expect(ids).toEqual(all.data?.items.map(({ id }) => id));
	const second = await galley.owner.GET('/events', { params: { query: { limit: 3, page: 2 } } });
	expect(second.data?.items.map(({ id }) => id)).toEqual(ids.slice(3, 6));
	const some = await galley.owner.GET('/events', { params: { query: { type: ['post.published'], limit: 100 } } });
	expect(new Set(some.data?.items.map(({ type }) => type))).toEqual(new Set(['post.published']));
});

test('listEvents 400: a cursor of other filters, and a page together with a cursor', async () => {
	const { data } = await galley.owner.GET('/events', { params: { query: { limit: 1 } } });
	const other = await galley.owner.GET('/events', { params: { query: { limit: 1, type: ['post.created'], cursor: data?.nextCursor } } });
	const both = await galley.owner.GET('/events', { params: { query: { limit: 1, page: 2, cursor: data?.nextCursor } } });
	expect([other.response.status, both.response.status]).toEqual([400, 400]);
});

test('listEvents 410: a stream cannot go on after an event that nobody knows', async () => {
	const headers = { accept: 'text/event-stream', 'last-event-id': 'evt_0123456789abcdefghij' };
	const { json } = await galley.sendAsOwner('GET', '/api/events', { headers });
	expect(json).toMatchObject({ type: '/problems/event-unknown', detail: expect.stringContaining('evt_0123456789abcdefghij') as string });
});

test('a post that failed to change is not told of', async () => {
	const { post } = await newPost(galley, { slug: 'once' });
	const { error } = await galley.owner.POST('/posts', { body: { title: 'Twice', slug: 'once' } });
	expect(error?.status).toBe(409);
	expect((await historyOf(post.id)).map(({ type }) => type)).toEqual(['post.created']);
});

test('listEvents 200: the stream says first when to come back, sends ids, and is not kept by caches', async () => {
	const ending = new AbortController();
	const response = await recordingFetch(`${galley.url}/api/events?lastEventId=evt_00000000000000000000`, {
		headers: { authorization: `Bearer ${galley.key}`, accept: 'text/event-stream' },
		signal: ending.signal
	});
	expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
	expect(response.headers.get('cache-control')).toMatch(/no-cache|no-store/);
	let text = '';
	const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
	const reading = (async () => {
		for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) text += chunk.value;
	})().catch(() => undefined);
	await vi.waitUntil(() => /^id: evt_[0-9a-z]{20}\ndata: \{"id":"evt_/m.test(text), { timeout: 10_000 });
	expect(text).toMatch(/^retry: 2000\n\n/);
	ending.abort();
	await reading;
});

test('the client follows from where it is told, and hears what happens next', async () => {
	const client = createClient({ baseUrl: `${galley.url}/api`, key: galley.key });
	const ending = new AbortController();
	const heard: string[] = [];
	const following = (async () => {
		for await (const event of client.events({ types: ['post.published'], signal: ending.signal })) heard.push(event.data.id);
	})();
	const { post } = await vi.waitUntil(
		async () => {
			const made = await newPost(galley, { at: 'now' });
			await new Promise((resolve) => setTimeout(resolve, 300));
			return heard.length > 0 && made;
		},
		{ timeout: 20_000, interval: 50 }
	);
	expect(heard).toContain(post.id);
	ending.abort();
	await following;
});

/** Reads a stream until the server ends it, and gives all of it. */
async function readToEnd(headers: Record<string, string>) {
	const response = await fetch(`${galley.url}/api/events`, { headers: { ...headers, accept: 'text/event-stream' } });
	expect(response.status).toBe(200);
	return response.text();
}

test('a stream ends with the key, the session or the role that it was asked for with, and tells nothing after that', async () => {
	const { data: key } = await galley.owner.POST('/keys', { body: { name: 'Ticker', scopes: ['events:read'] } });
	const [eve, bo] = [await newPerson(galley, 'editor'), await newPerson(galley, 'editor')];
	const credentials: Record<string, string>[] = [{ authorization: `Bearer ${key?.secret}` }, { cookie: eve.cookie }, { cookie: bo.cookie }];
	const streams = credentials.map(readToEnd);
	await new Promise((resolve) => setTimeout(resolve, 300));
	await galley.owner.DELETE('/keys/{key}', { params: { path: { key: key?.key.id ?? '' } } });
	await galley.send('DELETE', '/api/session', { headers: { cookie: eve.cookie, origin: galley.url } });
	await galley.sendAsOwner('PATCH', `/api/users/${bo.user.id}`, { headers: { 'if-match': '*' }, body: { role: 'author' } });
	const { post } = await newPost(galley, { title: 'After all of that' });
	for (const stream of streams) expect(await stream).not.toContain(post.id);
});
