import { describe, expect, test } from 'vitest';
import { documentOf, operationOf } from './support/document.ts';
import { host } from './support/host.ts';

const securitySchemes = { session: { type: 'apiKey', in: 'cookie', name: 'sid' }, token: { type: 'http', scheme: 'bearer' } };
const security = [{}, { session: [] }, { token: [] }];
const { ask, last } = await host(
	documentOf(
		{
			'/things': { get: operationOf('read', { security }), post: operationOf('write', { security }), delete: operationOf('delete', { security }) },
			'/session': { post: operationOf('sign-in', { security: [], 'x-same-origin': true }) },
			'/both': { post: operationOf('both', { security: [{ session: [], token: [] }] }) }
		},
		{ securitySchemes }
	),
	{},
	{
		verifiers: {
			session: async (id) => (id === 'good' ? { actor: { name: 'Ada' }, scopes: [], roles: [] } : null),
			token: async () => ({ actor: { name: 'program' }, scopes: [], roles: [] })
		}
	}
);

const own = 'https://library.example';
const cookie = { cookie: 'sid=good' };
const status = async (method: string, path: string, headers: Record<string, string>) => {
	const answer = await ask(method, path, { headers });
	return answer.status === 204 ? (last()?.actor.name ?? '') : `${answer.status} ${answer.fault().code}`;
};
const refused = '403 cross-origin';

describe('A write with a cookie', () => {
	test.each<[Record<string, string>, string]>([
		[{ origin: own }, 'Ada'],
		[{ origin: own, 'sec-fetch-site': 'same-origin' }, 'Ada'],
		[{ 'sec-fetch-site': 'same-origin' }, 'Ada'],
		[{ 'sec-fetch-site': 'none' }, 'Ada'],
		[{}, refused],
		[{ origin: '' }, refused],
		[{ origin: 'null' }, refused],
		[{ origin: 'http://library.example' }, refused],
		[{ origin: 'https://library.example.evil.example' }, refused],
		[{ origin: 'https://library.example:8443' }, refused],
		[{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, refused],
		[{ 'sec-fetch-site': 'same-site' }, refused],
		[{ 'sec-fetch-site': 'cross-site' }, refused],
		[{ 'sec-fetch-site': 'Same-Origin' }, refused],
		[{ referer: `${own}/page` }, refused]
	])('and %j: %s.', async (headers, expected) => {
		expect(await status('POST', '/things', { ...cookie, ...headers })).toBe(expected);
		expect(await status('DELETE', '/things', { ...cookie, ...headers })).toBe(expected);
	});

	test('is refused before anything else of it is looked at, and the handler never runs.', async () => {
		const before = last();
		expect(await status('POST', '/things', { ...cookie, origin: 'https://evil.example', accept: 'x/y', 'content-type': 'x/y' })).toBe(refused);
		expect(last()).toBe(before);
	});

	test('says where it came from, in so many letters.', async () => {
		const answer = await ask('POST', '/things', { headers: { ...cookie, origin: `https://${'e'.repeat(5000)}.example` } });
		expect(answer.fault().message).toMatch(/^This request came from `https:\/\/e+`, not from a page of this server\./);
		expect(answer.fault().message.length).toBeLessThan(400);
	});
});

describe('The origin does not matter', () => {
	const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };

	test('for reading.', async () => {
		expect(await status('GET', '/things', { ...cookie, ...foreign })).toBe('Ada');
		expect(await status('HEAD', '/things', { ...cookie, ...foreign })).toBe('Ada');
	});

	test('where a header with credentials counts, or is needed beside the cookie.', async () => {
		expect(await status('POST', '/things', { ...cookie, ...foreign, authorization: 'Bearer t' })).toBe('program');
		expect(await status('POST', '/both', { ...cookie, ...foreign, authorization: 'Bearer t' })).toBe('Ada');
	});

	test('where the cookie is no longer good, or not there: then nobody acts.', async () => {
		expect(await status('POST', '/things', { cookie: 'sid=old', ...foreign })).toBe('nobody');
		expect(await status('POST', '/things', foreign)).toBe('nobody');
	});
});

describe('An operation with `x-same-origin`', () => {
	test.each<[Record<string, string>, string]>([
		[{}, 'nobody'],
		[{ origin: own }, 'nobody'],
		[{ 'sec-fetch-site': 'none' }, 'nobody'],
		[{ origin: 'null' }, refused],
		[{ origin: 'https://evil.example' }, refused],
		[{ 'sec-fetch-site': 'cross-site' }, refused],
		[{ 'sec-fetch-site': 'same-site' }, refused]
	])('and %j: %s, though nobody needs credentials.', async (headers, expected) => {
		expect(await status('POST', '/session', headers)).toBe(expected);
	});
});
