import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import { answerDocument, documentOf, operationOf, queryDocument } from './support/document.ts';
import { refused } from './support/refused.ts';

const query = (more: Json): Json => ({ name: 'q', in: 'query', schema: { type: 'string' }, ...more });
const path = (more: Json): Json => query({ in: 'path', required: true, ...more });
const first = '#/paths/~1things/get/parameters/0';
const second = '#/paths/~1things/get/parameters/1';
const list = { type: 'array', items: { type: 'string' } };
const object = { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false };

describe('A parameter', () => {
	test('with a default that its schema does not allow is refused: it would be filled in.', () => {
		const most = { type: 'integer', maximum: 100, default: 101 };
		expect(refused(queryDocument(query({ schema: most })))).toBe(`${first}/schema/default: 101 is not a value of its own schema`);
	});

	test.each<[string, Json, string]>([
		['no name', { in: 'query', schema: {} }, `${first}: a parameter needs a \`name\``],
		['no place', query({ in: 'body' }), `${first}: the parameter \`q\` needs a place (\`in\`): path, query, header or cookie`],
		['no schema', query({ schema: undefined }), `${first}/schema: the parameter \`q\` needs a \`schema\` or \`content\``],
		['a schema that nothing satisfies', query({ schema: false }), `${first}/schema: the parameter \`q\` has a schema that allows no value`],
		[
			'two types that exclude each other',
			query({ schema: { allOf: [{ type: 'string' }, { type: 'integer' }] } }),
			`${first}/schema: the parameter \`q\` has a schema that allows no value`
		],
		[
			'a text or a list',
			query({ schema: { type: ['string', 'array'] } }),
			`${first}/schema: the parameter \`q\` may be of kinds that a text cannot tell apart: strings, lists`
		],
		[
			'a list or an object',
			query({ schema: { oneOf: [list, object] } }),
			`${first}/schema: the parameter \`q\` may be of kinds that a text cannot tell apart: lists, objects`
		],
		[
			'a list of lists',
			query({ schema: { type: 'array', items: { type: 'array' } } }),
			`${first}/schema/items: the parameter \`q\` has lists within it, which cannot be written`
		],
		[
			'a tuple of objects',
			query({ schema: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'object' }] } }),
			`${first}/schema/prefixItems/1: the parameter \`q\` has objects within it, which cannot be written`
		],
		[
			'an object in an object',
			query({ style: 'deepObject', schema: { type: 'object', properties: { a: { type: 'object' } } } }),
			`${first}/schema/properties/a: the parameter \`q\` has the member \`a\`, and what lies within it cannot be written`
		],
		[
			'a map of lists',
			query({ style: 'deepObject', schema: { type: 'object', additionalProperties: list } }),
			`${first}/schema/additionalProperties: the parameter \`q\` has lists within it, which cannot be written`
		],
		[
			'a member of two kinds',
			query({ schema: { type: 'object', properties: { a: { type: ['string', 'array'] } } } }),
			`${first}/schema/properties/a: the member \`a\` of the parameter \`q\` may be of kinds that a text cannot tell apart: strings, lists`
		],
		[
			'a list in an object that is one text',
			query({ explode: false, schema: { type: 'object', properties: { a: list } } }),
			`${first}/schema/properties/a: the parameter \`q\` has a list in its member \`a\`, which this style cannot write`
		],
		[
			'a pattern that is none',
			query({ schema: { type: 'object', patternProperties: { '(': {} } } }),
			`${first}/schema/patternProperties: Invalid regular expression: /(/u: Unterminated group`
		]
	])('with %s is refused at its place.', (_, parameter, message) => {
		expect(refused(queryDocument(parameter))).toBe(message);
	});

	test.each<[string, Json, string]>([
		['simple in a query', query({ style: 'simple' }), 'cannot have the style `simple`: in a query there is form, spaceDelimited, pipeDelimited, deepObject'],
		['form in a header', query({ in: 'header', style: 'form' }), 'cannot have the style `form`: in a header there is simple'],
		['deepObject in a cookie', query({ in: 'cookie', style: 'deepObject' }), 'cannot have the style `deepObject`: in a cookie there is form'],
		['form in a path', path({ style: 'form' }), 'cannot have the style `form`: in a path there is simple, label, matrix'],
		[
			'spaceDelimited, a text',
			query({ style: 'spaceDelimited' }),
			'cannot have the style `spaceDelimited`, which writes lists and objects with `explode: false`'
		],
		[
			'spaceDelimited, explode true',
			query({ style: 'spaceDelimited', explode: true, schema: list }),
			'cannot have the style `spaceDelimited`, which writes lists and objects with `explode: false`'
		],
		[
			'pipeDelimited, explode true',
			query({ style: 'pipeDelimited', explode: true, schema: object }),
			'cannot have the style `pipeDelimited`, which writes lists and objects with `explode: false`'
		],
		['deepObject, a text', query({ style: 'deepObject' }), 'cannot have the style `deepObject`, which writes objects with `explode: true`'],
		['deepObject, a list', query({ style: 'deepObject', schema: list }), 'cannot have the style `deepObject`, which writes objects with `explode: true`'],
		[
			'deepObject, explode false',
			query({ style: 'deepObject', explode: false, schema: object }),
			'cannot have the style `deepObject`, which writes objects with `explode: true`'
		],
		['a cookie for each item', query({ in: 'cookie', schema: list }), 'is a list in a cookie, which needs `explode: false`'],
		['a cookie for each member', query({ in: 'cookie', schema: object }), 'is an object in a cookie, which needs `explode: false`'],
		['allowReserved in a header', query({ in: 'header', allowReserved: true }), 'cannot have `allowReserved`, which is for the query'],
		['allowEmptyValue in a cookie', query({ in: 'cookie', allowEmptyValue: true }), 'cannot have `allowEmptyValue`, which is for the query'],
		['a path that may be left out', path({ required: false }), 'is part of the path, which needs `required: true`'],
		['content and a schema', query({ content: { 'text/plain': {} } }), 'needs either `schema` or `content` of one media type'],
		['content of nothing', query({ schema: undefined, content: {} }), 'needs either `schema` or `content` of one media type'],
		[
			'content of two types',
			query({ schema: undefined, content: { 'text/plain': {}, 'application/json': {} } }),
			'needs either `schema` or `content` of one media type'
		]
	])('with %s is refused.', (_, parameter, message) => {
		expect(refused(queryDocument(parameter))).toBe(`${first}: the parameter \`q\` ${message}`);
	});

	test('with `content` of another media type is refused.', () => {
		expect(refused(queryDocument({ name: 'q', in: 'query', content: { 'application/xml': { schema: {} } } }))).toBe(
			`${first}/content/application~1xml: the parameter \`q\` cannot be of the media type \`application/xml\`; there is JSON and text/plain`
		);
	});

	test('with `allowEmptyValue` on an object whose members stand alone is refused.', () => {
		expect(refused(queryDocument(query({ allowEmptyValue: true, schema: object })))).toContain('`allowEmptyValue` says nothing where');
	});

	test('with a style that has nothing to say of empty texts may allow them.', () => {
		const one = { allowEmptyValue: true, schema: object };
		expect(refused(queryDocument(query({ ...one, style: 'deepObject' }), query({ ...one, name: 'r', style: 'pipeDelimited' })))).toBe('compiled');
	});

	test('that is there twice is refused, headers whatever their case; an operation may say anew what its path says.', () => {
		expect(refused(queryDocument(query({}), query({})))).toBe(`${second}: the parameter \`q\` is there twice`);
		const header = (name: string) => query({ name, in: 'header' });
		expect(refused(queryDocument(header('X-A'), header('x-a')))).toBe(`${second}: the parameter \`x-a\` is there twice`);
		const item = { parameters: [query({ style: 'deepObject', schema: object })], get: operationOf('a', { parameters: [query({})] }) };
		expect(refused(documentOf({ '/things': item }))).toBe('compiled');
	});

	test('named Accept, Content-Type or Authorization is ignored, as OpenAPI has it.', () => {
		const parameters = ['Accept', 'content-type', 'AUTHORIZATION'].map((name) => ({
			name,
			in: 'header',
			required: true,
			schema: { type: ['object', 'string'] }
		}));
		expect(refused(queryDocument(...parameters))).toBe('compiled');
	});

	test('that is deprecated, or has examples, is like any other.', () => {
		expect(refused(queryDocument(query({ deprecated: true, example: 'a' }), query({ name: 'r', examples: { a: { value: 'a' } } })))).toBe('compiled');
	});
});

describe('Two parameters', () => {
	const open = { type: 'object', additionalProperties: { type: 'string' } };
	const deep = (more: Json) => query({ style: 'deepObject', ...more });

	test.each<[string, Json, Json, string]>([
		['a member and a parameter', query({ schema: object }), query({ name: 'a' }), `${second}: \`a\` in the query would belong to both \`a\` and \`q\``],
		['two members', query({ schema: object }), query({ name: 'r', schema: object }), `${second}: \`a\` in the query would belong to both \`r\` and \`q\``],
		['a name in brackets', deep({ schema: object }), query({ name: 'q[a]' }), `${second}: \`q[a]\` in the query would belong to both \`q[a]\` and \`q\``],
		[
			'a name in brackets, and any',
			query({ name: 'q[x]' }),
			deep({ schema: open }),
			`${second}: \`q[x]\` in the query would belong to both \`q\` and \`q[x]\``
		],
		[
			'any names',
			query({ schema: open }),
			query({ name: 'r', schema: { type: 'object' } }),
			`${second}: any name of the query could be a member of \`q\` or of \`r\`: say \`additionalProperties: false\` on one`
		]
	])('that would both claim %s are refused.', (_, one, other, message) => {
		expect(refused(queryDocument(one, other))).toBe(message);
	});

	test('that claim any names in brackets of their own, and any other, get along.', () => {
		expect(refused(queryDocument(deep({ schema: open }), deep({ name: 'r', schema: open }), query({ name: 's', schema: open }), query({ name: 't' })))).toBe(
			'compiled'
		);
	});
});

describe('A header of an answer', () => {
	const at = '#/paths/~1things/get/responses/200/headers/X-A';
	test.each<[string, Json, string]>([
		['no schema', {}, `${at}/schema: the header \`X-A\` needs a \`schema\` or \`content\``],
		['another style', { style: 'form', schema: {} }, `${at}: the header \`X-A\` cannot have the style \`form\`: in a header there is simple`],
		['a list of lists', { schema: { type: 'array', items: list } }, `${at}/schema/items: the header \`X-A\` has lists within it, which cannot be written`],
		[
			'XML',
			{ content: { 'text/xml': {} } },
			`${at}/content/text~1xml: the header \`X-A\` cannot be of the media type \`text/xml\`; there is JSON and text/plain`
		]
	])('with %s is refused at its place.', (_, header, message) => {
		expect(refused(answerDocument({}, { headers: { 'X-A': header } }))).toBe(message);
	});
});
