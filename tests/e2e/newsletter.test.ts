import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch, visit } from '../support/browser.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { becomeOwner, home } from '../support/studio.ts';

const chromium = await findBrowser();

describe.runIf(chromium).each([true, false])('The newsletter (JavaScript: %s)', (javaScriptEnabled) => {
	let galley: Galley;
	let browser: Browser;
	beforeAll(async () => {
		[galley, browser] = await Promise.all([startGalley(), launch(chromium ?? '')]);
	});
	afterAll(async () => {
		await browser.close();
		await galley.stop();
	});

	const ask = async (page: Page, email: string) => {
		await page.goto(home(galley), { waitUntil: javaScriptEnabled ? 'networkidle' : 'load' });
		await page.getByLabel('New posts by mail').fill(email);
		await page.getByRole('button', { name: 'Subscribe' }).click();
	};

	test('a reader subscribes, confirms by the mail in the outbox, and unsubscribes', async () => {
		const { page, close } = await visit(browser, { javaScriptEnabled });
		await ask(page, 'ida@example.org');
		await page.getByText('A mail is on its way to ida@example.org.').waitFor();
		await becomeOwner(galley, page);
		await page.goto(`${home(galley)}/studio/outbox`);
		await page.getByRole('listitem').filter({ hasText: 'ida@example.org' }).getByRole('link').click();
		await page.locator('pre a[href*="/newsletter/confirm?token="]').click();
		// Looking has changed nothing.
		await page.getByRole('button', { name: 'Yes, send me new posts' }).click();
		await page.getByRole('heading', { name: 'You are on the list' }).waitFor();
		await page.goto(`${home(galley)}/studio/subscribers?status=active`);
		expect(await page.getByText('ida@example.org').count()).toBeGreaterThan(0);
		await ask(page, 'ida@example.org');
		await page.getByText('is sent to this address already').waitFor();
		await close();
	});

	test('an address that is none is refused where it stands', async () => {
		const { page, close } = await visit(browser, { javaScriptEnabled });
		await ask(page, 'ida@example');
		await page.getByText('is not a mail address').waitFor();
		await close();
	});
});
