import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch, visit } from '../support/browser.ts';
import { startGalley, type Galley } from '../support/galley.ts';

const chromium = await findBrowser();

describe.runIf(chromium)('The API documentation', () => {
	let galley: Galley;
	let browser: Browser;
	beforeAll(async () => {
		[galley, browser] = await Promise.all([startGalley(), launch(chromium ?? '')]);
	});
	afterAll(async () => {
		await browser.close();
		await galley.stop();
	});

	test('has every operation of the contract', async () => {
		const { data } = await galley.anyone.GET('/openapi.json');
		const items = Object.values((data?.paths ?? {}) as Record<string, Record<string, { summary?: string }>>);
		const summaries = items.flatMap((item) => Object.values(item).flatMap(({ summary }) => summary ?? []));
		expect(summaries.length).toBeGreaterThan(10);
		const { page, close } = await visit(browser);
		await page.goto(`${galley.url}/docs`);
		await page.locator('.api-content').waitFor();
		const shown = await page.locator('.api-content h2').allTextContents();
		expect(summaries.filter((summary) => !shown.some((heading) => heading.includes(summary)))).toEqual([]);
		await close();
	});

	test('can be searched, without a complaint of its policy', async () => {
		const { page, complaints, close } = await visit(browser);
		await page.goto(`${galley.url}/docs`);
		await page.getByRole('textbox', { name: 'Search' }).fill('unpublish');
		await page.locator('[data-role="search:results"]').getByText('Make a post a draft again').waitFor();
		expect(complaints).toEqual([]);
		await close();
	});

	test('has scripts and styles only by nonce, hash or from this server', async () => {
		const policy = (await fetch(`${galley.url}/docs`)).headers.get('content-security-policy') ?? '';
		expect(policy).toContain("default-src 'none'");
		expect(policy).toMatch(/script-src 'self' 'nonce-[^']+';/);
		expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
	});

	test('points to the contract itself where there is no JavaScript', async () => {
		const { page, close } = await visit(browser, { javaScriptEnabled: false });
		await page.goto(`${galley.url}/docs`);
		expect(await page.locator('main').getByRole('link', { name: 'as YAML' }).getAttribute('href')).toBe('/api/openapi.yaml');
		await close();
	});
});
