import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '../../src/lib/client/problem.ts';
import { findBarriers } from '../support/axe.ts';
import { findBrowser, launch, visit } from '../support/browser.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { photograph } from '../support/pictures.ts';
import { publish } from '../support/publish.ts';
import { startReceiver, type Receiver } from '../support/receiver.ts';
import { becomeOwner, home } from '../support/studio.ts';
import { newSubscriber, readMail } from '../support/subscribe.ts';

const chromium = await findBrowser();

describe.runIf(chromium)('A page of the studio about one thing', () => {
	let galley: Galley;
	let browser: Browser;
	let receiver: Receiver;
	let paths: string[];

	beforeAll(async () => {
		[galley, browser, receiver] = await Promise.all([startGalley({ GALLEY_ALLOW_PRIVATE_FETCH: 'on' }), launch(chromium ?? ''), startReceiver()]);
		const endpoint = unwrap(await galley.owner.POST('/webhook-endpoints', { body: { url: `${receiver.url}/hook` } }));
		const file = new FormData();
		file.set('alt', 'Boats at dawn');
		file.set('file', new File([new Uint8Array(await photograph(600, 400))], 'harbour.jpg', { type: 'image/jpeg' }));
		const upload = await fetch(`${galley.url}/api/media`, { method: 'POST', headers: { authorization: `Bearer ${galley.key}` }, body: file });
		const { url } = (await upload.json()) as { url: string };
		const post = await publish(galley, { title: 'Written twice', body: `The first text.\n\n![Boats at dawn](${url})` });
		const ref = { post: post.id };
		const { response } = await galley.owner.GET('/posts/{post}', { params: { path: ref } });
		const header = { 'If-Match': response.headers.get('etag') ?? '' };
		unwrap(await galley.owner.PATCH('/posts/{post}', { params: { path: ref, header }, body: { title: 'Written thrice' } }));
		await newSubscriber(galley, 'ida@example.org');
		const mail = await readMail(galley, 'ida@example.org');
		unwrap(await galley.owner.POST('/posts/{post}/send', { params: { path: ref }, body: {} }));
		await receiver.waitFor(1);
		const revisions = unwrap(await galley.owner.GET('/posts/{post}/revisions', { params: { path: ref } }));
		paths = [
			'/studio/media',
			'/studio/subscribers',
			'/studio/users',
			`/studio/posts/${post.id}`,
			`/studio/posts/${post.id}/send`,
			`/studio/posts/${post.id}/revisions/${revisions.items[0]?.id ?? ''}`,
			`/studio/outbox/${mail.id}`,
			`/studio/webhooks/${endpoint.id}`
		];
	});
	afterAll(async () => {
		await browser.close();
		await galley.stop();
		await receiver.stop();
	});

	test.each(['light', 'dark'] as const)(
		'has no barrier that axe finds and fits a phone, with all that it can hold (%s)',
		{ timeout: 60_000 },
		async (colorScheme) => {
			const { page, complaints, close } = await visit(browser, { colorScheme, viewport: { width: 375, height: 800 } });
			if (colorScheme === 'light') await becomeOwner(galley, page);
			else await signIn(page);
			for (const path of paths) {
				const response = await page.goto(home(galley) + path, { waitUntil: 'load' });
				expect([new URL(page.url()).pathname, response?.status()]).toEqual([path, 200]);
				expect([path, await findBarriers(page)]).toEqual([path, []]);
				expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 375]);
			}
			expect(complaints).toEqual([]);
			await close();
		}
	);

	async function signIn(page: Awaited<ReturnType<typeof visit>>['page']): Promise<void> {
		await page.goto(`${home(galley)}/studio/sign-in`);
		await page.getByLabel('E-mail address').fill('ada@marlow.example');
		await page.getByLabel('Password').fill('nine quiet presses at dawn');
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.getByRole('heading', { name: 'Good to see you' }).waitFor();
	}
});
