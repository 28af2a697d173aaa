import { expect, test } from 'vitest';
import { host } from './support/host.ts';
import { documentOfCases, outcome, rowsOf, type Cases } from './support/parameters.ts';

const list = { type: 'array', items: { type: 'string' } };
const numbers = { type: 'array', items: { type: 'integer' } };
const channels = { type: 'object', required: ['R'], additionalProperties: false, properties: { R: { type: 'integer' }, name: { type: 'string' } } };

const header = (schema: object, more: object = {}) => ({ name: 'X-Color', in: 'header', schema, ...more });
/** OpenAPI 3.1.1, Style Examples, for headers. */
const headers: Cases = {
	'a text': {
		parameter: header({ type: 'string' }),
		good: [
			['blue, black', 'blue, black'],
			['100%25', '100%25'],
			['', '']
		],
		bad: []
	},
	'a number': {
		parameter: header({ type: 'integer' }),
		good: [['5', 5]],
		bad: [
			['5, 5', 'header:X-Color type'],
			['0x5', 'header:X-Color type']
		]
	},
	'a list': {
		parameter: header(numbers),
		good: [
			['1', [1]],
			['1,2 , 3', [1, 2, 3]]
		],
		bad: [
			['1,', 'header:X-Color type'],
			['1;2', 'header:X-Color type']
		]
	},
	'a list, explode true': { parameter: header(list, { explode: true }), good: [['a, b%2C', ['a', 'b%2C']]], bad: [] },
	'an object': {
		parameter: header(channels),
		good: [['R, 100,name,x y', { R: 100, name: 'x y' }]],
		bad: [
			['R,100,name', 'header:X-Color style'],
			['R,1,R,2', 'header:X-Color maxItems'],
			['name,x', 'header:X-Color required']
		]
	},
	'an object, explode true': {
		parameter: header(channels, { explode: true }),
		good: [['R=100, name=a=b', { R: 100, name: 'a=b' }]],
		bad: [
			['R,100', 'header:X-Color style'],
			['R=1,B=2', 'header:X-Color additionalProperties']
		]
	},
	JSON: {
		parameter: { name: 'X-Color', in: 'header', content: { 'application/json': { schema: channels } } },
		good: [['{"R": 1, "name": "%41"}', { R: 1, name: '%41' }]],
		bad: [
			['{"R":1}, {"R":1}', 'header:X-Color json'],
			['', 'header:X-Color json'],
			['{"R":""}', 'header:X-Color type']
		]
	}
};

const cookie = (schema: object, more: object = {}) => ({ name: 'color', in: 'cookie', schema, ...more });
/** OpenAPI 3.1.1, Style Examples, for cookies. What would be several cookies is refused when generating. */
const cookies: Cases = {
	'a text in a cookie': {
		parameter: cookie({ type: 'string' }),
		good: [
			['color=blue', 'blue'],
			['a=b; color="x y"', 'x y'],
			['color=a+b%2B,c', 'a+b+,c'],
			['color=', ''],
			['Color=1', undefined]
		],
		bad: [
			['color=1; color=2', 'cookie:color maxItems'],
			['color=%ff', 'cookie:color encoding']
		]
	},
	'a list in a cookie': {
		parameter: cookie(numbers, { explode: false }),
		good: [['color=1,2', [1, 2]]],
		bad: [['color=1,x', 'cookie:color type']]
	},
	'an object in a cookie': {
		parameter: cookie(channels, { explode: false }),
		good: [['color=R,1,name,a%2Cb', { R: 1, name: 'a,b' }]],
		bad: [['color=R', 'cookie:color style']]
	},
	'JSON in a cookie': {
		parameter: { name: 'color', in: 'cookie', content: { 'application/json': { schema: channels } } },
		good: [['color=%7B%22R%22%3A1%7D', { R: 1 }]],
		bad: [['color=1', 'cookie:color type']]
	}
};

const library = await host(documentOfCases({ ...headers, ...cookies }));

test.each(rowsOf(headers))('A header, %s: `%s` is %j', async (title, sent, expected) => {
	const got = await outcome(
		library,
		(path) => path,
		title,
		{ 'x-coLOR': sent },
		(input) => (input.headers as Record<string, unknown>)['x-color']
	);
	expect(got).toEqual(expected);
});

test.each(rowsOf(cookies))('%s: `%s` is %j', async (title, sent, expected) => {
	const got = await outcome(
		library,
		(path) => path,
		title,
		{ cookie: sent },
		(input) => (input.cookies as Record<string, unknown>).color
	);
	expect(got).toEqual(expected);
});
