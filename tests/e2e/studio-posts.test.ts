import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch, visit, type Visit } from '../support/browser.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { becomeOwner, home } from '../support/studio.ts';

const chromium = await findBrowser();
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

describe.runIf(chromium).each([true, false])('In the studio (JavaScript: %s)', (javaScriptEnabled) => {
	let galley: Galley;
	let browser: Browser;
	let cookies: Cookies;
	beforeAll(async () => {
		[galley, browser] = await Promise.all([startGalley(), launch(chromium ?? '')]);
		const { page, close } = await visit(browser, { javaScriptEnabled });
		await becomeOwner(galley, page);
		cookies = await page.context().cookies();
		await close();
	});
	afterAll(async () => {
		await browser.close();
		await galley.stop();
	});

	const open = async (path: string): Promise<Visit> => {
		const visited = await visit(browser, { javaScriptEnabled });
		await visited.page.context().addCookies(cookies);
		await visited.page.goto(home(galley) + path, { waitUntil: javaScriptEnabled ? 'networkidle' : 'load' });
		return visited;
	};
	const text = (page: Page) => page.getByLabel('Text', { exact: true });
	const write = async (page: Page, title: string, body: string) => {
		await page.getByLabel('Title').fill(title);
		await text(page).fill(body);
	};

	test('a post is written, published, seen on the site, taken back, scheduled and deleted', async () => {
		const { page, close } = await open('/studio/posts/new');
		await write(page, 'Set by hand', 'A first *line*.\n\nA second.');
		await page.getByRole('button', { name: 'Save draft' }).click();
		await page.getByText('Saved as a draft.').waitFor();
		await page.getByRole('button', { name: 'Publish now' }).click();
		await page.getByText('It is published.').waitFor();
		const editor = new URL(page.url()).pathname;
		await page.getByRole('link', { name: 'See it' }).click();
		await page.getByRole('heading', { level: 1, name: 'Set by hand' }).waitFor();
		expect(await page.locator('.prose em').textContent()).toBe('line');
		await page.goto(home(galley) + editor, { waitUntil: javaScriptEnabled ? 'networkidle' : 'load' });
		await page.getByRole('button', { name: 'Unpublish' }).click();
		await page.getByText('It is a draft again.').waitFor();
		await page.getByText('Schedule', { exact: true }).click();
		await page.getByLabel('Go out at').fill('2031-12-24T08:00');
		await page.getByRole('button', { name: 'Save and schedule' }).click();
		await page.getByText('It is scheduled.').waitFor();
		await page.getByText('Delete', { exact: true }).click();
		await page.getByRole('button', { name: 'Delete for good' }).click();
		await page.getByText('The post is deleted.').waitFor();
		await close();
	});

	test('two who write at once both keep their text, and choose', async () => {
		const one = await open('/studio/posts/new');
		await write(one.page, 'Two at once', 'The beginning.');
		await one.page.getByRole('button', { name: 'Save draft' }).click();
		await one.page.getByText('Saved as a draft.').waitFor();
		const other = await open(new URL(one.page.url()).pathname);
		await text(other.page).fill('What the other wrote.');
		await other.page.getByRole('button', { name: 'Save draft' }).click();
		await other.page.getByText('Saved.', { exact: true }).waitFor();
		await text(one.page).fill('What I wrote.');
		await one.page.getByRole('button', { name: 'Save draft' }).click();
		const conflict = one.page.getByRole('alert');
		await conflict.waitFor();
		expect(await conflict.locator('pre').allTextContents()).toEqual(['What I wrote.', 'What the other wrote.']);
		expect(await text(one.page).inputValue()).toBe('What I wrote.');
		await one.page.getByRole('button', { name: 'Go on with theirs' }).click();
		await one.page.getByText('You go on with their version.').waitFor();
		expect(await text(one.page).inputValue()).toBe('What the other wrote.');
		expect(await one.page.getByLabel('Your version of the text').inputValue()).toBe('What I wrote.');
		await text(one.page).fill('Both.');
		await one.page.getByRole('button', { name: 'Save draft' }).click();
		await one.page.getByText('Saved.', { exact: true }).waitFor();
		await text(other.page).fill('The other again.');
		await other.page.getByRole('button', { name: 'Save draft' }).click();
		await other.page.getByRole('button', { name: 'Save mine over theirs' }).click();
		await other.page.getByText('Saved.', { exact: true }).waitFor();
		await Promise.all([one.close(), other.close()]);
	});

	test('what the contract refuses stands beside its field, and nothing that was typed is lost', async () => {
		const { page, close } = await open('/studio/posts/new');
		await write(page, 'With a bad address', 'Kept.');
		await page.getByText('Address, tags and excerpt').click();
		await page.getByLabel('Address', { exact: true }).fill('Not A Slug');
		await page.getByRole('button', { name: 'Save draft' }).click();
		await page.locator('#slug-fault').waitFor();
		expect(await page.getByLabel('Address', { exact: true }).getAttribute('aria-invalid')).toBe('true');
		expect(await text(page).inputValue()).toBe('Kept.');
		await close();
	});

	test('a key is made and shown once, and it works until it is revoked', async () => {
		const { page, close } = await open('/studio/keys');
		await page.getByLabel('What it is for').fill('The build');
		await page.getByLabel('Read posts, drafts too').check();
		await page.getByRole('button', { name: 'Make the key' }).click();
		const secret = (await page.locator('.notice code').textContent()) ?? '';
		const ask = () => fetch(`${galley.url}/api/posts`, { headers: { authorization: `Bearer ${secret}` } });
		expect((await ask()).status).toBe(200);
		await page.goto(`${home(galley)}/studio/keys`);
		expect(await page.getByText(secret).count()).toBe(0);
		const row = page.getByRole('listitem').filter({ hasText: 'The build' });
		await row.getByText('Revoke', { exact: true }).click();
		await row.getByRole('button', { name: 'Revoke it' }).click();
		await page.getByText('The key is revoked.').waitFor();
		expect((await ask()).status).toBe(401);
		await close();
	});

	test('signing out ends the session, and signing in leads to where one wanted to be', async () => {
		const { page, close } = await open('/studio/posts');
		await page.getByRole('button', { name: 'Sign out' }).first().click();
		await page.getByText('You are signed out.').waitFor();
		expect((await fetch(`${galley.url}/api/session`, { headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') } })).status).toBe(
			401
		);
		await page.goto(`${home(galley)}/studio/keys`);
		expect(new URL(page.url()).pathname).toBe('/studio/sign-in');
		await page.getByLabel('E-mail address').fill('ada@marlow.example');
		await page.getByLabel('Password').fill('not the password');
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.getByText('do not belong together').waitFor();
		await page.getByLabel('Password').fill('nine quiet presses at dawn');
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.getByRole('heading', { level: 1, name: 'API keys' }).waitFor();
		await close();
	});
});
