import { describe, expect, test } from 'vitest';
import { documentOf, operationOf, queryDocument } from './support/document.ts';
import { host } from './support/host.ts';

const securitySchemes = { session: { type: 'apiKey', in: 'cookie', name: 'sid' }, token: { type: 'http', scheme: 'bearer' } };
const secured = (id: string, ...security: Record<string, string[]>[]) => ({ get: operationOf(id, { security }) });
const { ask, last } = await host(
	documentOf(
		{
			'/open': secured('open', {}, { session: [] }, { token: [] }),
			'/mine': secured('mine', { session: [] }, { token: ['write'] }),
			'/cookie': secured('cookie', { session: [] }),
			'/both': secured('both', { session: [], token: [] })
		},
		{ securitySchemes }
	),
	{},
	{
		verifiers: {
			session: async (id) => (id === 'good' ? { actor: { name: 'Ada' }, scopes: [], roles: [] } : null),
			token: async (token) => (token === 't' ? { actor: { name: 'program' }, scopes: [], roles: [] } : null)
		}
	}
);

const as = async (path: string, cookie: string | null, token?: string) => {
	const headers = { ...(cookie === null ? {} : { cookie }), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
	const answer = await ask('GET', path, { headers });
	return answer.status === 204 ? (last()?.actor.name ?? '') : answer.fault().code;
};

describe('A credential in a cookie', () => {
	test.each(['sid=good', 'a=b; sid=good; c=d', 'sid="good"', ' sid = good ', 'sid=good;', 'sid=good; sid=good'])('is found in `%s`.', async (cookie) => {
		expect(await as('/cookie', cookie)).toBe('Ada');
	});

	test.each(['', 'sid', 'SID=good', 'xsid=good', 'a="b; sid', '__proto__=good', 'a=sid=good'])('is not there in `%s`.', async (cookie) => {
		expect(await as('/cookie', cookie)).toBe('credentials-missing');
	});

	test.each(['sid=', 'sid=bad', 'sid=good; sid=bad', 'sid=bad; sid=good', 'sid=go%6Fd'])('is not good in `%s`.', async (cookie) => {
		expect(await as('/cookie', cookie)).toBe('credentials-invalid');
	});

	test('that is no longer good makes a stranger of its browser where strangers are let in.', async () => {
		expect(await as('/open', 'sid=bad')).toBe('nobody');
		expect(await as('/open', 'sid=good')).toBe('Ada');
		expect(await as('/open', 'sid=bad', 't')).toBe('program');
	});

	test('gives way to a header, be that good, limited or bad.', async () => {
		expect(await as('/open', 'sid=good', 't')).toBe('program');
		expect(await as('/mine', 'sid=good', 't')).toBe('forbidden');
		expect(await as('/open', 'sid=good', 'bad')).toBe('credentials-invalid');
		expect(await as('/mine', 'sid=good', 'bad')).toBe('credentials-invalid');
	});

	test('counts beside a header that the operation knows nothing of.', async () => {
		expect(await as('/cookie', 'sid=good', 'bad')).toBe('Ada');
	});

	test('can be one of two that are needed.', async () => {
		expect(await as('/both', 'sid=good', 't')).toBe('Ada');
		expect(await as('/both', 'sid=good')).toBe('credentials-invalid');
	});

	test('is asked for by name, and told from a header that is bad.', async () => {
		const missing = await ask('GET', '/mine');
		expect(missing.headers['www-authenticate']).toBe('Cookie realm="api", cookie-name="sid", Bearer realm="api"');
		expect(missing.fault().message).toBe('This operation needs credentials. Send the cookie `sid` or `Authorization: Bearer` and a key.');
		const stale = await ask('GET', '/mine', { headers: { cookie: 'sid=old' } });
		expect(stale.headers['www-authenticate']).toBe('Cookie realm="api", cookie-name="sid", Bearer realm="api"');
		expect(stale.fault().message).toBe('The cookie is no longer good. Sign in again, or send the cookie `sid` or `Authorization: Bearer` and a key.');
	});

	test('makes answers differ by cookies, for caches.', async () => {
		expect((await ask('GET', '/open')).headers).toMatchObject({ vary: 'Cookie, Authorization', 'cache-control': 'no-cache' });
		expect((await ask('GET', '/open', { headers: { cookie: 'sid=good' } })).headers['cache-control']).toBe('private, no-cache');
	});
});

describe('A parameter in a cookie', async () => {
	const { ask, last } = await host(
		queryDocument(
			{ name: 'theme', in: 'cookie', schema: { enum: ['light', 'dark'], default: 'light' } },
			{ name: 'size', in: 'cookie', schema: { type: 'integer' } },
			{ name: 'tags', in: 'cookie', explode: false, schema: { type: 'array', items: { type: 'string' } } }
		)
	);
	const get = (cookie: string) => ask('GET', '/things', { headers: { cookie } });

	test('is read by its type and its escapes; cookies that nobody named are let pass.', async () => {
		expect((await get('other=1; theme=dark; size=12; tags=a,b%2Cc')).status).toBe(204);
		expect(last()?.cookies).toEqual({ theme: 'dark', size: 12, tags: ['a', 'b,c'] });
		await get('');
		expect(last()?.cookies).toEqual({ theme: 'light' });
	});

	test.each([
		['theme=red', 'cookie:theme enum'],
		['size=12px', 'cookie:size type'],
		['size=1; size=2', 'cookie:size maxItems'],
		['tags=%ff', 'cookie:tags encoding']
	])('is refused in `%s`.', async (cookie, expected) => {
		expect((await get(cookie)).fault().faults.map(({ where, rule }) => `${where} ${rule}`)).toEqual([expected]);
	});

	test('makes answers differ by cookies.', async () => {
		expect((await get('')).headers.vary).toBe('Cookie');
	});
});
