import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch, visit } from '../support/browser.ts';
import { startGalley, type Galley } from '../support/galley.ts';

const chromium = await findBrowser();
const paths = ['/', '/posts/pages-and-cursors', '/docs', '/problems', '/problems/not-found', '/nothing-here'];

describe.runIf(chromium)('Every page', () => {
	let galley: Galley;
	let browser: Browser;
	beforeAll(async () => {
		[galley, browser] = await Promise.all([startGalley({ GALLEY_SEED: 'on' }), launch(chromium ?? '')]);
	});
	afterAll(async () => {
		await browser.close();
		await galley.stop();
	});

	/** Until everything is there that the page fetches or draws. */
	const open = async (path: string, options = {}) => {
		const visited = await visit(browser, options);
		await visited.page.goto(galley.url + path, { waitUntil: 'networkidle' });
		if (path === '/docs') await visited.page.locator('.api-content').waitFor();
		return visited;
	};

	test.each(paths)('asks nothing of another server, breaks no policy and has no error (%s)', async (path) => {
		const { asked, complaints, close } = await open(path);
		expect(asked.filter((address) => !address.startsWith(`${galley.url}/`) && !address.startsWith(`blob:${galley.url}/`))).toEqual([]);
		// The browser itself remarks that the page which does not exist was answered with 404.
		expect(complaints.filter((complaint) => path !== '/nothing-here' || !complaint.includes('404 (Not Found)'))).toEqual([]);
		await close();
	});

	test.each(paths)('fits a phone without scrolling sideways (%s)', async (path) => {
		const { page, close } = await open(path, { viewport: { width: 360, height: 740 } });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		await close();
	});

	test.each(paths)('is light or dark as the reader has it (%s)', async (path) => {
		const [light, dark] = await Promise.all([open(path, { colorScheme: 'light' }), open(path, { colorScheme: 'dark' })]);
		const brightness = ({ page }: typeof light) =>
			page.evaluate(() => {
				const [red = 0, green = 0, blue = 0] = (/\d+, \d+, \d+/.exec(getComputedStyle(document.documentElement).backgroundColor)?.[0] ?? '')
					.split(', ')
					.map(Number);
				return (red + green + blue) / 3;
			});
		expect(await brightness(light)).toBeGreaterThan(200);
		expect(await brightness(dark)).toBeLessThan(55);
		await Promise.all([light.close(), dark.close()]);
	});

	test('begins for the keyboard with a link past the navigation, which is seen when it is reached', async () => {
		const { page, close } = await open('/');
		const skip = page.getByRole('link', { name: 'Skip to the text' });
		expect((await skip.boundingBox())?.y).toBeLessThan(0);
		await page.keyboard.press('Tab');
		expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
		expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Welcome to Galley');
		expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe('solid');
		await close();
	});

	test('that does not exist says so, and what to do', async () => {
		const { page, close } = await visit(browser);
		const response = await page.goto(`${galley.url}/nothing-here`);
		expect(response?.status()).toBe(404);
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('This page does not exist');
		await page.getByRole('link', { name: 'list of posts' }).click();
		await page.getByRole('link', { name: 'Welcome to Galley' }).waitFor();
		await close();
	});

	test('leads to the documentation and back with a policy of its own each time', async () => {
		const { page, complaints, close } = await open('/');
		await page.getByRole('link', { name: 'API', exact: true }).click();
		await page.getByRole('heading', { name: 'Create a post' }).waitFor();
		await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Posts' }).click();
		await page.getByRole('link', { name: 'Welcome to Galley' }).waitFor();
		expect(await page.evaluate(() => 'Redoc' in window)).toBe(false);
		expect(complaints).toEqual([]);
		await close();
	});
});
