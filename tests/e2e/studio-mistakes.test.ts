import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { findBrowser, launch, visit } from '../support/browser.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { becomeOwner, home, owner } from '../support/studio.ts';
import { newSubscriber, readMail } from '../support/subscribe.ts';

const chromium = await findBrowser();

describe.runIf(chromium)('Whoever goes wrong in the studio', () => {
	let galley: Galley;
	let browser: Browser;
	let cookies: Awaited<ReturnType<BrowserContext['cookies']>>;
	let welcome: string;
	beforeAll(async () => {
		[galley, browser] = await Promise.all([startGalley(), launch(chromium ?? '')]);
		welcome = new URL(/\S+\/studio\/welcome\?token=\S+/.exec(galley.output())?.[0] ?? '').search;
	});
	afterAll(async () => {
		await browser.close();
		await galley.stop();
	});

	const open = async (path: string, { signedIn = true } = {}) => {
		const visited = await visit(browser, { viewport: { width: 1280, height: 860 } });
		if (signedIn) await visited.page.context().addCookies(cookies);
		await visited.page.goto(home(galley) + path, { waitUntil: 'load' });
		return visited;
	};

	test('comes before there is an owner, and is told where the link is; a link that was followed says so at once', async () => {
		const { page, close } = await open('/studio', { signedIn: false });
		await page.getByText('Nobody has an account here yet.').waitFor();
		await becomeOwner(galley, page);
		cookies = await page.context().cookies();
		await close();
		const late = await open(`/studio/welcome${welcome}`, { signedIn: false });
		await late.page.getByRole('heading', { name: 'This link is no longer good' }).waitFor();
		expect(await late.page.getByRole('textbox').count()).toBe(0);
		await late.page.getByRole('link', { name: 'Sign in' }).click();
		await late.page.getByRole('heading', { name: 'Sign in' }).waitFor();
		expect(await late.page.getByText('Nobody has an account here yet.').count()).toBe(0);
		await late.close();
	});

	test('schedules without a time: nothing is saved, and the next try makes one post', async () => {
		const { page, close } = await open('/studio/posts/new');
		await page.getByLabel('Title').fill('Without a time');
		await page.getByText('Schedule', { exact: true }).click();
		await page.getByRole('button', { name: 'Save and schedule' }).click();
		await page.locator('.fault').getByText('Choose a day and a time.').waitFor();
		expect(await page.getByLabel('Title').inputValue()).toBe('Without a time');
		await page.getByLabel('Go out at').fill('2020-01-01T10:00');
		await page.getByRole('button', { name: 'Save and schedule' }).click();
		await page.getByText('It is published at once: that time is past.').waitFor();
		await page.goto(`${home(galley)}/studio/posts`);
		expect(await page.getByRole('link', { name: 'Without a time' }).count()).toBe(1);
		await close();
	});

	test('reads what is wrong in plain words', async () => {
		const { page, close } = await open('/studio/posts/new');
		await page.getByLabel('Title').fill('With odd tags');
		await page.getByText('Address, tags and excerpt').click();
		await page.getByLabel('Tags').fill('morning lists, Ünïcode!');
		await page.getByRole('button', { name: 'Save draft' }).click();
		await page.locator('#tags-fault').waitFor();
		for (const said of await page.locator('.fault, .notice').allTextContents()) expect(said).not.toMatch(/[`^$\\]/);
		await page.getByLabel('Tags').fill('morning lists');
		await page.getByRole('button', { name: 'Save draft' }).click();
		await page.getByText('Saved as a draft.').waitFor();
		expect(await page.getByLabel('Tags').inputValue()).toBe('morning-lists');
		await close();
	});

	test('follows the link of a mail where it stands as HTML', async () => {
		await newSubscriber(galley, 'ida@example.org');
		const { id } = await readMail(galley, 'ida@example.org');
		const { page, complaints, close } = await open(`/studio/outbox/${id}`);
		const opened = page.context().waitForEvent('page');
		await page.frameLocator('iframe').getByRole('link').first().click();
		await (await opened).getByRole('heading', { level: 1, name: /list|Confirm/ }).waitFor();
		expect(complaints).toEqual([]);
		await close();
	});

	test('comes to an address that nothing has, and still has the menu', async () => {
		const { page, close } = await open('/studio/nothing/here');
		await page.getByRole('heading', { name: 'This is not here' }).waitFor();
		await page.getByRole('navigation', { name: 'Studio' }).getByRole('link', { name: 'Posts' }).waitFor();
		expect(await findBarriers(page)).toEqual([]);
		await close();
	});

	test('sees which browser a session is of', async () => {
		const { page, close } = await open('/studio/sign-in', { signedIn: false });
		await page.getByLabel('E-mail address').fill(owner.email);
		await page.getByLabel('Password').fill(owner.password);
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.getByRole('heading', { level: 1, name: /Good to see you/ }).waitFor();
		await page.goto(`${home(galley)}/studio/profile`);
		await page.getByRole('listitem').filter({ hasText: 'this one' }).getByText('Chrome on Linux').waitFor();
		await close();
	});

	test('meets long lines, which the keyboard can scroll', async () => {
		const body = `\`\`\`\n${'const long = 1; '.repeat(40)}\n\`\`\`\n\n\`\`\`\nshort\n\`\`\``;
		const { data } = await galley.owner.POST('/posts', { body: { title: 'Long lines', body } });
		await galley.owner.POST('/posts/{post}/publish', { params: { path: { post: data?.id ?? '' } }, body: {} });
		const { page, close } = await open(`/posts/${data?.slug ?? ''}`);
		await expect.poll(() => page.locator('pre').evaluateAll((parts) => parts.map((part) => part.getAttribute('tabindex')))).toEqual(['0', null]);
		expect(await findBarriers(page)).toEqual([]);
		await close();
	});
});
