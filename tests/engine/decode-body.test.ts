import { describe, expect, test } from 'vitest';
import { bodyDocument, json } from './support/document.ts';
import { host } from './support/host.ts';

const open = await host(bodyDocument({ type: 'object' }, { content: { ...json({}), 'text/plain': { schema: { type: 'string', maxLength: 3 } } } }));
const type = { 'content-type': 'application/json' };
const put = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = type) => open.ask('PUT', '/things', { headers, body });
const taken = async (body: string) => ((await put(body)).status === 204 ? open.last()?.body : 'refused');

describe('A content type', () => {
	test.each([
		'application/json',
		'APPLICATION/JSON',
		'application/json; charset=utf-8',
		'application/json;charset="UTF-8"',
		' application/json ;',
		'application/json; charset=us-ascii'
	])('`%s` is taken.', async (value) => {
		expect((await put('1', { 'content-type': value })).status).toBe(204);
		expect(open.last()?.contentType).toBe('application/json');
	});

	test.each([
		'',
		'json',
		'application',
		'application/',
		'/json',
		'application/json, text/plain',
		'application/jsonx',
		'application/xml',
		'constructor',
		'application/json; charset',
		'text/*'
	])('`%s` is refused, with what is taken.', async (value) => {
		const answer = await put('1', { 'content-type': value });
		expect(answer.status).toBe(415);
		expect(answer.headers.accept).toBe('application/json, text/plain');
	});

	test('that is missing is refused, and said to be missing.', async () => {
		const answer = await put('1', {});
		expect(answer.status).toBe(415);
		expect(answer.fault().message).toBe('A body without a `Content-Type` is not taken here. Taken: application/json, text/plain.');
	});

	test('with a charset other than UTF-8 is refused.', async () => {
		expect((await put('1', { 'content-type': 'application/json; charset=iso-8859-1' })).status).toBe(415);
	});

	test('chooses how the body is read.', async () => {
		expect((await put('abc', { 'content-type': 'text/plain' })).status).toBe(204);
		expect(open.last()).toMatchObject({ body: 'abc', contentType: 'text/plain' });
		expect((await put('abcd', { 'content-type': 'text/plain' })).fault().faults[0]).toEqual({
			where: '',
			rule: 'maxLength',
			text: 'The body must have at most 3 characters; it has 4.'
		});
	});
});

test.each([
	['gzip', 415],
	['br, gzip', 415],
	['identity', 204],
	['Identity', 204]
])('`Content-Encoding: %s` is answered with %i.', async (encoding, status) => {
	expect((await put('1', { ...type, 'content-encoding': encoding })).status).toBe(status);
});

test('A PATCH that is refused for its type says what it takes in Accept-Patch as well.', async () => {
	const document = bodyDocument({});
	const path = document.paths?.['/things'];
	const patch = await host({ ...document, paths: { '/things': { patch: path?.put } } });
	const answer = await patch.ask('PATCH', '/things', { headers: { 'content-type': 'text/plain' }, body: 'x' });
	expect(answer.headers).toMatchObject({ accept: 'application/json', 'accept-patch': 'application/json' });
});

describe('A body that is due', () => {
	test('is asked for where it is missing.', async () => {
		const answer = await open.ask('PUT', '/things');
		expect(answer.status).toBe(400);
		expect(answer.fault().message).toBe('This operation needs a body. Send application/json or text/plain.');
	});

	test('may not be empty where it is JSON, and may where it is text.', async () => {
		expect((await put('')).fault()).toMatchObject({ code: 'malformed-body', message: expect.stringContaining('it is empty') as string });
		expect((await open.ask('PUT', '/things', { headers: type })).status).toBe(400);
		expect((await put('', { 'content-type': 'text/plain' })).status).toBe(204);
		expect(open.last()?.body).toBe('');
	});
});

describe('An optional body', async () => {
	const optional = await host(bodyDocument({ type: 'object' }, { required: false }));

	test.each([
		['nothing', {}],
		['a content type and nothing else', { headers: type }],
		['no bytes', { headers: type, body: '' }]
	])('is not there where %s is sent.', async (_, sent) => {
		expect((await optional.ask('PUT', '/things', sent)).status).toBe(204);
		expect(optional.last()).toMatchObject({ body: undefined, contentType: null });
	});

	test('is checked where it is sent.', async () => {
		expect((await optional.ask('PUT', '/things', { headers: type, body: '[]' })).status).toBe(400);
		expect((await optional.ask('PUT', '/things', { body: '{}' })).status).toBe(415);
	});
});

describe('JSON', () => {
	test.each(['{bad', '{', '[1,]', "{'a':1}", '{a:1}', '01', 'NaN', 'undefined', '1 2', '"\n"', ' ', '{"a":1}}', '/**/1', '\u00a01'])(
		'does not read `%s`.',
		async (text) => {
			const answer = await put(text);
			expect([answer.status, answer.fault().code]).toEqual([400, 'malformed-body']);
		}
	);

	test.each([
		['null', null],
		['1.0', 1],
		['-0', -0],
		['123456789012345680000', 123456789012345680000],
		[' [1] ', [1]],
		['"\\ud83d\\udcda"', '📚'],
		['"\\u0000"', '\0'],
		['{"a":{"a":1},"b":[{"a":1},{"a":1}]}', { a: { a: 1 }, b: [{ a: 1 }, { a: 1 }] }],
		['"a:b,\\"c\\":{[d"', 'a:b,"c":{[d']
	])('reads `%s`.', async (text, value) => {
		expect(await taken(text)).toEqual(value);
	});

	test('does not take a name twice in one object, escaped or not.', async () => {
		for (const text of ['{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '[{"x":{"a":1,"b":2,"a":1}}]', '{"__proto__":1,"__proto__":2}', '{"1":1,"1":1}'])
			expect((await put(text)).fault().message).toMatch(/same name twice/);
	});

	test('does not take a lone surrogate, in a text or a name.', async () => {
		for (const text of ['"\\ud800"', '"\\udcda\\ud83d"', '{"\\udfff":1}', '[[["x\\ud800y"]]]'])
			expect((await put(text)).fault().message).toMatch(/lone surrogate/);
	});

	test('is taken 64 levels deep, and no deeper.', async () => {
		const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
		expect((await put(nested(64))).status).toBe(204);
		for (const depth of [65, 10_000]) expect((await put(nested(depth))).fault().message).toMatch(/64 levels/);
		expect((await put('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000))).status).toBe(400);
		expect((await put(`["${'['.repeat(100)}"]`)).status).toBe(204);
	});

	test('does not take a byte order mark.', async () => {
		expect((await put('\ufeff{}')).status).toBe(400);
	});

	test.each([[[0x22, 0xff, 0x22]], [[0x22, 0xc0, 0x80, 0x22]], [[0x22, 0xed, 0xa0, 0x80, 0x22]], [[0xff, 0xfe, 0x31, 0x00]]])(
		'does not take bytes that are not UTF-8: %j.',
		async (bytes) => {
			const answer = await put(new Uint8Array(bytes));
			expect([answer.status, answer.fault().message]).toEqual([400, 'The body is not valid UTF-8. Encode it as UTF-8.']);
		}
	);

	test('keeps `__proto__` and `constructor` as names like any others.', async () => {
		await put('{"__proto__":{"admin":true},"constructor":1}');
		const body = open.last()?.body as { admin?: boolean };
		expect(Object.keys(body)).toEqual(['__proto__', 'constructor']);
		expect(body.admin).toBeUndefined();
		expect({}).not.toHaveProperty('admin');
	});

	test('is not quoted back where it cannot be read.', async () => {
		expect((await put('{"password":"hunter2"')).body).not.toContain('hunter2');
	});
});
