import { describe, expect, test } from 'vitest';
import { compile } from '../../src/lib/server/contract/compile/compile.ts';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import { answerDocument, bodyDocument, documentOf, operationOf, queryDocument } from './support/document.ts';
import { refused } from './support/refused.ts';

const query = (more: Json) => ({ name: 'q', in: 'query', schema: { type: 'string' }, ...more });
const first = '#/paths/~1things/get/parameters/0';

describe('A schema', () => {
	const place = '#/paths/~1things/put/requestBody/content/application~1json/schema';

	test.each<[string, Json, string]>([
		['an unknown keyword', { minLenght: 1 }, 'unknown keyword `minLenght`: did you mean `minLength`?'],
		['an unknown format', { type: 'string', format: 'isbn' }, 'unknown format `isbn`'],
		['an unknown type', { type: 'strnig' }, '`type` must be one of null, boolean'],
		['a broken pattern', { type: 'string', pattern: '(' }, 'Invalid regular expression'],
		['a keyword of the wrong type', { minLength: '1' }, '`minLength` must be a whole number, from 0'],
		['a reference that leads nowhere', { $ref: '#/components/schemas/Nowhere' }, "the reference '#/components/schemas/Nowhere' leads nowhere"]
	])('with %s is refused at its place.', (_, schema, message) => {
		const told = refused(bodyDocument(schema));
		expect(told.startsWith(`${place}: `)).toBe(true);
		expect(told).toContain(message);
	});

	test('is refused in an answer as well.', () => {
		expect(refused(answerDocument({ minLenght: 1 }))).toBe(
			'#/paths/~1things/get/responses/200/content/application~1json/schema: unknown keyword `minLenght`: did you mean `minLength`?'
		);
	});

	test('is refused where it is a parameter, and where it is named elsewhere.', () => {
		expect(refused(queryDocument(query({ schema: { type: 'string', format: 'isbn' } })))).toBe(`${first}/schema: unknown format \`isbn\``);
		const schemas = { Bad: { type: 'string', format: 'isbn' } };
		expect(refused(bodyDocument({ $ref: '#/components/schemas/Bad' }, {}, { schemas }))).toBe('#/components/schemas/Bad: unknown format `isbn`');
	});
});

describe('An answer', () => {
	test('may name headers that the engine sends itself.', () => {
		const headers = Object.fromEntries(['Content-Type', 'Vary', 'Request-Id'].map((name) => [name, { required: true, schema: { type: 'string' } }]));
		const { 'contract.js': source = '' } = compile(answerDocument({}, { headers }));
		expect(source).toContain('required: [], declared: []');
	});
});

describe('A document', () => {
	test.each(['3.0.3', '2.0', '3.2.0', '3.1'])('of version %s is refused.', (openapi) => {
		expect(refused({ ...documentOf({}), openapi })).toBe(`#/openapi: OpenAPI ${openapi} is not supported; write 3.1`);
	});

	test('with an operationId twice or not at all is refused.', () => {
		expect(refused(documentOf({ '/a': { get: operationOf('same') }, '/b': { get: operationOf('same') } }))).toBe(
			'#/paths/~1b/get: the operationId `same` is there twice'
		);
		expect(refused(documentOf({ '/a': { get: { responses: {} } } }))).toBe('#/paths/~1a/get: an operation needs an `operationId`');
	});

	test('with two names for one path is refused.', () => {
		const item = (id: string, name: string) => ({ parameters: [query({ name, in: 'path', required: true })], get: operationOf(id) });
		expect(refused(documentOf({ '/a/{x}': item('a', 'x'), '/a/{y}': item('b', 'y') }))).toBe('#/paths/~1a~1{y}/get: `/a/{y}` is the same path as another');
	});

	test('with references that go round in circles or leave it is refused.', () => {
		const parameters = { Loop: { $ref: '#/components/parameters/Loop' } };
		const loop = documentOf({ '/a': { get: operationOf('a', { parameters: [parameters.Loop] }) } }, { parameters });
		expect(refused(loop)).toBe("#/components/parameters/Loop: the reference '#/components/parameters/Loop' leads back to itself");
		expect(refused(queryDocument({ $ref: 'other.yaml#/a' }))).toBe(`${first}: the reference 'other.yaml#/a' leaves the bundled document`);
	});

	test('of nothing compiles.', () => {
		expect(Object.keys(compile(documentOf({})))).toEqual([
			'contract.js',
			'contract.d.ts',
			'webhooks.js',
			'webhooks.d.ts',
			'requests.js',
			'first-faults.js',
			'faults.js',
			'answers.js',
			'webhook-checks.js',
			'picks.js',
			'decoders.js',
			'answer-checks.js'
		]);
	});
});

test.each(['much', 0, -1, 1.5, null])('a body with the limit %j is refused: nothing would exceed it', (limit) => {
	const requestBody = { 'x-max-bytes': limit, content: { 'application/json': { schema: {} } } };
	const document = documentOf({ '/things': { post: { ...operationOf('add'), requestBody } } });
	expect(refused(document)).toBe('#/paths/~1things/post/requestBody: `x-max-bytes` must be a number of bytes, from 1');
});

describe('What stands at an operation about its callers', () => {
	const secured = { '/things': { get: operationOf('list', { security: [{ key: [] }] }) } };
	const scheme = { securitySchemes: { key: { type: 'apiKey', in: 'cookie', name: 'sid' } } };
	const told = (more: Json) => refused(documentOf({ '/things': { get: { ...secured['/things'].get, ...more } } }, scheme));

	test.each<[unknown, string]>([
		['owner', 'must be a list of names, with at least one'],
		[[], 'must be a list of names, with at least one'],
		[[1], 'must be a list of names, with at least one'],
		[['an owner'], 'must be a list of names, with at least one'],
		[['owner', 'owner'], 'names a role twice']
	])('is refused where the roles are %j.', (roles, message) => {
		expect(told({ 'x-roles': roles })).toBe(`#/paths/~1things/get: \`x-roles\` ${message}`);
	});

	test('is refused where it names roles and asks for no credentials.', () => {
		for (const security of [[], [{}]])
			expect(told({ 'x-roles': ['owner'], security })).toBe('#/paths/~1things/get: `x-roles` stands where nobody needs credentials');
	});

	test('is refused where `x-same-origin` is neither true nor false.', () => {
		expect(told({ 'x-same-origin': 'yes' })).toBe('#/paths/~1things/get: `x-same-origin` must be true or false');
	});

	test('compiles where it is right.', () => {
		expect(told({ 'x-roles': ['owner', 'copy-editor'], 'x-same-origin': true })).toBe('compiled');
	});
});
