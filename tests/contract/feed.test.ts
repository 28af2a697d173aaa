import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => {
	galley = await startChecked();
	await newPost(galley, { title: 'Bread & <butter>', slug: 'bread', body: 'Two people open the same post.', tags: ['http'], at: 'now' });
	await newPost(galley, { title: 'A draft', slug: 'hidden' });
});
afterAll(() => galley.stop());

const read = (accept?: string, headers: Record<string, string> = {}) =>
	galley.send('GET', '/api/feed', { headers: { ...headers, ...(accept ? { accept } : {}) } });

test('getFeed 200: Atom where nothing else is asked for', async () => {
	const { text, headers } = await read();
	expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
	expect(headers.get('vary')).toContain('Accept');
	expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
	expect(text).toMatch(/\/posts\/bread"/);
	expect(text).not.toContain('hidden');
});

test('getFeed 200: RSS and JSON Feed by Accept, each with a tag of its own', async () => {
	const rss = await read('application/rss+xml');
	expect(rss.text).toContain('<rss version="2.0"');
	const json = await read('application/feed+json');
	expect(json.json).toMatchObject({
		version: 'https://jsonfeed.org/version/1',
		items: [{ title: 'Bread & <butter>', tags: ['http'], content_text: 'Two people open the same post.' }]
	});
	const tags = [await read(), rss, json].map(({ headers }) => headers.get('etag'));
	expect(new Set(tags).size).toBe(3);
});

test('getFeed 304: until something new is published', async () => {
	const { headers } = await read();
	const etag = headers.get('etag') ?? '';
	expect((await read(undefined, { 'if-none-match': etag })).status).toBe(304);
	await newPost(galley, { title: 'News', slug: 'news', at: 'now' });
	const changed = await read(undefined, { 'if-none-match': etag });
	expect([changed.status, changed.text.includes('/posts/news"')]).toEqual([200, true]);
});
