import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/lib/server/contract/encode.ts';
import { answerDocument, operationOf, documentOf } from './support/document.ts';
import { host } from './support/host.ts';
import { serve } from './support/serve.ts';

const list = (type: string) => ({ type: 'array', items: { type } });
const range = { type: 'object', required: ['from'], properties: { from: { type: 'integer', minimum: 0 }, unit: { type: 'string' } } };
const headers = {
	'X-Text': { schema: { type: 'string', maxLength: 20 } },
	'X-Count': { schema: { type: 'integer', minimum: 0 } },
	'X-Open': { schema: { type: 'boolean' } },
	'X-Tags': { schema: list('string') },
	'X-Sizes': { explode: true, schema: { ...list('integer'), maxItems: 3 } },
	'X-Range': { schema: range },
	'X-Span': { explode: true, schema: { $ref: '#/components/schemas/Range' } },
	'X-Meta': { content: { 'application/json': { schema: { type: 'object', properties: { note: { type: 'string' }, at: { type: 'integer' } } } } } },
	'X-Plain': { content: { 'text/plain': { schema: { type: 'string' } } } },
	'X-Maybe': { schema: { type: ['integer', 'null'] } },
	'X-Text-Maybe': { schema: { type: ['string', 'null'] } },
	'Set-Cookie': { schema: list('string') }
};
const document = answerDocument({}, { headers, content: {} }, { schemas: { Range: range } });
let result: Result = { status: 200 };
const options = { 'list-things': async () => result };
const strict = await host(document, options, { validateResponses: true });
const careless = await host(document, options);

/** The header that leaves, or why none does: in development, where answers are checked, and in production. */
async function sent({ ask, reports }: typeof strict, name: string, value: unknown): Promise<unknown> {
	result = { status: 200, headers: { [name]: value } };
	const before = reports.length;
	const answer = await ask('GET', '/things');
	return answer.status === 200 ? answer.headers[name] : String(reports[before]);
}

describe('A header leaves as its schema and its style say', () => {
	test.each<[string, unknown, unknown]>([
		['x-text', 'Grüße, ;=', 'Grüße, ;='],
		['x-text', '', ''],
		['x-count', 5, '5'],
		['x-open', false, 'false'],
		['x-tags', ['a', 'b c'], 'a,b c'],
		['x-tags', [], undefined],
		['x-sizes', [1, -2], '1,-2'],
		['x-range', { from: 1, unit: 'mm' }, 'from,1,unit,mm'],
		['x-range', { from: 1, unit: undefined }, 'from,1'],
		['x-span', { from: 1, unit: 'a=b' }, 'from=1,unit=a=b'],
		['x-meta', { note: 'Grüße\r\n📚', at: 1 }, '{"note":"Gr\\u00fc\\u00dfe\\r\\n\\ud83d\\udcda","at":1}'],
		['x-plain', '{"a":1}', '{"a":1}'],
		['x-maybe', 5, '5'],
		['x-maybe', null, 'null'],
		['x-text-maybe', null, undefined],
		['set-cookie', ['a=1; Path=/', 'b=2, c'], ['a=1; Path=/', 'b=2, c']],
		['x-text', undefined, undefined]
	])('%s: %j is %j', async (name, value, expected) => {
		expect(await sent(strict, name, value)).toEqual(expected);
		expect(await sent(careless, name, value)).toEqual(expected);
	});
});

describe('A header that none can carry is a fault of the server, in production too', () => {
	test.each<[string, unknown, string]>([
		['x-text', 'a\r\nSet-Cookie: b=1', 'has a character that no header can carry'],
		['x-text', 'a\nb', 'has a character that no header can carry'],
		['x-text', 'a\0', 'has a character that no header can carry'],
		['x-text', '📚', 'has a character that no header can carry'],
		['x-text', 'ā', 'has a character that no header can carry'],
		['x-text', ' a', 'begins or ends with a space, which is lost on the way'],
		['x-text', {}, 'has a value that is no text, number or boolean'],
		['x-count', NaN, 'has a value that is no text, number or boolean'],
		['x-tags', ['a,b'], 'has a separator within one of its values'],
		['x-tags', ['a '], 'has spaces around one of its values'],
		['x-tags', ['a\n'], 'has spaces around one of its values'],
		['x-tags', ['a\nb'], 'has a character that no header can carry'],
		['x-tags', 'a', 'must be a list'],
		['x-tags', [['a']], 'has a value that is no text, number or boolean'],
		['x-range', [1], 'must be an object'],
		['x-range', { from: 1, unit: 'a,b' }, 'has a separator within one of its values'],
		['set-cookie', ['a=1\r\nX-Other: 2'], 'has a character that no header can carry']
	])('%s: %j %s', async (name, value, why) => {
		const told = `DriftError: list-things answered 200 with a header ${name} that ${why}.`;
		expect(await sent(careless, name, value)).toBe(told);
	});
});

describe('A header that is not as its schema says is found where answers are checked', () => {
	test.each<[string, unknown, string]>([
		['x-text', 'x'.repeat(21), '`headers/x-text` must have at most 20 characters'],
		['x-count', -1, '`headers/x-count` must be at least 0; it is -1.'],
		['x-count', '1e2', '`headers/x-count` must be an integer; it is a string.'],
		['x-open', 'yes', '`headers/x-open` must be a boolean; it is a string.'],
		['x-sizes', [1, 2, 3, 4], '`headers/x-sizes` must have at most 3 items'],
		['x-sizes', ['a'], '`headers/x-sizes` must be an array; it is a string.'],
		['x-range', { unit: 'mm' }, '`headers/x-range/from` is missing.'],
		['x-span', { from: -1 }, '`headers/x-span/from` must be at least 0'],
		['x-meta', { note: 1 }, '`headers/x-meta/note` must be a string']
	])('%s: %j', async (name, value, report) => {
		expect(await sent(strict, name, value)).toContain(report);
	});
});

test('A member that the contract does not name stays in.', async () => {
	expect(await sent(careless, 'x-meta', { note: 'n', secret: 1 })).toBe('{"note":"n"}');
	expect(await sent(careless, 'x-range', { from: 1, secret: 2 })).toBe('from,1');
});

test('A required header of an empty list is missing.', async () => {
	const required = answerDocument({}, { headers: { 'X-Tags': { required: true, schema: list('string') } }, content: {} });
	const { ask, reports } = await host(required, { 'list-things': async () => ({ status: 200, headers: { 'x-tags': [] } }) });
	expect((await ask('GET', '/things')).status).toBe(500);
	expect(String(reports.at(-1))).toContain('without the header x-tags');
});

describe.each(['node', 'kit'] as const)('Through the door of %s', (door) => {
	test('cookies are lines of their own, also of a 304, and a split answer is a 500.', async () => {
		const etag = { schema: { type: 'string' } };
		const cookie = { schema: list('string') };
		const responses = {
			'200': { description: 'Yes.', headers: { 'Set-Cookie': cookie, ETag: etag } },
			'304': { description: 'As it was.', headers: { 'Set-Cookie': cookie, ETag: etag } }
		};
		const parameters = [{ name: 'If-None-Match', in: 'header', schema: { type: 'string' } }];
		const { url } = await serve(
			door,
			documentOf({ '/things': { get: operationOf('get', { parameters, responses }) }, '/bad': { get: operationOf('bad', { responses }) } }),
			{
				get: async () => ({ status: 200, headers: { 'set-cookie': ['a=1; Path=/', 'b=2, 3'], etag: '"1"' } }),
				bad: async () => ({ status: 200, headers: { 'set-cookie': ['a=1\r\n\r\n<script>'] } })
			}
		);
		for (const [tag, status] of [
			['"0"', 200],
			['"1"', 304]
		] as const) {
			const answer = await fetch(`${url}/things`, { headers: { 'if-none-match': tag } });
			expect([answer.status, answer.headers.getSetCookie()]).toEqual([status, ['a=1; Path=/', 'b=2, 3']]);
		}
		const bad = await fetch(`${url}/bad`);
		expect([bad.status, bad.headers.getSetCookie(), await bad.text()]).toEqual([500, [], expect.not.stringContaining('script')]);
	});
});
