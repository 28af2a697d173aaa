import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { findBrowser, launch, visit } from '../support/browser.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { becomeOwner, home } from '../support/studio.ts';

const chromium = await findBrowser();
const site = ['/', '/tags/openapi', '/search', '/search?q=contract', '/newsletter', '/newsletter/confirm?token=none', '/newsletter/unsubscribe?token=none'];
const out = ['/studio/sign-in', '/studio/welcome?token=none'];
const within = [
	'/studio',
	'/studio/posts',
	'/studio/posts/new',
	'/studio/posts/pages-and-cursors',
	'/studio/posts/pages-and-cursors/revisions',
	'/studio/posts/pages-and-cursors/send',
	'/studio/media',
	'/studio/subscribers',
	'/studio/outbox',
	'/studio/webhooks',
	'/studio/keys',
	'/studio/events',
	'/studio/users',
	'/studio/profile'
];

describe.runIf(chromium)('Every page with a form, and all of the studio', () => {
	let galley: Galley;
	let browser: Browser;
	let cookies: Awaited<ReturnType<BrowserContext['cookies']>>;
	beforeAll(async () => {
		[galley, browser] = await Promise.all([startGalley({ GALLEY_SEED: 'on' }), launch(chromium ?? '')]);
		const { page, close } = await visit(browser);
		await becomeOwner(galley, page);
		cookies = await page.context().cookies();
		await close();
	});
	afterAll(async () => {
		await browser.close();
		await galley.stop();
	});

	test.each([...site, ...out, ...within])('has no barrier that axe finds, asks nothing of another server and fits a phone (%s)', async (path) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			const { page, asked, complaints, close } = await visit(browser, { colorScheme, viewport: { width: 375, height: 800 } });
			if (!out.includes(path)) await page.context().addCookies(cookies);
			const response = await page.goto(home(galley) + path, { waitUntil: 'load' });
			expect(response?.status()).toBe(200);
			expect(new URL(page.url()).pathname).toBe(path.split('?')[0]);
			expect(await findBarriers(page)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
			expect(asked.filter((address) => !address.startsWith(`${home(galley)}/`))).toEqual([]);
			expect(complaints).toEqual([]);
			await close();
		}
	});

	test.each(within)('of the studio is for those who are signed in, and is kept nowhere (%s)', async (path) => {
		const stranger = await fetch(galley.url + path, { redirect: 'manual' });
		expect([stranger.status, stranger.headers.get('location')]).toEqual([303, `/studio/sign-in?next=${encodeURIComponent(path)}`]);
		const header = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
		const { headers } = await fetch(galley.url + path, { headers: { cookie: header } });
		expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex']);
	});

	test.each(['//example.org', '/\\example.org', 'https://example.org/', '/studio\n', 'javascript:alert(1)'])(
		'leads nowhere else after signing in (%s)',
		async (next) => {
			const response = await fetch(`${galley.url}/studio/sign-in?next=${encodeURIComponent(next)}`);
			expect(await response.text()).toContain('name="next" value="/studio"');
		}
	);

	test('takes no form from another site', async () => {
		const header = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
		const headers = { cookie: header, origin: 'https://example.org', 'content-type': 'application/x-www-form-urlencoded' };
		const response = await fetch(`${galley.url}/studio/posts/new?/save`, { method: 'POST', headers, body: 'title=Forged' });
		expect(response.status).toBe(403);
	});
});
