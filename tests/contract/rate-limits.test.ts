import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
let usual: CheckedGalley;
let unlimited: CheckedGalley;
beforeAll(async () => {
	[galley, usual, unlimited] = await Promise.all([startChecked({ GALLEY_RATE_LIMIT: '4' }), startChecked({ GALLEY_RATE_LIMIT: 'on' }), startChecked()]);
});
afterAll(() => Promise.all([galley.stop(), usual.stop(), unlimited.stop()]));

/** Within one minute of the server's clock: the next one, if this one is about to end. */
async function inOneMinute(): Promise<void> {
	const left = 60_000 - (Date.now() % 60_000);
	if (left < 5000) await new Promise((resolve) => setTimeout(resolve, left + 50));
}

test('every answer says how many requests are left, whatever its status; strangers and the owner are counted apart', { timeout: 60_000 }, async () => {
	await inOneMinute();
	const left = [];
	for (const [method, target] of [
		['GET', '/api/posts'],
		['GET', '/api/posts/nothing-here'],
		['PATCH', '/api/posts'],
		['OPTIONS', '/api/posts'],
		['GET', '/api/nowhere']
	] as const) {
		const { status, headers } = await galley.send(method, target);
		expect(headers.get('ratelimit-policy')).toBe('"default";q=4;w=60');
		left.push([status, /r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]]);
	}
	expect(left).toEqual([
		[200, '3'],
		[404, '2'],
		[405, '1'],
		[204, '0'],
		[429, '0']
	]);
	const owner = await galley.sendAsOwner('GET', '/api/posts?status=draft');
	expect([owner.status, owner.headers.get('ratelimit')]).toEqual([200, expect.stringMatching(/^"default";r=3;t=\d+$/)]);
	const guessed = await galley.send('GET', '/api/keys', { headers: { authorization: `Bearer gal_${'0'.repeat(32)}` } });
	expect(guessed.status).toBe(429);
});

test('the limit is that of the contract, where nothing else is set', async () => {
	const { headers } = await usual.send('GET', '/api/posts');
	expect(headers.get('ratelimit-policy')).toBe('"default";q=3000;w=60');
	expect(Number(headers.get('ratelimit')?.match(/t=(\d+)/)?.[1])).toBeLessThanOrEqual(60);
});

test('without limits nothing is said of them', async () => {
	for (const target of ['/api/posts', '/api/nowhere']) {
		const { headers } = await unlimited.send('GET', target);
		expect([headers.get('ratelimit-policy'), headers.get('ratelimit')]).toEqual([null, null]);
	}
});
