import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch, visit } from '../support/browser.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { publish } from '../support/publish.ts';

const chromium = await findBrowser();

describe.runIf(chromium)('The list of posts', () => {
	let galley: Galley;
	let browser: Browser;
	beforeAll(async () => {
		[galley, browser] = await Promise.all([startGalley(), launch(chromium ?? '')]);
		for (let number = 1; number <= 25; number++) {
			const day = String(number).padStart(2, '0');
			await publish(galley, { title: `Post ${number}`, body: `The text of post ${number}.`, tags: number % 2 ? ['odd'] : [] }, `2026-10-${day}T08:00:00Z`);
		}
		await galley.owner.POST('/posts', { body: { title: 'A draft that no one may see' } });
	});
	afterAll(async () => {
		await browser.close();
		await galley.stop();
	});

	const titles = (count: number, from: number) => Array.from({ length: count }, (_, index) => `Post ${from - index}`);

	test('without JavaScript, links lead from page to page and back, and every post is on one of them', async () => {
		const { page, close } = await visit(browser, { javaScriptEnabled: false });
		await page.goto(galley.url);
		expect(await page.getByRole('article').getByRole('heading').allTextContents()).toEqual(titles(10, 25));
		expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
		await page.getByRole('link', { name: 'Older posts' }).click();
		expect(page.url()).toBe(`${galley.url}/?page=2`);
		expect(await page.getByRole('article').getByRole('heading').allTextContents()).toEqual(titles(10, 15));
		await page.getByRole('link', { name: 'Older posts' }).click();
		expect(await page.getByRole('article').getByRole('heading').allTextContents()).toEqual(titles(5, 5));
		expect(await page.getByRole('link', { name: 'Older posts' }).count()).toBe(0);
		await page.getByRole('link', { name: 'Newer posts' }).click();
		await page.getByRole('link', { name: 'Newer posts' }).click();
		expect(page.url()).toBe(`${galley.url}/`);
		await close();
	});

	test('with JavaScript, a button loads more until there are no more, and the keyboard goes on at the first new post', async () => {
		const { page, asked, complaints, close } = await visit(browser);
		await page.goto(galley.url);
		const more = page.getByRole('button', { name: 'Load more posts' });
		await more.click();
		await page.getByRole('status').getByText('10 more posts.').waitFor();
		expect(await page.getByRole('article').getByRole('heading').allTextContents()).toEqual(titles(20, 25));
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Post 15');
		await more.click();
		await page.getByText('5 more posts, and that is all.').waitFor();
		expect(await page.getByRole('article').getByRole('heading').allTextContents()).toEqual(titles(25, 25));
		expect(await more.count()).toBe(0);
		expect(asked.filter((address) => address.includes('/api/posts?') && address.includes('cursor='))).toHaveLength(2);
		expect(complaints).toEqual([]);
		await close();
	});

	test('going back from a post finds the loaded posts again', async () => {
		const { page, close } = await visit(browser);
		await page.goto(galley.url);
		await page.getByRole('button', { name: 'Load more posts' }).click();
		await page.getByRole('link', { name: 'Post 12', exact: true }).click();
		await page.getByRole('heading', { level: 1, name: 'Post 12' }).waitFor();
		await page.goBack();
		await page.getByRole('link', { name: 'Post 12', exact: true }).waitFor();
		expect(await page.getByRole('article').count()).toBe(20);
		await close();
	});

	test('a failed load says what to do, and the button works again', async () => {
		const { page, close } = await visit(browser);
		await page.goto(galley.url);
		await page.route('**/api/posts?**', (route) => route.abort(), { times: 1 });
		const more = page.getByRole('button', { name: 'Load more posts' });
		await more.click();
		await page.getByText('Check the connection and try again.').waitFor();
		expect(await page.getByRole('article').count()).toBe(10);
		await more.click();
		await page.getByText('10 more posts.').waitFor();
		await close();
	});

	test('a tag leads to the posts that have it, page by page', async () => {
		const { page, close } = await visit(browser);
		await page.goto(galley.url);
		await page.getByRole('link', { name: 'odd', exact: true }).first().click();
		await page.getByRole('heading', { name: 'Posts on odd' }).waitFor();
		expect(await page.getByRole('article').count()).toBe(10);
		await page.getByRole('button', { name: 'Load more posts' }).click();
		await page.getByText('3 more posts, and that is all.').waitFor();
		expect(await page.getByRole('article').getByRole('heading').allTextContents()).toContain('Post 1');
		await close();
	});

	test.each(['?page=0', '?page=4', '?page=1001', '?page=abc', '?tag=nobody-uses-this', '?tag=Not%20a%20tag', 'tags/nobody-uses-this', 'tags/%25'])(
		'there is no page at /%s',
		async (query) => {
			const { page, close } = await visit(browser);
			const response = await page.goto(`${galley.url}/${query}`);
			expect(response?.status()).toBe(404);
			expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('This page does not exist');
			await close();
		}
	);
});
