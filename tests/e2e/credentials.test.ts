import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGalley, type Galley } from '../support/galley.ts';

let galley: Galley;
beforeAll(async () => {
	galley = await startGalley({ GALLEY_SEED: 'on' });
});
afterAll(() => galley.stop());

test.each(['/', '/posts/welcome-to-galley', '/feed.xml'])('%s is shown to readers whose browser sends a password for a proxy', async (path) => {
	const response = await fetch(`${galley.url}${path}`, { headers: { authorization: 'Basic cmVhZGVyOnNlY3JldA==' } });
	expect(response.status).toBe(200);
});

test('a page shows no draft, even to the owner: it may be kept by a cache', async () => {
	await galley.owner.POST('/posts', { body: { title: 'Unfinished', slug: 'unfinished' } });
	const ask = (authorization?: string) => fetch(`${galley.url}/posts/unfinished`, { headers: authorization ? { authorization } : {} });
	expect([(await ask()).status, (await ask(`Bearer ${galley.key}`)).status]).toEqual([404, 404]);
});
