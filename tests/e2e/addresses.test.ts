import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problems } from '../../src/lib/server/problems.ts';
import { startGalley, type Galley } from '../support/galley.ts';

describe('Addresses that programs rely on', () => {
	let galley: Galley;
	beforeAll(async () => (galley = await startGalley({ GALLEY_SEED: 'on' })));
	afterAll(() => galley.stop());

	const get = (path: string) => fetch(galley.url + path, { redirect: 'manual' });

	test.each(['json', 'yaml'])('/openapi.%s leads to the contract', async (format) => {
		const response = await get(`/openapi.${format}`);
		expect([response.status, response.headers.get('location')]).toEqual([308, `/api/openapi.${format}`]);
	});

	test.each([...problems.values()])('the problem $name has a page that says what happened and what to do', async ({ name, title, status, description }) => {
		const response = await get(`/problems/${name}`);
		expect(response.status).toBe(200);
		const words = (html: string) =>
			html
				.replace(/<[^>]*>/g, '')
				.replace(/&amp;/g, '&')
				.replace(/&quot;/g, '"')
				.replace(/\s+/g, ' ');
		const page = words(await response.text());
		expect(page).toContain(title);
		expect(page).toContain(`/problems/${name}`);
		expect(page).toContain(`Status ${status}`);
		for (const paragraph of description.trim().split('\n\n')) expect(page).toContain(words(paragraph.replace(/`/g, '')).trim());
	});

	test('the list of problems has them all, and no others have a page', async () => {
		const index = await (await get('/problems')).text();
		for (const name of problems.keys()) expect(index).toContain(`href="/problems/${name}"`);
		expect((await get('/problems/never-heard-of')).status).toBe(404);
		expect((await get('/problems/__proto__')).status).toBe(404);
	});

	test.each(['/', '/docs', '/problems', '/feed.xml', '/nothing', '/openapi.json'])('%s tells browsers what they may do', async (path) => {
		const { headers } = await get(path);
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
		expect(headers.get('cache-control')).toBe('no-cache');
	});
});
