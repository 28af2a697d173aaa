import { describe, expect, test } from 'vitest';
import { bodyDocument } from './support/document.ts';
import { host } from './support/host.ts';

const schema = {
	type: 'object',
	additionalProperties: false,
	required: ['email'],
	properties: {
		email: { $ref: '#/components/schemas/Email' },
		age: { type: 'integer', minimum: 0 },
		fee: { type: 'number' },
		agreed: { type: 'boolean', default: false },
		tags: { type: 'array', maxItems: 3, items: { type: 'string' } },
		days: { type: 'array', items: { type: 'integer' } }
	}
};
const type = 'application/x-www-form-urlencoded';
const components = { schemas: { Email: { type: 'string', minLength: 3 } } };
const { ask, last } = await host(bodyDocument({}, { 'x-max-bytes': 100_000, content: { [type]: { schema } } }, components));
const put = (body: string | Uint8Array<ArrayBuffer>) => ask('PUT', '/things', { headers: { 'content-type': type }, body });
const faults = async (body: string) => (await put(body)).fault().faults.map(({ where, rule }) => `${where} ${rule}`);

describe('A form', () => {
	test('is read by the types of its schema, defaults filled in.', async () => {
		expect((await put('email=a%40b&age=41&fee=2.5&agreed=true&tags=x&tags=y+z&days=1')).status).toBe(204);
		expect(last()?.body).toEqual({ email: 'a@b', age: 41, fee: 2.5, agreed: true, tags: ['x', 'y z'], days: [1] });
		await put('&email=%F0%9F%93%9A..&&');
		expect(last()).toMatchObject({ body: { email: '📚..', agreed: false }, contentType: type });
	});

	test.each([
		['', ['/email required']],
		['email=ab', ['/email minLength']],
		['email', ['/email minLength']],
		['email=abc&email=abc', ['/email maxItems']],
		['email=abc&age=', ['/age type']],
		['email=abc&age=+1', ['/age type']],
		['email=abc&age=0x1', ['/age type']],
		['email=abc&age=-1', ['/age minimum']],
		['email=abc&agreed=on', ['/agreed type']],
		['email=abc&fee=1e999', ['/fee type']],
		['email=abc&tags=1&tags=2&tags=3&tags=4', ['/tags maxItems']],
		['email=abc&days=1&days=x', ['/days type']],
		['email=abc&emial=x', ['/emial additionalProperties']],
		['email=abc&tags[]=x', ['/tags[] additionalProperties']],
		['email=abc&__proto__=x', ['/__proto__ additionalProperties']],
		['email=abc&__proto__[admin]=1', ['/__proto__[admin] additionalProperties']],
		['email=abc&constructor=x', ['/constructor additionalProperties']],
		['email=abc&=x', ['/ additionalProperties']],
		['email=abc&a/b~=x', ['/a~1b~0 additionalProperties']]
	])('`%s` is refused: %j.', async (body, expected) => {
		expect(await faults(body)).toEqual(expected);
	});

	test.each(['email=%', 'email=%zz', 'email=%ff', '%c0%80=x', 'email=%ed%a0%80'])('`%s` cannot be read.', async (body) => {
		expect((await put(body)).fault()).toMatchObject({ code: 'malformed-body', message: expect.stringMatching(/percent-encoded UTF-8/) as string });
	});

	test('that is not UTF-8 cannot be read.', async () => {
		expect((await put(new Uint8Array([0x61, 0x3d, 0xff]))).fault().code).toBe('malformed-body');
	});

	test('may have NUL in a text, as JSON may: the schema or the domain refuses it.', async () => {
		expect((await put('email=a%00b')).status).toBe(204);
		expect(last()?.body).toMatchObject({ email: 'a\0b' });
	});

	test('of thousands of fields is read no further than a thousand.', async () => {
		const answer = await put('a=1&'.repeat(10_000));
		expect([answer.status, answer.fault().message]).toEqual([400, 'The form has more than 1,000 fields. Send fewer.']);
		expect((await put('tags=1&'.repeat(1000))).fault().faults).toHaveLength(2);
	});

	test('that is too large is refused.', async () => {
		expect((await put(`email=${'x'.repeat(100_000)}`)).status).toBe(413);
	});
});
