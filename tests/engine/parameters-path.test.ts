import { expect, test } from 'vitest';
import { host } from './support/host.ts';
import { documentOfCases, outcome, rowsOf, type Cases } from './support/parameters.ts';

const path = (schema: object, more: object = {}) => ({ name: 'color', in: 'path', required: true, schema, ...more });
const list = { type: 'array', items: { type: 'string' } };
const numbers = { type: 'array', items: { type: 'number' } };
const channels = { type: 'object', required: ['R'], additionalProperties: false, properties: { R: { type: 'integer' }, name: { type: 'string' } } };

/** OpenAPI 3.1.1, Style Examples, for the path. */
const cases: Cases = {
	'simple, a text': {
		parameter: path({ type: 'string' }),
		good: [
			['blue', 'blue'],
			['a+b', 'a+b'],
			['a%2Fb,c', 'a/b,c'],
			['.a;b=c', '.a;b=c'],
			['%00', '\0']
		],
		bad: [
			['%E0%A4%A', 'path:color encoding'],
			['%ED%A0%80', 'path:color encoding']
		]
	},
	'simple, a list': {
		parameter: path(numbers),
		good: [
			['1', [1]],
			['1,2.5,-3', [1, 2.5, -3]]
		],
		bad: [
			['1,', 'path:color type'],
			['1%2C2', 'path:color type']
		]
	},
	'simple, explode true, a list': {
		parameter: path(list, { explode: true }),
		good: [['a,b%2Cc', ['a', 'b,c']]],
		bad: []
	},
	'simple, an object': {
		parameter: path(channels),
		good: [['R,100,name,x%2Cy', { R: 100, name: 'x,y' }]],
		bad: [
			['R,100,name', 'path:color style'],
			['name,x', 'path:color required'],
			['R=100', 'path:color style']
		]
	},
	'simple, explode true, an object': {
		parameter: path(channels, { explode: true }),
		good: [['R=100,name=a%3Db=c%2C', { R: 100, name: 'a=b=c,' }]],
		bad: [
			['R,100', 'path:color style'],
			['R=100,R=1', 'path:color maxItems'],
			['R=', 'path:color type']
		]
	},
	'label, a number': {
		parameter: path({ type: 'integer' }, { style: 'label' }),
		good: [['.5', 5]],
		bad: [
			['5', 'path:color style'],
			['%2E5', 'path:color style'],
			['.', 'path:color type'],
			['.5.5', 'path:color type']
		]
	},
	'label, a text': {
		parameter: path({ type: 'string' }, { style: 'label', explode: true }),
		good: [
			['.blue.green', 'blue.green'],
			['.', '']
		],
		bad: []
	},
	'label, a list': {
		parameter: path(numbers, { style: 'label' }),
		good: [['.1.5,2', [1.5, 2]]],
		bad: [['1,2', 'path:color style']]
	},
	'label, explode true, a list': {
		parameter: path(list, { style: 'label', explode: true }),
		good: [['.blue.black,brown.%2E', ['blue', 'black,brown', '.']]],
		bad: []
	},
	'label, an object': {
		parameter: path(channels, { style: 'label' }),
		good: [['.R,100,name,a.b', { R: 100, name: 'a.b' }]],
		bad: [['.R.100', 'path:color style']]
	},
	'label, explode true, an object': {
		parameter: path(channels, { style: 'label', explode: true }),
		good: [['.R=100.name=a,b', { R: 100, name: 'a,b' }]],
		bad: [
			['.R', 'path:color style'],
			['R=100', 'path:color style']
		]
	},
	'matrix, a text': {
		parameter: path({ type: 'string' }, { style: 'matrix' }),
		good: [
			[';color=blue', 'blue'],
			[';color=a;b=c', 'a;b=c'],
			[';color', ''],
			[';color=', '']
		],
		bad: [
			['blue', 'path:color style'],
			['color=blue', 'path:color style'],
			[';colour=blue', 'path:color style'],
			[';colors', 'path:color style']
		]
	},
	'matrix, a list': {
		parameter: path(numbers, { style: 'matrix' }),
		good: [[';color=1,2', [1, 2]]],
		bad: [
			[';color=1;color=2', 'path:color type'],
			[';color', 'path:color type']
		]
	},
	'matrix, explode true, a list': {
		parameter: path(list, { style: 'matrix', explode: true }),
		good: [
			[';color=blue;color=a%3Bb', ['blue', 'a;b']],
			[';color;color=', ['', '']]
		],
		bad: [
			[';color=blue;black', 'path:color style'],
			['color=blue', 'path:color style']
		]
	},
	'matrix, an object': {
		parameter: path(channels, { style: 'matrix' }),
		good: [[';color=R,100,name,x', { R: 100, name: 'x' }]],
		bad: [[';R=100', 'path:color style']]
	},
	'matrix, explode true, an object': {
		parameter: path(channels, { style: 'matrix', explode: true }),
		good: [[';R=100;name=a,b', { R: 100, name: 'a,b' }]],
		bad: [
			[';color=R,100', 'path:color required', 'path:color additionalProperties'],
			[';R', 'path:color style']
		]
	},
	JSON: {
		parameter: { name: 'color', in: 'path', required: true, content: { 'application/json': { schema: channels } } },
		good: [['%7B%22R%22:1%7D', { R: 1 }]],
		bad: [
			['R', 'path:color json'],
			['%7B%22R%22:1.5%7D', 'path:color type']
		]
	}
};

const library = await host(documentOfCases(cases, () => '/{color}'));

test.each(rowsOf(cases))('%s: `%s` is %j', async (title, sent, expected) => {
	expect(
		await outcome(
			library,
			(path) => `${path}/${sent}`,
			title,
			{},
			(input) => (input.path as { color: unknown }).color
		)
	).toEqual(expected);
});
