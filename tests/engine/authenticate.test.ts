import { describe, expect, test } from 'vitest';
import { documentOf, operationOf } from './support/document.ts';
import { host } from './support/host.ts';

const securitySchemes = {
	token: { type: 'http', scheme: 'Bearer' },
	key: { type: 'apiKey', in: 'header', name: 'X-Key' },
	grant: { type: 'oauth2', flows: {} }
};
const required = { name: 'if-any', in: 'query', required: true, schema: { type: 'string' } };
const secured = (id: string, ...security: Record<string, string[]>[]) => ({ get: operationOf(id, { security }) });

const document = documentOf(
	{
		'/public': secured('public'),
		'/token': { get: operationOf('token', { security: [{ token: [] }], parameters: [required] }) },
		'/optional': secured('optional', {}, { token: [] }),
		'/either': secured('either', { key: [] }, { token: [] }),
		'/both': secured('both', { key: [], token: ['write'] }),
		'/scopes': secured('scopes', { token: ['admin'] }, { token: ['write', 'extra'] }),
		'/lend': secured('lend', { key: ['read'], token: ['write'] }),
		'/inherited': { get: operationOf('inherited') },
		'/two': secured('two', { token: [] }, { grant: [] })
	},
	{ securitySchemes }
);
const tokens: Record<string, string[]> = { plain: [], writer: ['write', 'read'], extra: ['write', 'extra'] };
const { ask, last } = await host(
	{ ...document, security: [{ key: [] }] },
	{},
	{
		verifiers: {
			token: async (token) => (Object.hasOwn(tokens, token) ? { actor: { name: token }, scopes: tokens[token] ?? [], roles: [] } : null),
			grant: async () => null,
			key: async (key) => (key === 'k1' ? { actor: { name: 'key holder' }, scopes: [], roles: [] } : null)
		}
	}
);

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const status = async (path: string, headers: Record<string, string> = {}) => {
	const answer = await ask('GET', path, { headers });
	return answer.status === 204 ? (last()?.actor.name ?? '') : answer.fault().code;
};

describe('An operation', () => {
	test('that asks for nothing does not look at credentials.', async () => {
		expect(await status('/public')).toBe('nobody');
		expect(await status('/public', bearer('wrong'))).toBe('nobody');
	});

	test('without security of its own has that of the document.', async () => {
		expect(await status('/inherited')).toBe('credentials-missing');
		expect(await status('/inherited', { 'x-key': 'k1' })).toBe('key holder');
	});

	test('tells missing credentials from bad ones, before it looks at the rest of the request.', async () => {
		expect(await status('/token')).toBe('credentials-missing');
		expect(await status('/token', bearer('wrong'))).toBe('credentials-invalid');
		expect(await status('/token', bearer('plain'))).toBe('invalid-parameters');
	});

	test.each(['Basic YTpi', 'Bearer', 'Bearer ', 'Bearerplain', 'Bearer a b', 'plain', ''])(
		'takes `Authorization: %s` as bad credentials.',
		async (authorization) => {
			expect(await status('/optional', { authorization })).toBe('credentials-invalid');
		}
	);

	test.each(['bearer plain', 'BEARER plain', 'Bearer   plain '])('reads `%s` as a bearer token.', async (authorization) => {
		expect(await status('/optional', { authorization })).toBe('plain');
	});

	test('with optional credentials serves a stranger, but not one whose key is bad.', async () => {
		expect(await status('/optional')).toBe('nobody');
		expect(await status('/optional', bearer('wrong'))).toBe('credentials-invalid');
	});

	test('with two alternatives takes either.', async () => {
		expect(await status('/either', { 'x-key': 'k1' })).toBe('key holder');
		expect(await status('/either', bearer('plain'))).toBe('plain');
		expect(await status('/either', { ...bearer('plain'), 'x-key': 'wrong' })).toBe('plain');
		expect(await status('/either', { ...bearer('wrong'), 'x-key': 'wrong' })).toBe('credentials-invalid');
	});

	test('with two schemes in one alternative needs both; the first says who it is.', async () => {
		expect(await status('/both', { ...bearer('writer'), 'x-key': 'k1' })).toBe('key holder');
		expect(await status('/both', { 'x-key': 'k1' })).toBe('credentials-invalid');
		expect(await status('/both', bearer('writer'))).toBe('credentials-invalid');
	});
});

describe('Scopes', () => {
	test('must be granted by the scheme that they stand at.', async () => {
		expect(await status('/both', { ...bearer('plain'), 'x-key': 'k1' })).toBe('forbidden');
		expect(await status('/lend', { ...bearer('writer'), 'x-key': 'k1' })).toBe('forbidden');
	});

	test('of one alternative suffice where those of another are lacking.', async () => {
		expect(await status('/scopes', bearer('extra'))).toBe('extra');
		expect(await status('/scopes', bearer('writer'))).toBe('forbidden');
	});

	test('that are lacking are named.', async () => {
		const answer = await ask('GET', '/scopes', { headers: bearer('plain') });
		expect([answer.status, answer.fault().message]).toEqual([403, 'These credentials lack the scope `admin`. Use others that have it.']);
	});
});

describe('A refusal', () => {
	test('challenges by each scheme, once, and says where a token is bad.', async () => {
		expect((await ask('GET', '/either')).headers['www-authenticate']).toBe('ApiKey realm="api", Bearer realm="api"');
		expect((await ask('GET', '/two')).headers['www-authenticate']).toBe('Bearer realm="api"');
		expect((await ask('GET', '/two', { headers: bearer('x') })).headers['www-authenticate']).toBe('Bearer realm="api", error="invalid_token"');
	});

	test('says what to send.', async () => {
		expect((await ask('GET', '/either')).fault().message).toBe(
			'This operation needs credentials. Send the header `x-key` or `Authorization: Bearer` and a key.'
		);
	});
});

test('A scheme that nothing verifies is the fault of the server, and is reported.', async () => {
	const { ask, reports } = await host(document, {}, { verifiers: {} });
	expect((await ask('GET', '/token', { headers: bearer('plain') })).status).toBe(500);
	expect(String(reports.at(-1))).toMatch(/nothing verifies it/);
});
