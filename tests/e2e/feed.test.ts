import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch, visit } from '../support/browser.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { publish } from '../support/publish.ts';

const chromium = await findBrowser();

describe.runIf(chromium)('The feed', () => {
	let galley: Galley;
	let browser: Browser;
	beforeAll(async () => {
		[galley, browser] = await Promise.all([startGalley({ GALLEY_SEED: 'on' }), launch(chromium ?? '')]);
	});
	afterAll(async () => {
		await browser.close();
		await galley.stop();
	});

	/** Read by a parser that is not ours, with its texts as a reader would show them. */
	const readFeed = async () => {
		const { page, close } = await visit(browser);
		await page.goto(`${galley.url}/problems`);
		const entries = await page.evaluate(async () => {
			const response = await fetch('/feed.xml');
			const xml = new DOMParser().parseFromString(await response.text(), 'application/xml');
			if (xml.querySelector('parsererror')) throw new Error('The feed is not well-formed.');
			const text = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.textContent;
			return [...xml.querySelectorAll('feed > entry')].map((entry) => ({
				id: entry.querySelector('id')?.textContent ?? '',
				link: entry.querySelector('link')?.getAttribute('href') ?? '',
				title: text(entry.querySelector('title')?.textContent ?? ''),
				summary: text(entry.querySelector('summary')?.textContent ?? ''),
				updated: entry.querySelector('updated')?.textContent ?? ''
			}));
		});
		await close();
		return entries;
	};

	test('is announced by every page, and is Atom', async () => {
		const page = await (await fetch(galley.url)).text();
		expect(page).toContain('<link rel="alternate" type="application/atom+xml" title="Galley" href="/feed.xml"');
		const response = await fetch(`${galley.url}/feed.xml`);
		expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
	});

	test.each([
		['/rss.xml', 'application/rss+xml', '<rss version="2.0"'],
		['/feed.json', 'application/feed+json', '"version": "https://jsonfeed.org/version/']
	])('is there in another form, too (%s)', async (path, type, text) => {
		expect(await (await fetch(galley.url)).text()).toContain(`<link rel="alternate" type="${type}" title="Galley" href="${path}"`);
		const response = await fetch(galley.url + path);
		expect(response.headers.get('content-type')).toContain(type);
		expect((await response.text()).replace('":"', '": "')).toContain(text);
	});

	test('is well-formed and has the published posts, newest first', async () => {
		const { data } = await galley.anyone.GET('/posts', { params: { query: { limit: 50 } } });
		const entries = await readFeed();
		expect(entries).toHaveLength(8);
		expect(entries.map(({ title }) => title)).toEqual(data?.items.map(({ title }) => title));
		for (const { link, updated } of entries) {
			expect(link).toMatch(/^http:\/\/[^/]+\/posts\/[a-z-]+$/);
			expect(updated).toMatch(/Z$/);
		}
	});

	test('survives texts that XML and HTML cannot bear', async () => {
		const post = await publish(galley, { title: 'A ]]> & <b>sharp</b> title', slug: 'sharp', excerpt: 'Bell: \u0007, and ]]> again.', body: 'x' });
		const entry = (await readFeed()).find(({ id }) => id.endsWith(`/posts/${post.id}`));
		expect(entry?.title).toBe('A ]]> & <b>sharp</b> title');
		expect(entry?.summary).toBe('Bell: , and ]]> again.');
	});

	test('keeps the id of an entry when its slug changes', async () => {
		const post = await publish(galley, { title: 'Moved', slug: 'before', body: 'x' });
		const before = (await readFeed()).find(({ link }) => link.endsWith('/before'));
		const params = { path: { post: post.id }, header: { 'If-Match': '*' } };
		await galley.owner.PATCH('/posts/{post}', { params, body: { slug: 'after' }, headers: { 'content-type': 'application/merge-patch+json' } });
		const after = (await readFeed()).find(({ link }) => link.endsWith('/after'));
		expect(after?.id).toBe(before?.id);
		expect(after?.id).toContain(post.id);
	});
});
