import { describe, expect, test } from 'vitest';
import type { Verify } from '../../src/lib/server/contract/authenticate.ts';
import { documentOf, json, operationOf } from './support/document.ts';
import { host, type Reader } from './support/host.ts';

const securitySchemes = {
	login: { type: 'http', scheme: 'basic' },
	token: { type: 'http', scheme: 'bearer' },
	digest: { type: 'http', scheme: 'digest' },
	custom: { type: 'http', scheme: 'x-Sign' },
	grant: { type: 'oauth2', flows: {} },
	id: { type: 'openIdConnect', openIdConnectUrl: 'https://id.example' },
	link: { type: 'apiKey', in: 'query', name: 'api key' },
	sid: { type: 'apiKey', in: 'cookie', name: 'sid' }
};
const secured = (id: string, ...security: Record<string, string[]>[]) => ({
	get: operationOf(id, { security, responses: { '200': { description: 'Yours.', content: json({}) } } })
});
const document = documentOf(
	{
		'/login': secured('login', { login: [] }),
		'/any': secured('any', { login: [] }, { token: [] }),
		'/digest': secured('digest', { digest: [] }),
		'/custom': secured('custom', { custom: [] }),
		'/grant': secured('grant', { grant: ['books:read', 'books:write'] }),
		'/id': secured('id', { id: ['a"b'] }),
		'/link': secured('link', { link: [] }),
		'/open': secured('open', {}, { link: [] }, { sid: [] }),
		'/all': secured('all', { login: ['editor'], link: [], sid: [] }),
		'/mixed': secured('mixed', { login: ['admin'] }, { sid: ['admin'] })
	},
	{ securitySchemes }
);
const heard: unknown[] = [];
const known = (text: string) => async (credential: string) => {
	heard.push(credential);
	return credential === text ? { actor: { name: text }, scopes: ['books:read'], roles: [] } : null;
};
const verifiers: Record<string, Verify<Reader>> = {
	login: {
		async basic(credential) {
			heard.push(credential);
			return credential.password === 'Schlüssel:1' ? { actor: { name: credential.user }, scopes: ['editor'], roles: [] } : null;
		}
	},
	token: known('t1'),
	digest: { verify: known('username="ada", response="1"'), challenge: () => 'Digest realm="api", nonce="n1", qop="auth"' },
	custom: known('keyId="k", signature="s s"'),
	grant: known('g1'),
	id: known('i1'),
	link: known('l 1'),
	sid: known('s1')
};
const answerWith = async ({ actor }: { actor: Reader }) => ({ status: 200, body: actor.name });
const handlers = Object.fromEntries(Object.keys(document.paths ?? {}).map((path) => [path.slice(1), answerWith]));
const { ask, reports } = await host(document, handlers, { verifiers });

const get = async (path: string, headers: Record<string, string> = {}) => {
	const answer = await ask('GET', path, { headers });
	const challenge = answer.headers['www-authenticate'] ?? '';
	return answer.status === 200 ? (answer.json() as unknown as string) : `${answer.status} ${answer.fault().code} ${String(challenge)}`.trim();
};
const basic = (pair: string | Uint8Array) => ({ authorization: `Basic ${Buffer.from(pair).toString('base64')}` });
const challenge = 'Basic realm="api", charset="UTF-8"';

describe('Basic', () => {
	test('is a user and a password, in UTF-8; the first colon stands between them.', async () => {
		expect(await get('/login', basic('Ada Lövelace:Schlüssel:1'))).toBe('Ada Lövelace');
		expect(heard.at(-1)).toEqual({ user: 'Ada Lövelace', password: 'Schlüssel:1' });
		expect(await get('/login', { authorization: basic('ada:Schlüssel:1').authorization.replace('Basic ', 'bASIC   ') })).toBe('ada');
		expect(await get('/login', basic(':Schlüssel:1'))).toBe('');
	});

	test('that is wrong is told from none, and both say how it is written.', async () => {
		expect(await get('/login')).toBe(`401 credentials-missing ${challenge}`);
		expect(await get('/login', basic('ada:wrong'))).toBe(`401 credentials-invalid ${challenge}`);
		expect((await ask('GET', '/login')).fault().message).toBe('This operation needs credentials. Send `Authorization: Basic` and a user with a password.');
	});

	test.each<[string, string | Uint8Array]>([
		['no colon', 'ada'],
		['nothing', ''],
		['bytes that are not UTF-8', new Uint8Array([0x61, 0x3a, 0xff])],
		['a line break', 'ada\n:x'],
		['NUL', 'ada:\0'],
		['DEL', 'ada:\x7f']
	])('with %s is not shown to anyone.', async (_, pair) => {
		const before = heard.length;
		expect(await get('/login', basic(pair))).toBe(`401 credentials-invalid ${challenge}`);
		expect(heard).toHaveLength(before);
	});

	test.each(['Basic', 'Basic ', 'Basic a:b', 'Basic YQ==YQ==', 'Basic YTpi YTpi', 'Bearer YTpi', 'BasicYTpi'])('`%s` is not it.', async (authorization) => {
		expect(await get('/login', { authorization })).toBe(`401 credentials-invalid ${challenge}`);
	});

	test('may be one of several schemes of one header.', async () => {
		expect(await get('/any', basic('ada:Schlüssel:1'))).toBe('ada');
		expect(await get('/any', { authorization: 'Bearer t1' })).toBe('t1');
		expect(await get('/any')).toBe(`401 credentials-missing ${challenge}, Bearer realm="api"`);
		expect(await get('/any', basic('ada:wrong'))).toBe(`401 credentials-invalid ${challenge}, Bearer realm="api"`);
		expect(await get('/any', { authorization: 'Bearer t2' })).toBe(`401 credentials-invalid ${challenge}, Bearer realm="api", error="invalid_token"`);
	});
});

describe('A scheme of HTTP that the engine does not know', () => {
	test('is verified by all that follows its name, and challenged for as the app says.', async () => {
		expect(await get('/digest', { authorization: 'Digest username="ada", response="1"' })).toBe('username="ada", response="1"');
		expect(await get('/digest', { authorization: 'digest username="bob"' })).toBe('401 credentials-invalid Digest realm="api", nonce="n1", qop="auth"');
		expect(await get('/digest')).toBe('401 credentials-missing Digest realm="api", nonce="n1", qop="auth"');
	});

	test('has a plain challenge where the app makes none.', async () => {
		expect(await get('/custom', { authorization: 'X-SIGN  keyId="k", signature="s s" ' })).toBe('keyId="k", signature="s s"');
		expect(await get('/custom', { authorization: 'X-Sign' })).toBe('401 credentials-invalid X-Sign realm="api"');
	});
});

describe('A token that lacks a scope', () => {
	test('is told which it needs, by the rules of its scheme (RFC 6750).', async () => {
		expect(await get('/grant', { authorization: 'Bearer g1' })).toBe(
			'403 forbidden Bearer realm="api", error="insufficient_scope", scope="books:read books:write"'
		);
	});

	test('is not told a scope that cannot stand in the header.', async () => {
		expect(await get('/id', { authorization: 'Bearer i1' })).toBe('403 forbidden Bearer realm="api", error="insufficient_scope"');
	});

	test('hears of it in words alone where the scheme has none.', async () => {
		expect(await get('/mixed', basic('ada:Schlüssel:1'))).toBe('403 forbidden');
		expect(await get('/mixed', { cookie: 'sid=s1' })).toBe('403 forbidden');
	});
});

describe('A key in the query', () => {
	test('is read as queries are, and is no parameter of the operation.', async () => {
		expect(await get('/link?api%20key=l%201')).toBe('l 1');
		expect(await get('/link?api+key=l+1')).toBe('l 1');
	});

	test.each(['', 'api%20key', 'api%20key=', 'api%20key=%', 'api%20key=l%202', 'api%20key=l%201&api%20key=l%202', 'api%20key=l%201&api+key'])(
		'is bad or missing in `?%s`.',
		async (query) => {
			expect(await get(`/link?${query}`)).toBe(`401 credentials-${query === '' ? 'missing' : 'invalid'} ApiKey realm="api"`);
		}
	);

	test('is asked for by its name, and counts as sent on purpose.', async () => {
		expect((await ask('GET', '/link')).fault().message).toBe('This operation needs credentials. Send the query parameter `api key`.');
		expect(await get('/open')).toBe('nobody');
		expect(await get('/open?api+key=wrong')).toMatch(/^401 credentials-invalid/);
		expect(await get('/open?api+key=l+1', { cookie: 'sid=s1' })).toBe('l 1');
		expect(await get('/open', { cookie: 'sid=s1' })).toBe('s1');
	});

	test('is in no problem and in no report, and nobody keeps the answer.', async () => {
		const wrong = await ask('GET', '/link?api+key=hunter2&more=1');
		expect(JSON.stringify([wrong.body, wrong.headers])).not.toContain('hunter2');
		const refused = await ask('GET', '/link?api+key=l+1&more=1');
		expect([refused.status, refused.fault().faults.map(({ where }) => where)]).toEqual([400, ['query:more']]);
		expect(JSON.stringify(reports)).not.toMatch(/hunter2|l 1/);
		const good = await ask('GET', '/link?api+key=l+1');
		expect(good.headers).toMatchObject({ 'cache-control': 'private, no-store' });
		expect(good.headers.vary).toBeUndefined();
		expect((await ask('GET', '/open')).headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'Cookie' });
	});
});

test('Schemes of one alternative must all be good; the first says who it is.', async () => {
	const all = { ...basic('ada:Schlüssel:1'), cookie: 'sid=s1' };
	expect(await get('/all?api+key=l+1', all)).toBe('ada');
	expect(await get('/all', all)).toMatch(/^401 credentials-invalid/);
	expect(await get('/all?api+key=l+1', { cookie: 'sid=s1' })).toMatch(/^401 credentials-invalid/);
	expect(await get('/all')).toBe(`401 credentials-missing ${challenge}, ApiKey realm="api", Cookie realm="api", cookie-name="sid"`);
});

test('A verifier of the wrong kind is the fault of the server, and is reported.', async () => {
	const wrong = await host(document, handlers, { verifiers: { ...verifiers, login: known('x'), token: verifiers.login ?? known('') } });
	expect((await wrong.ask('GET', '/login', { headers: basic('a:b') })).status).toBe(500);
	expect(String(wrong.reports.at(-1))).toContain("The verifier of the security scheme 'login' is of another kind");
	expect((await wrong.ask('GET', '/any', { headers: { authorization: 'Bearer t1' } })).status).toBe(500);
});
