import { expect, test } from 'vitest';
import { host } from './support/host.ts';
import { documentOfCases, outcome, rowsOf, type Cases } from './support/parameters.ts';

const query = (schema: unknown, more: object = {}) => ({ name: 'q', in: 'query', schema, ...more });
const schemas = {
	Integer: { type: 'integer' },
	Size: { $ref: '#/components/schemas/Integer', default: 25, maximum: 100 },
	Sizes: { type: 'array', items: { $ref: '#/components/schemas/Integer' }, default: [1, 2] }
};

const defaults: Cases = {
	'a scalar': {
		parameter: query({ type: 'integer', default: 5 }),
		good: [
			['', { q: 5 }],
			['q=1', { q: 1 }]
		],
		bad: [['q=', 'query:q type']]
	},
	'behind references': { parameter: query({ allOf: [{ $ref: '#/components/schemas/Size' }] }), good: [['', { q: 25 }]], bad: [] },
	'the nearest': { parameter: query({ $ref: '#/components/schemas/Size', default: 7 }), good: [['', { q: 7 }]], bad: [] },
	'a list behind a reference': {
		parameter: query({ $ref: '#/components/schemas/Sizes' }),
		good: [
			['', { q: [1, 2] }],
			['q=3', { q: [3] }]
		],
		bad: []
	},
	'an object': {
		parameter: query({ type: 'object', default: { R: 1 }, additionalProperties: false, properties: { R: { type: 'integer' } } }),
		good: [
			['', { q: { R: 1 } }],
			['R=2', { q: { R: 2 } }]
		],
		bad: []
	},
	JSON: {
		parameter: { name: 'q', in: 'query', content: { 'application/json': { schema: { type: 'object', default: { a: [1] } } } } },
		good: [['', { q: { a: [1] } }]],
		bad: []
	},
	'of one that must be there': { parameter: query({ type: 'integer', default: 5 }, { required: true }), good: [['', { q: 5 }]], bad: [] },
	null: { parameter: query({ type: ['integer', 'null'], default: null }), good: [['', { q: null }]], bad: [] }
};

const filled = await host(documentOfCases(defaults, () => '', { schemas }));

test.each(rowsOf(defaults))('A default, %s: `%s` is %j', async (title, sent, expected) => {
	expect(
		await outcome(
			filled,
			(path) => `${path}?${sent}`,
			title,
			{},
			({ query }) => ({ ...(query as object) })
		)
	).toEqual(expected);
});

test('A default is made anew for each request, also in headers and cookies.', async () => {
	const list = { type: 'array', items: { type: 'string' }, default: ['a'] };
	const parameters = [
		{ name: 'X-List', in: 'header', schema: list },
		{ name: 'list', in: 'cookie', explode: false, schema: list }
	];
	const { ask, last } = await host(documentOfCases({ lists: { parameter: parameters, good: [], bad: [] } }), {
		lists: async ({ headers, cookies }) => {
			(headers as Record<string, string[]>)['x-list']?.push('b');
			(cookies as Record<string, string[]>).list?.push('b');
			return { status: 204 };
		}
	});
	for (let time = 0; time < 2; time++) {
		await ask('GET', '/lists');
		expect(last()).toMatchObject({ headers: { 'x-list': ['a', 'b'] }, cookies: { list: ['a', 'b'] } });
	}
});
