import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { findBrowser, launch, visit } from '../support/browser.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { photograph } from '../support/pictures.ts';
import { startReceiver, type Receiver } from '../support/receiver.ts';
import { becomeOwner, home, owner } from '../support/studio.ts';

const chromium = await findBrowser();

describe.runIf(chromium)('A new user', () => {
	let galley: Galley;
	let browser: Browser;
	let receiver: Receiver;
	beforeAll(async () => {
		const env = { GALLEY_SEED: 'on', GALLEY_OWNER_KEY: '', GALLEY_ALLOW_PRIVATE_FETCH: 'on', GALLEY_RATE_LIMIT: 'on' };
		[galley, browser, receiver] = await Promise.all([startGalley(env), launch(chromium ?? ''), startReceiver()]);
	});
	afterAll(async () => {
		await browser.close();
		await galley.stop();
		await receiver.stop();
	});

	test(
		'comes from the printed link to a published post with a picture, a subscriber, a webhook and a key, by the screen alone',
		{ timeout: 60_000 },
		async () => {
			const { page, complaints, close } = await visit(browser, { viewport: { width: 1280, height: 900 } });
			await becomeOwner(galley, page);
			const studio = page.getByRole('navigation', { name: 'Studio' });
			const begin = async (step: string) => {
				await page.goto(`${home(galley)}/studio`, { waitUntil: 'networkidle' });
				await page.getByRole('listitem').filter({ hasText: step }).getByRole('link').click();
			};

			await begin('Upload a picture');
			await page.getByRole('heading', { level: 1, name: 'Media' }).waitFor();
			await page.getByLabel('Picture').setInputFiles({ name: 'harbour.jpg', mimeType: 'image/jpeg', buffer: await photograph(1200, 800) });
			await page.getByLabel('What it shows', { exact: true }).fill('Boats at dawn');
			await page.getByRole('button', { name: 'Upload' }).click();
			await page.getByText('“harbour.jpg” is uploaded.').waitFor();
			await page.getByRole('img', { name: 'Boats at dawn' }).waitFor();

			await begin('Tell a program what happens');
			await page.getByLabel('Address').fill(`${receiver.url}/hook`);
			await page.getByRole('button', { name: 'Add the endpoint' }).click();
			const secret = (await page.locator('.notice code').textContent()) ?? '';

			await begin('Publish a post');
			await page.getByLabel('Title').fill('What the harbour master wrote down');
			await page.getByLabel('Text', { exact: true }).fill('Each morning somebody writes a list.');
			await page.getByRole('button', { name: 'Insert a picture' }).click();
			await page.getByRole('button', { name: 'Boats at dawn' }).click();
			await page.getByRole('button', { name: 'Publish now' }).click();
			await page.getByText('It is published.').waitFor();
			await page.getByRole('link', { name: 'See it' }).click();
			const shown = page.getByRole('img', { name: 'Boats at dawn' });
			await shown.waitFor();
			await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);

			await begin('Subscribe to your own newsletter');
			await page.getByLabel('New posts by mail').fill(owner.email);
			await page.getByRole('button', { name: 'Subscribe' }).click();
			await page.getByRole('link', { name: 'the outbox' }).click();
			await page.getByRole('listitem').filter({ hasText: 'Please confirm' }).getByRole('link').click();
			await page.locator('pre a[href*="/newsletter/confirm?token="]').click();
			await page.getByRole('button', { name: 'Yes, send me new posts' }).click();
			await page.getByRole('heading', { name: 'You are on the list' }).waitFor();

			await begin('Make an API key');
			await page.getByLabel('What it is for').fill('The build');
			await page.getByLabel('Read posts, drafts too').check();
			await page.getByRole('button', { name: 'Make the key' }).click();
			const command = (await page.locator('.notice pre').textContent()) ?? '';
			const { stdout } = await promisify(execFile)('sh', ['-c', command.replace('curl', 'curl -sS')]);
			expect((JSON.parse(stdout) as { items: { title: string }[] }).items[0]?.title).toBe('What the harbour master wrote down');

			const published = async () => (await Promise.resolve(receiver.received)).find(({ body }) => body.includes('"post.published"'));
			await expect.poll(published, { timeout: 15_000 }).toBeDefined();
			const { headers, body } = (await published()) ?? { headers: {}, body: '' };
			new Webhook(secret).verify(body, headers as Record<string, string>);
			await page.goto(`${home(galley)}/studio`, { waitUntil: 'networkidle' });
			await studio.getByRole('link', { name: 'Webhooks' }).click();
			await page.getByRole('link', { name: receiver.url }).click();
			await page.getByRole('listitem').filter({ hasText: 'post.published' }).getByText('delivered').waitFor();

			await page.locator('header a.name').click();
			await page.getByRole('heading', { name: `Good to see you, ${owner.name}` }).waitFor();
			expect(await page.getByText('Getting started').count()).toBe(0);
			expect(complaints).toEqual([]);
			await close();
		}
	);
});
