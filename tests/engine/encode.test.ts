import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/lib/server/contract/encode.ts';
import { answerDocument, documentOf, json, operationOf } from './support/document.ts';
import { host } from './support/host.ts';

const item = { type: 'object', required: ['id'], properties: { id: { type: 'integer' }, name: { type: 'string' } } };
const etagged = { headers: { ETag: { required: true, schema: { type: 'string' } }, 'X-Count': { schema: { type: 'integer' } } } };

/** What leaves for a result, as in production: nothing is checked, so nothing may depend on checks. */
async function sent(document: Parameters<typeof host>[0], result: Result, headers: Record<string, string> = {}, method = 'GET') {
	const { ask, reports } = await host(document, { 'list-things': async () => result });
	const answer = await ask(method, '/things', { headers });
	return { ...answer, report: answer.status === 500 ? String(reports.at(-1)) : null };
}

describe('Only what the contract declares leaves', () => {
	const row = { id: 1, name: 'Ada', password: 'hunter2' };
	const schemas = {
		Item: item,
		Tree: { type: 'object', properties: { name: { type: 'string' }, below: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } } }
	};
	const ref = { $ref: '#/components/schemas/Item' };
	const clean = { id: 1, name: 'Ada' };

	test.each([
		['an object', item, row, clean],
		['a reference', ref, row, clean],
		['an array', { type: 'array', items: ref }, [row, row], [clean, clean]],
		['a tuple', { type: 'array', prefixItems: [ref] }, [row], [clean]],
		['a nested object', { type: 'object', properties: { author: ref } }, { author: row, secret: 1 }, { author: clean }],
		['allOf', { allOf: [ref, { properties: { extra: { type: 'integer' } } }] }, { ...row, extra: 2 }, { ...clean, extra: 2 }],
		['oneOf', { oneOf: [ref, { type: 'null' }] }, row, clean],
		['anyOf', { anyOf: [ref, { type: 'string' }] }, 'text', 'text'],
		['if and then', { if: { properties: { id: { const: 1 } } }, then: { properties: { name: { type: 'string' } } } }, row, clean],
		['dependentSchemas', { properties: { id: {} }, dependentSchemas: { id: { properties: { name: {} } } } }, row, clean],
		['a map', { type: 'object', additionalProperties: ref }, { a: row }, { a: clean }],
		['a map of anything', { type: 'object', additionalProperties: true }, { a: row }, { a: row }],
		['an open object with a closed member', { properties: { author: ref }, additionalProperties: true }, { author: row, more: 1 }, { author: clean, more: 1 }],
		['patternProperties', { patternProperties: { '^x': ref } }, { x: row }, { x: clean }],
		['unevaluatedProperties', { allOf: [ref], unevaluatedProperties: { type: 'integer' } }, { ...row, n: 1 }, { ...row, n: 1 }],
		['an object without properties', { type: 'object', additionalProperties: false }, row, {}],
		[
			'a schema that contains itself',
			{ $ref: '#/components/schemas/Tree' },
			{ name: 'a', n: 1, below: [{ name: 'b', n: 2, below: [] }] },
			{ name: 'a', below: [{ name: 'b', below: [] }] }
		],
		['null', { type: ['object', 'null'], properties: item.properties }, null, null],
		['a value of any kind', {}, row, row]
	])('through %s.', async (_, schema, body, expected) => {
		const answer = await sent(answerDocument(schema, {}, { schemas }), { status: 200, body });
		expect(answer.json()).toEqual(expected);
	});

	test('and what is undefined stays out, and what is null stays in.', async () => {
		const answer = await sent(answerDocument(item), { status: 200, body: { id: null, name: undefined } });
		expect(answer.body).toBe('{"id":null}');
	});

	test('and a member called __proto__ is one like any other in a map.', async () => {
		const body: unknown = JSON.parse('{"__proto__":{"id":1,"secret":2}}');
		expect((await sent(answerDocument({ additionalProperties: item }), { status: 200, body })).body).toBe('{"__proto__":{"id":1}}');
	});

	test('also where a schema contains itself through a map or twice over.', async () => {
		const schemas = {
			Json: { type: ['object', 'string'], additionalProperties: { $ref: '#/components/schemas/Json' } },
			Node: { allOf: [{ properties: { next: { $ref: '#/components/schemas/Node' } } }, { properties: { next: { $ref: '#/components/schemas/Node' } } }] }
		};
		const map = await sent(answerDocument({ $ref: '#/components/schemas/Json' }, {}, { schemas }), { status: 200, body: { a: { b: 'c' } } });
		expect(map.json()).toEqual({ a: { b: 'c' } });
		const node = await sent(answerDocument({ $ref: '#/components/schemas/Node' }, {}, { schemas }), { status: 200, body: { next: { next: {}, x: 1 }, x: 1 } });
		expect(node.json()).toEqual({ next: { next: {} } });
	});
});

describe('A handler that drifts is stopped, and reported:', () => {
	test.each([
		['a status that is not declared', { status: 201, body: {} }, 'list-things answered 201, which the contract does not declare.'],
		['a header that is missing', { status: 200, body: {} }, 'list-things answered 200 without the header etag.'],
		[
			'a header that is not declared',
			{ status: 200, headers: { etag: '"a"', 'x-other': '1' }, body: {} },
			'the header x-other, which the contract does not declare.'
		],
		['content that is missing', { status: 200, headers: { etag: '"a"' } }, 'list-things answered 200 without the content that the contract declares.'],
		[
			'a media type that is not declared',
			{ status: 200, headers: { etag: '"a"' }, type: 'text/html', body: '' },
			'answered 200 with content that the contract does not declare.'
		]
	])('%s.', async (_, result, report) => {
		const answer = await sent(answerDocument(item, etagged), result);
		expect([answer.status, answer.fault().code]).toEqual([500, 'internal-error']);
		expect(answer.report).toContain(report);
	});

	test('content where the contract has none.', async () => {
		expect((await sent(answerDocument({}, { content: {} }), { status: 200, body: 'x' })).report).toContain('with content that the contract does not declare');
	});
});

describe('A GET with If-None-Match', () => {
	const parameters = [{ name: 'If-None-Match', in: 'header', schema: { type: 'string' } }];
	const ok = { description: 'Things.', content: json(item), headers: { ...etagged.headers, 'Cache-Control': { schema: { type: 'string' } } } };
	const responses = { '200': ok, '304': { description: 'As you have it.', headers: { ETag: { schema: { type: 'string' } } } } };
	const operation = operationOf('list-things', { parameters, responses });
	const document = documentOf({ '/things': { get: operation } });
	const result = { status: 200, headers: { etag: '"v3"', 'x-count': 5, 'cache-control': 'max-age=60' }, body: { id: 1 } };

	test.each(['"v3"', 'W/"v3"', '"v1", "v3"', '*'])('`%s` that still holds is answered with 304, no body and what 304 declares.', async (tag) => {
		const answer = await sent(document, result, { 'if-none-match': tag });
		expect(answer).toMatchObject({ status: 304, body: null });
		expect(answer.headers).toEqual({ etag: '"v3"', 'cache-control': 'max-age=60', 'request-id': 'req-1', 'x-content-type-options': 'nosniff' });
		expect((await sent(document, result, { 'if-none-match': tag }, 'HEAD')).status).toBe(304);
	});

	test('that no longer holds is answered in full.', async () => {
		expect(await sent(document, result, { 'if-none-match': '"v2"' })).toMatchObject({ status: 200, body: '{"id":1}' });
	});

	test('that matches a weak tag is answered with 304 too.', async () => {
		expect((await sent(document, { ...result, headers: { etag: 'W/"v3"' } }, { 'if-none-match': 'W/"v3"' })).status).toBe(304);
	});

	test('is answered in full where the contract has no 304.', async () => {
		const without = documentOf({ '/things': { get: operationOf('list-things', { parameters, responses: { '200': ok } }) } });
		expect((await sent(without, result, { 'if-none-match': '*' })).status).toBe(200);
	});
});

describe('Caches are told', () => {
	const securitySchemes = { key: { type: 'apiKey', in: 'header', name: 'x-key' }, token: { type: 'http', scheme: 'bearer' } };
	const responses = { '200': { description: 'Things.', content: { ...json(item), 'text/plain': { schema: { type: 'string' } } } } };
	const operation = operationOf('list-things', { responses, security: [{}, { key: [] }, { token: [] }] });
	const secured = documentOf({ '/things': { get: operation, post: { ...operation, operationId: 'act' } } }, { securitySchemes });
	const verifiers = { key: async () => ({ actor: { name: 'k' }, scopes: [], roles: [] }), token: async () => null };
	const asked = async (method: string, headers = {}) => {
		const result = async () => ({ status: 200, body: { id: 1 } });
		const { ask } = await host(secured, { 'list-things': result, act: result }, { verifiers });
		return (await ask(method, '/things', { headers })).headers;
	};

	test('by every header that the answer depends on.', async () => {
		expect((await asked('GET')).vary).toBe('Accept, X-Key, Authorization');
		expect((await sent(answerDocument(item), { status: 200, body: { id: 1 } })).headers.vary).toBeUndefined();
	});

	test('that an answer to credentials is private, whichever scheme they are of, and one to a change is not kept.', async () => {
		expect((await asked('GET'))['cache-control']).toBe('no-cache');
		expect((await asked('GET', { 'x-key': 'k' }))['cache-control']).toBe('private, no-cache');
		expect((await asked('POST', { 'x-key': 'k' }))['cache-control']).toBe('no-store');
	});
});

test('Text is sent as UTF-8, and a handler may name the type of several.', async () => {
	const content = { 'application/json': { schema: item }, 'text/plain': { schema: { type: 'string' } } };
	const answer = await sent(answerDocument(item, { content }), { status: 200, type: 'text/plain', body: 'Liebe Grüße' });
	expect(answer).toMatchObject({ body: 'Liebe Grüße', headers: { 'content-type': 'text/plain; charset=utf-8' } });
});
