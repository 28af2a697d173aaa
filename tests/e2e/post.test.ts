import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch, visit } from '../support/browser.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { publish } from '../support/publish.ts';

const chromium = await findBrowser();

const text = `The first paragraph, with *stress* and a [link outside](https://example.org/) and [one inside](/posts/another).

# Not the title

| left | right |
|:-----|------:|
| one  | 1     |

\`\`\`ts
const answer = '<b>' + 42;
\`\`\`

> Said by someone else.
`;

const hostile = `<script>document.title = 'taken over'</script>

<img src=x onerror="document.title = 'taken over'">

[click](javascript:document.title='taken%20over') and [data](data:text/html,<script>alert(1)</script>)

![a pixel that counts readers](https://tracker.example.net/pixel.gif) [![in a link](//tracker.example.net/2.gif)](/posts/other)

**</div></main><style>body { display: none }</style>**`;

describe.runIf(chromium)('A post', () => {
	let galley: Galley;
	let browser: Browser;
	beforeAll(async () => {
		[galley, browser] = await Promise.all([startGalley(), launch(chromium ?? '')]);
		await publish(
			galley,
			{ title: 'Type & <paper>', slug: 'type-and-paper', excerpt: 'How it is "set".', body: text, tags: ['setting'] },
			'2026-10-05T08:00:00Z'
		);
		await publish(galley, { title: 'Hostile', slug: 'hostile', body: hostile });
	});
	afterAll(async () => {
		await browser.close();
		await galley.stop();
	});

	test.each([true, false])('is set with its table, code and quotation (JavaScript: %s)', async (javaScriptEnabled) => {
		const { page, complaints, close } = await visit(browser, { javaScriptEnabled });
		await page.goto(`${galley.url}/posts/type-and-paper`);
		expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Type & <paper>']);
		expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Not the title']);
		expect(await page.getByRole('cell').allTextContents()).toEqual(['one', '1']);
		expect(await page.getByRole('cell', { name: '1' }).evaluate((cell) => getComputedStyle(cell).textAlign)).toBe('right');
		expect(await page.locator('pre code').textContent()).toBe("const answer = '<b>' + 42;\n");
		expect(await page.locator('blockquote').textContent()).toContain('Said by someone else.');
		expect(await page.getByRole('link', { name: 'link outside' }).getAttribute('rel')).toBe('noopener');
		expect(await page.getByRole('link', { name: 'one inside' }).getAttribute('rel')).toBeNull();
		expect(await page.locator('time').getAttribute('datetime')).toBe('2026-10-05T08:00:00.000Z');
		expect(await page.locator('time').textContent()).toBe('5 October 2026');
		expect(await page.getByRole('link', { name: 'setting' }).getAttribute('href')).toBe('/tags/setting');
		// Without JavaScript the browser itself refuses the scripts that the page names.
		expect(complaints.filter((complaint) => javaScriptEnabled || !complaint.includes('.js failed'))).toEqual([]);
		await close();
	});

	test('tells machines its title, its description and its one address', async () => {
		const { page, close } = await visit(browser);
		await page.goto(`${galley.url}/posts/type-and-paper`);
		expect(await page.title()).toBe('Type & <paper> · Galley');
		expect(await page.locator('meta[name=description]').getAttribute('content')).toBe('How it is "set".');
		const card = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
		expect(card).toBe(`${new URL(page.url()).origin}/api/posts/type-and-paper/card`);
		expect(await page.locator('meta[name="twitter:card"]').getAttribute('content')).toBe('summary_large_image');
		const { width, height, format } = await sharp(Buffer.from(await (await fetch(card)).arrayBuffer())).metadata();
		expect([format, width, height]).toEqual(['png', 1200, 630]);
		expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/^http:\/\/[^/]+\/posts\/type-and-paper$/);
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
		await close();
	});

	test('is found by its id too, and leads to its address', async () => {
		const { data } = await galley.anyone.GET('/posts/{post}', { params: { path: { post: 'type-and-paper' } } });
		const response = await fetch(`${galley.url}/posts/${data?.id}`, { redirect: 'manual' });
		expect([response.status, response.headers.get('location')]).toEqual([302, '/posts/type-and-paper']);
	});

	test('cannot do harm, run scripts or fetch from elsewhere, whatever its text is', async () => {
		const { page, asked, complaints, close } = await visit(browser);
		await page.goto(`${galley.url}/posts/hostile`, { waitUntil: 'networkidle' });
		const prose = page.locator('.prose');
		expect(await prose.locator('script, style, img, [onerror], [style]').count()).toBe(0);
		expect(await prose.textContent()).toContain("<script>document.title = 'taken over'</script>");
		const addresses = await prose.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
		expect(addresses).toEqual(['https://tracker.example.net/pixel.gif', '/posts/other']);
		expect(await page.title()).toBe('Hostile · Galley');
		expect(asked.filter((address) => !address.startsWith(galley.url))).toEqual([]);
		expect(complaints).toEqual([]);
		await close();
	});

	test('that is a draft, or was never written, is a page that does not exist', async () => {
		await galley.owner.POST('/posts', { body: { title: 'Secret', slug: 'secret' } });
		const bodies = await Promise.all(
			['secret', 'never', 'not%20a%20slug'].map(async (slug) => {
				const response = await fetch(`${galley.url}/posts/${slug}`);
				expect(response.status).toBe(404);
				return response.text();
			})
		);
		for (const body of bodies) expect(body).toContain('This page does not exist');
	});
});
