import { describe, expect, test } from 'vitest';
import type { Document, Json } from '../../src/lib/server/contract/compile/document.ts';
import { countInMemory } from '../../src/lib/server/contract/limits/counter.ts';
import { documentOf, operationOf } from './support/document.ts';
import { host, load, type Options } from './support/host.ts';

const limits = { default: { limit: 2, windowSeconds: 60 }, mails: { limit: 1, windowSeconds: 3600, by: 'address', description: 'Each costs a mail.' } };
const token = { token: { type: 'http', scheme: 'bearer' } };
const limited = (paths: Record<string, Json>, rates: unknown = limits): Document => ({
	...documentOf(paths, { securitySchemes: token }),
	'x-rate-limits': rates
});
const document = limited({
	'/things': { get: operationOf('list-things', { security: [{}, { token: [] }] }), put: operationOf('put-things', { security: [{ token: [] }] }) },
	'/mails': { post: operationOf('post-mail', { 'x-rate-limit': 'mails', security: [{}, { token: [] }] }) }
});
const verifiers = { token: async (name: string) => (name === 'bad' ? null : { actor: { name }, scopes: [], roles: [] }) };

/** An engine whose clock stands at ten seconds of a minute, and moves when it is told to. */
async function limitedHost(options: Options = {}) {
	const clock = { now: 1_800_000_010_000 };
	const limiter = countInMemory({ now: () => clock.now, networkOf: (address) => address?.replace(/\.\d+$/, '.0') ?? 'unknown' });
	let address: string | null = '192.0.2.7';
	const { ask } = await host(document, {}, { verifiers, limiter, ...options });
	return {
		clock,
		from: (next: string | null) => void (address = next),
		ask: (method: string, target: string, headers: Record<string, string> = {}) => ask(method, target, { headers, address })
	};
}

const bearer = (name: string) => ({ authorization: `Bearer ${name}` });

describe('A limit', () => {
	test('is told with every answer, in structured fields, until there is nothing left.', async () => {
		const { ask } = await limitedHost();
		const seen = [];
		for (let n = 0; n < 3; n++) seen.push(await ask('GET', '/things'));
		expect(seen.map(({ status }) => status)).toEqual([204, 204, 429]);
		expect(seen.map(({ headers }) => headers.ratelimit)).toEqual(['"default";r=1;t=50', '"default";r=0;t=50', '"default";r=0;t=50']);
		expect(new Set(seen.map(({ headers }) => headers['ratelimit-policy']))).toEqual(new Set(['"default";q=2;w=60']));
		expect(seen[2]?.headers).toMatchObject({ 'retry-after': '50', 'cache-control': 'no-store' });
		expect(seen[2]?.fault()).toMatchObject({ code: 'too-many-requests', message: expect.stringContaining('Wait 50 seconds.') as string });
	});

	test('begins anew with the next window.', async () => {
		const { ask, clock } = await limitedHost();
		for (let n = 0; n < 3; n++) await ask('GET', '/things');
		clock.now += 49_999;
		expect((await ask('GET', '/things')).headers).toMatchObject({ 'retry-after': '1' });
		clock.now += 1;
		const answer = await ask('GET', '/things');
		expect([answer.status, answer.headers.ratelimit]).toEqual([204, '"default";r=1;t=60']);
	});

	test('is each actor’s own, wherever they are; strangers share that of their network.', async () => {
		const { ask, from } = await limitedHost();
		const left = async (headers = {}) => (await ask('GET', '/things', headers)).headers.ratelimit;
		expect([await left(bearer('ada')), await left(bearer('bob')), await left()]).toEqual(Array.from({ length: 3 }, () => '"default";r=1;t=50'));
		from('192.0.2.8');
		expect([await left(bearer('ada')), await left()]).toEqual(['"default";r=0;t=50', '"default";r=0;t=50']);
		from('198.51.100.1');
		expect([await left(bearer('bob')), await left()]).toEqual(['"default";r=0;t=50', '"default";r=1;t=50']);
		from(null);
		expect(await left()).toBe('"default";r=1;t=50');
	});

	test('of its own is counted for itself, and by address whoever asks.', async () => {
		const { ask } = await limitedHost();
		await ask('GET', '/things');
		const [first, second] = [await ask('POST', '/mails', bearer('ada')), await ask('POST', '/mails', bearer('bob'))];
		expect([first.status, first.headers.ratelimit, first.headers['ratelimit-policy']]).toEqual([204, '"mails";r=0;t=3590', '"mails";q=1;w=3600']);
		expect([second.status, (await ask('GET', '/things')).status]).toEqual([429, 204]);
	});

	test('holds for what no operation takes, and for guessing credentials.', async () => {
		const { ask } = await limitedHost();
		const unknown = await ask('GET', '/nowhere');
		expect([unknown.status, unknown.headers.ratelimit]).toEqual([404, '"default";r=1;t=50']);
		const wrong = await ask('PUT', '/things', bearer('bad'));
		expect([wrong.status, wrong.headers.ratelimit]).toEqual([401, '"default";r=0;t=50']);
		const statuses = [await ask('PUT', '/things', bearer('bad')), await ask('PATCH', '/things'), await ask('OPTIONS', '/things')];
		expect(statuses.map(({ status }) => status)).toEqual([429, 429, 429]);
		expect((await ask('PUT', '/things', bearer('ada'))).status).toBe(204);
	});

	test('refuses before a faulty request is looked at.', async () => {
		const { ask } = await limitedHost();
		const statuses = [];
		for (let n = 0; n < 3; n++) statuses.push((await ask('GET', '/things?unknown=1')).status);
		expect(statuses).toEqual([400, 400, 429]);
	});

	test('may be read by pages of other origins that are allowed.', async () => {
		const origin = 'https://reading.example.org';
		const { ask } = await limitedHost({ corsOrigins: [origin] });
		for (const target of ['/things', '/nowhere'])
			expect((await ask('GET', target, { origin })).headers['access-control-expose-headers']).toContain('ratelimit, ratelimit-policy');
	});

	test('is not there without a limiter, and nothing is said of it.', async () => {
		const { ask } = await limitedHost({ limiter: undefined });
		for (let n = 0; n < 4; n++) {
			const { status, headers } = await ask('GET', '/things');
			expect([status, headers.ratelimit, headers['ratelimit-policy']]).toEqual([204, undefined, undefined]);
		}
	});

	test('may be counted elsewhere, and with the app’s own numbers.', async () => {
		const limiter = { count: async () => ({ quota: 7, left: 6, reset: 3 }) };
		const { ask } = await limitedHost({ limiter });
		expect((await ask('GET', '/things')).headers).toMatchObject({ 'ratelimit-policy': '"default";q=7;w=60', ratelimit: '"default";r=6;t=3' });
		const limit = { name: 'default', limit: 2, seconds: 60, by: 'actor' } as const;
		expect(countInMemory({ quotas: { default: 9 } }).count(limit, 'ada', null)).toMatchObject({ quota: 9, left: 8 });
	});

	test('does not fill the memory: a hundred thousand callers are told apart, and no more.', () => {
		const limiter = countInMemory({ now: () => 0 });
		const limit = { name: 'default', limit: 2, seconds: 60, by: 'actor' } as const;
		for (let n = 0; n < 100_000; n++) void limiter.count(limit, null, String(n));
		const more = Array.from({ length: 3 }, (_, n) => limiter.count(limit, null, `more ${n}`));
		expect(more).toMatchObject([{ left: 1 }, { left: 0 }, { left: -1 }]);
		expect(limiter.count(limit, null, '5')).toMatchObject({ left: 0 });
	});
});

describe('A contract without a limit called `default`', () => {
	test('limits only what says so.', async () => {
		const { ask } = await host(
			limited({ '/a': { get: operationOf('a') }, '/b': { get: operationOf('b', { 'x-rate-limit': 'few' }) } }, { few: { limit: 5, windowSeconds: 10 } }),
			{},
			{ limiter: countInMemory() }
		);
		expect((await ask('GET', '/a')).headers.ratelimit).toBeUndefined();
		expect((await ask('GET', '/b')).headers['ratelimit-policy']).toBe('"few";q=5;w=10');
		expect((await ask('GET', '/nowhere')).headers.ratelimit).toBeUndefined();
	});
});

describe('A contract is refused', () => {
	const one = { limit: 1, windowSeconds: 1 };
	test.each([
		['whose limits are a list', [one], /#\/x-rate-limits: .*by name/],
		['with a limit that is a number', { few: 5 }, /#\/x-rate-limits\/few: .*`windowSeconds`/],
		['with a limit of nothing', { few: { ...one, limit: 0 } }, /`limit` must be a whole number/],
		['with half a request', { few: { ...one, limit: 1.5 } }, /`limit`/],
		['with a window of two days', { few: { ...one, windowSeconds: 172_800 } }, /`windowSeconds`/],
		['that counts by the moon', { few: { ...one, by: 'moon' } }, /`by` must be/],
		['with a misspelt member', { few: { ...one, window: 5 } }, /no `window`/],
		['with a name that no header can carry', { 'a"b': one }, /name of a limit/]
	])('%s.', async (_, rates, message) => {
		await expect(load(limited({ '/a': { get: operationOf('a') } }, rates))).rejects.toThrow(message);
	});

	test.each([['fewer'], ['constructor'], [5]])('whose operation names the limit %s, which is not there.', async (name) => {
		const document = limited({ '/a': { get: operationOf('a', { 'x-rate-limit': name }) } });
		await expect(load(document)).rejects.toThrow(/#\/paths\/~1a\/get: `x-rate-limit` names/);
	});
});
