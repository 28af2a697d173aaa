import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch, visit } from '../support/browser.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';
import { publish } from '../support/publish.ts';
import { becomeOwner, home } from '../support/studio.ts';

const chromium = await findBrowser();
const readers = ['ida@example.org', 'ben@example.org', 'late@example.org'];

describe.runIf(chromium)('A newsletter', () => {
	let galley: Galley;
	let browser: Browser;
	let mailbox: Mailbox;
	beforeAll(async () => {
		mailbox = await openMailbox();
		[galley, browser] = await Promise.all([startGalley({ SMTP_URL: mailbox.url }), launch(chromium ?? '')]);
		for (const email of readers) {
			await galley.anyone.POST('/newsletter', { body: { email } });
			const { mail } = await mailbox.next(email);
			const token = /confirm\?token=([0-9a-z]+)/.exec(mail.text ?? '')?.[1] ?? '';
			await galley.anyone.POST('/newsletter/confirm', { body: { token } });
		}
	});
	afterAll(async () => {
		await browser.close();
		await galley.stop();
		await mailbox.close();
	});

	test('is sent with its progress on the screen, and a reader ends it with the link at its foot', { timeout: 90_000 }, async () => {
		const { id } = await publish(galley, { title: 'News of the quay', body: 'Two boats are back.' });
		const { page, close } = await visit(browser);
		await becomeOwner(galley, page);
		await page.goto(`${home(galley)}/studio/posts/${id}`, { waitUntil: 'networkidle' });
		await page.getByRole('link', { name: 'Send to subscribers' }).click();
		mailbox.answer = (recipient) => (recipient.startsWith('late') ? 451 : null);
		await page.getByLabel('I have read it').check();
		await page.getByRole('button', { name: 'Send to 3 readers' }).click();
		// One of the three is put off by the mail server: the page follows without being loaded again.
		await page.getByText('It is being sent. 2 of 3.').waitFor();
		mailbox.answer = () => null;
		await page.getByText('It has been sent. 3 of 3.').waitFor({ timeout: 60_000 });
		expect(mailbox.delivered.filter(({ mail }) => mail.subject === 'News of the quay').map(({ recipient }) => recipient)).toEqual(
			expect.arrayContaining(readers)
		);

		const { mail } = await mailbox.next('ida@example.org', 2);
		const link = /http\S+\/newsletter\/unsubscribe\?token=\S+/.exec(mail.text ?? '')?.[0] ?? '';
		const { pathname, search } = new URL(link);
		await page.goto(home(galley) + pathname + search, { waitUntil: 'networkidle' });
		await page.getByText('New posts go to ida@example.org.').waitFor();
		const state = async () => (await galley.owner.GET('/subscribers', { params: { query: { q: 'ida@' } } })).data?.items[0]?.status;
		expect(await state()).toBe('active');
		await page.locator('.prose').getByRole('button', { name: 'Unsubscribe' }).click();
		await page.getByRole('heading', { name: 'You are off the list' }).waitFor();
		expect(await state()).toBe('unsubscribed');
		await close();
	});
});
