import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch, visit } from '../support/browser.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { publish } from '../support/publish.ts';
import { becomeOwner, home } from '../support/studio.ts';

const chromium = await findBrowser();

describe.runIf(chromium)('The studio', () => {
	let galley: Galley;
	let browser: Browser;
	let cookies: Awaited<ReturnType<BrowserContext['cookies']>>;
	beforeAll(async () => {
		[galley, browser] = await Promise.all([startGalley(), launch(chromium ?? '')]);
		const { page, close } = await visit(browser);
		await becomeOwner(galley, page);
		cookies = await page.context().cookies();
		await close();
	});
	afterAll(async () => {
		await browser.close();
		await galley.stop();
	});

	const open = async (path: string) => {
		const visited = await visit(browser, { acceptDownloads: true });
		await visited.page.context().addCookies(cookies);
		await visited.page.goto(home(galley) + path, { waitUntil: 'load' });
		return visited;
	};

	test('invites an author by a link, who sees less than the owner and changes only what is their own', async () => {
		const { id } = await publish(galley, { title: 'Not for Ben to change', body: 'The owner wrote it.' });
		const { page, close } = await open('/studio/users');
		await page.getByLabel('E-mail address').fill('ben@marlow.example');
		await page.getByLabel('Author: their own posts and media').check();
		await page.getByRole('button', { name: 'Invite', exact: true }).click();
		const link = new URL((await page.locator('.notice code').textContent()) ?? '');
		await close();

		const author = await visit(browser);
		await author.page.goto(home(galley) + link.pathname + link.search);
		await author.page.getByLabel('Your name').fill('Ben Okafor');
		await author.page.getByLabel('E-mail address').fill('ben@marlow.example');
		await author.page.getByLabel('Password').fill('seven loud presses at noon');
		await author.page.getByRole('button', { name: 'Make my account' }).click();
		await author.page.getByRole('heading', { name: 'Good to see you, Ben Okafor' }).waitFor();
		const links = await author.page.getByRole('navigation', { name: 'Studio' }).getByRole('link').allTextContents();
		expect(links.map((text) => text.trim())).toEqual(expect.arrayContaining(['Posts', 'Media', 'API keys', 'You']));
		for (const hidden of ['Subscribers', 'Outbox', 'Webhooks', 'Users']) expect(links.map((text) => text.trim())).not.toContain(hidden);
		expect(await author.page.getByText('Not for Ben to change').count()).toBe(0);
		const statuses: (number | undefined)[] = [];
		for (const path of [`/studio/posts/${id}`, '/studio/users', '/studio/subscribers', '/studio/webhooks', '/studio/outbox', '/studio/exports/posts.csv'])
			statuses.push((await author.page.goto(home(galley) + path))?.status());
		expect(statuses).toEqual([403, 403, 403, 403, 403, 403]);
		await author.close();
	});

	test('brings an old version of a post back', async () => {
		const { id } = await publish(galley, { title: 'Written twice', body: 'The first text.' });
		const { page, close } = await open(`/studio/posts/${id}`);
		await page.waitForLoadState('networkidle');
		await page.getByLabel('Text', { exact: true }).fill('The second text.');
		await page.getByRole('button', { name: 'Save changes' }).click();
		await page.getByText('Saved.', { exact: true }).waitFor();
		await page.getByRole('link', { name: 'Revisions' }).click();
		await page.getByRole('listitem').getByRole('link', { name: 'Written twice' }).first().click();
		await page.getByText('The first text.').first().waitFor();
		await page.getByRole('button', { name: 'Restore this version' }).click();
		await page.getByText('The old version is the current one again.').waitFor();
		expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('The first text.');
		await close();
	});

	test('shows what happens elsewhere while it happens', async () => {
		const { page, close } = await open('/studio/events');
		await page.getByText('live', { exact: true }).waitFor();
		await publish(galley, { title: 'Heard at once', body: 'x' });
		await page.getByRole('listitem').filter({ hasText: 'A post went out: Heard at once' }).waitFor();
		await close();
	});

	test('exports by a link, in two forms', async () => {
		const { page, close } = await open('/studio/posts');
		for (const [name, type] of [
			['CSV', /^id,slug,title,/],
			['NDJSON', /^\{"id":"post_/]
		] as const) {
			const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()]);
			expect(download.suggestedFilename()).toMatch(name === 'CSV' ? /\.csv$/ : /\.ndjson$/);
			let text = '';
			for await (const chunk of await download.createReadStream()) text += String(chunk);
			expect(text).toMatch(type);
			expect(text).toContain('Heard at once');
		}
		await close();
	});
});
