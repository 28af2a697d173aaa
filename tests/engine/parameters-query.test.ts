import { expect, test } from 'vitest';
import { host } from './support/host.ts';
import { documentOfCases, outcome, rowsOf, type Cases } from './support/parameters.ts';

const query = (schema: object, more: object = {}) => ({ name: 'color', in: 'query', schema, ...more });
const list = { type: 'array', items: { type: 'string' } };
const numbers = { type: 'array', items: { type: 'integer' } };
const channels = {
	type: 'object',
	required: ['R'],
	additionalProperties: false,
	properties: { R: { type: 'integer' }, G: { type: 'integer' }, name: { type: 'string' } }
};
const tuple = { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'boolean' }], items: { type: 'string' } };

/** OpenAPI 3.1.1, Style Examples, for the query. */
const cases: Cases = {
	'form, a text': {
		parameter: query({ type: 'string' }),
		good: [
			['', {}],
			['color=', { color: '' }],
			['color', { color: '' }],
			['color=blue', { color: 'blue' }],
			['color=a,b', { color: 'a,b' }],
			['color=a=b=', { color: 'a=b=' }],
			['color=a+b%2Bc', { color: 'a b+c' }],
			['c%6Flor=x', { color: 'x' }],
			['&&color=x&', { color: 'x' }],
			['color=%F0%9F%93%9A', { color: '📚' }],
			['color=%00', { color: '\0' }]
		],
		bad: [
			['color=a&color=b', 'query:color maxItems'],
			['color=&color=', 'query:color maxItems'],
			['color=%E0%A4%A', 'query:color encoding'],
			['color=%', 'query:color encoding'],
			['color=%ED%A0%80', 'query:color encoding'],
			['%ff=1', 'query:%ff encoding'],
			['colour=x', 'query:colour additionalProperties'],
			['Color=x', 'query:Color additionalProperties'],
			['color[]=x', 'query:color[] additionalProperties'],
			['=x', 'query:(empty) additionalProperties']
		]
	},
	'form, explode false, a number': {
		parameter: query({ type: 'number' }, { explode: false }),
		good: [['color=1.5', { color: 1.5 }]],
		bad: [['color=1,5', 'query:color type']]
	},
	'form, a list': {
		parameter: query(list),
		good: [
			['', {}],
			['color=', { color: [''] }],
			['color=blue', { color: ['blue'] }],
			['color=blue&color=black', { color: ['blue', 'black'] }],
			['color=blue,black', { color: ['blue,black'] }]
		],
		bad: [['color=%ff&color=a', 'query:color encoding']]
	},
	'form, a list of numbers': {
		parameter: query({ ...numbers, maxItems: 2 }),
		good: [['color=1&color=2', { color: [1, 2] }]],
		bad: [
			['color=1&color=x&color=y', 'query:color type'],
			['color=', 'query:color type'],
			['color=1&color=2&color=3', 'query:color maxItems']
		]
	},
	'form, a tuple': {
		parameter: query(tuple),
		good: [['color=1&color=true&color=1&color=x', { color: [1, true, '1', 'x'] }]],
		bad: [['color=true&color=1', 'query:color type']]
	},
	'form, explode false, a list': {
		parameter: query(list, { explode: false }),
		good: [
			['color=blue', { color: ['blue'] }],
			['color=blue,black', { color: ['blue', 'black'] }],
			['color=blue%2Cblack,%20', { color: ['blue,black', ' '] }],
			['color=,', { color: ['', ''] }]
		],
		bad: [
			['color=a&color=b', 'query:color maxItems'],
			['color=a,%ff', 'query:color encoding']
		]
	},
	'form, explode false, a tuple': {
		parameter: query(tuple, { explode: false }),
		good: [['color=1,false,x', { color: [1, false, 'x'] }]],
		bad: [['color=1,x', 'query:color type']]
	},
	'form, explode false, an object': {
		parameter: query(channels, { explode: false }),
		good: [
			['color=R,100,G,-5', { color: { R: 100, G: -5 } }],
			['color=R,1,name,a%2Cb', { color: { R: 1, name: 'a,b' } }],
			['color=%52,1', { color: { R: 1 } }]
		],
		bad: [
			['color=R', 'query:color style'],
			['color=', 'query:color style'],
			['color=R,x', 'query:color type'],
			['color=R,1,R,2', 'query:color maxItems'],
			['color=G,1', 'query:color required'],
			['color=R,1,B,2', 'query:color additionalProperties'],
			['color=R,1,__proto__,2', 'query:color additionalProperties'],
			['color=%ff,1', 'query:color encoding'],
			['R=1', 'query:R additionalProperties']
		]
	},
	'form, an object': {
		parameter: query(channels),
		good: [
			['', {}],
			['R=100&G=200', { color: { R: 100, G: 200 } }],
			['R=1&name=R+2', { color: { R: 1, name: 'R 2' } }]
		],
		bad: [
			['R=x', 'query:R type'],
			['R=1&R=2', 'query:R maxItems'],
			['G=1', 'query:R required'],
			['R=1&B=2', 'query:B additionalProperties'],
			['color=R,1', 'query:color additionalProperties'],
			['R=1&constructor=2', 'query:constructor additionalProperties']
		]
	},
	'form, an object that must be there': {
		parameter: query({ ...channels, required: [] }, { required: true }),
		good: [
			['', { color: {} }],
			['G=1', { color: { G: 1 } }]
		],
		bad: []
	},
	'form, an open object': {
		parameter: [
			query({
				type: 'object',
				properties: { R: { type: 'string' } },
				patternProperties: { '^is': { type: 'boolean' } },
				additionalProperties: { type: 'integer' }
			}),
			{ name: 'page', in: 'query', schema: { type: 'integer' } }
		],
		good: [
			['page=2&R=1&isOn=true&x=5', { page: 2, color: { R: '1', isOn: true, x: 5 } }],
			['__proto__=1&constructor=2', { color: { ['__proto__']: 1, constructor: 2 } }]
		],
		bad: [
			['x=y', 'query:x type'],
			['isOn=1', 'query:isOn type'],
			['x=1&x=2', 'query:x maxItems']
		]
	},
	'form, an object that names nobody': {
		parameter: query({ type: 'object', minProperties: 1 }),
		good: [['a=1&b=x', { color: { a: '1', b: 'x' } }]],
		bad: []
	},
	'form, an object with a list': {
		parameter: query({ type: 'object', additionalProperties: false, properties: { tag: numbers } }),
		good: [['tag=1&tag=2', { color: { tag: [1, 2] } }]],
		bad: [['tag=1&tag=x', 'query:tag type']]
	},
	'spaceDelimited, a list': {
		parameter: query(numbers, { style: 'spaceDelimited' }),
		good: [
			['color=1%202%203', { color: [1, 2, 3] }],
			['color=1+2', { color: [1, 2] }],
			['color=1', { color: [1] }]
		],
		bad: [
			['color=1,2', 'query:color type'],
			['color=1%20%202', 'query:color type'],
			['color=1&color=2', 'query:color maxItems']
		]
	},
	'spaceDelimited, an object': {
		parameter: query(channels, { style: 'spaceDelimited', explode: false }),
		good: [['color=R%20100%20name%20a%2Bb', { color: { R: 100, name: 'a+b' } }]],
		bad: [['color=R%20100%20G', 'query:color style']]
	},
	'pipeDelimited, a list': {
		parameter: query(list, { style: 'pipeDelimited' }),
		good: [
			['color=blue%7Cblack%7cbrown', { color: ['blue', 'black', 'brown'] }],
			['color=blue|black', { color: ['blue', 'black'] }],
			['color=a,b+c', { color: ['a,b c'] }]
		],
		bad: [['color=a&color=b', 'query:color maxItems']]
	},
	'pipeDelimited, an object': {
		parameter: query(channels, { style: 'pipeDelimited' }),
		good: [['color=R|100|G%7C200', { color: { R: 100, G: 200 } }]],
		bad: [['color=R|1|2', 'query:color style']]
	},
	'deepObject, an object': {
		parameter: query(channels, { style: 'deepObject' }),
		good: [
			['color%5BR%5D=100&color[G]=200', { color: { R: 100, G: 200 } }],
			['color[R]=1&color[name]=[x]', { color: { R: 1, name: '[x]' } }],
			['', {}]
		],
		bad: [
			['color[R]=x', 'query:color[R] type'],
			['color[R]=1&color%5BR%5D=2', 'query:color[R] maxItems'],
			['color[G]=1', 'query:color[R] required'],
			['color[R]=1&color[B]=2', 'query:color[B] additionalProperties'],
			['color[R][x]=1', 'query:color[R][x] additionalProperties'],
			['color=R,1', 'query:color additionalProperties']
		]
	},
	'deepObject, explode true, an open object with a list': {
		parameter: query(
			{ type: 'object', properties: { tag: list }, additionalProperties: { type: ['integer', 'null'] } },
			{ style: 'deepObject', explode: true }
		),
		good: [
			['color[tag]=a&color[tag]=b&color[x]=1&color[y]=null', { color: { tag: ['a', 'b'], x: 1, y: null } }],
			['color[]=1&color[a[b]]=2', { color: { '': 1, 'a[b]': 2 } }]
		],
		bad: [
			['color[x]=a', 'query:color[x] type'],
			['color[x]=1&color[x]=2', 'query:color[x] maxItems'],
			['color[=1', 'query:color[ additionalProperties'],
			['colour[x]=1', 'query:colour[x] additionalProperties']
		]
	}
};

const library = await host(documentOfCases(cases));

test.each(rowsOf(cases))('%s: `%s` is %j', async (title, sent, expected) => {
	expect(
		await outcome(
			library,
			(path) => `${path}?${sent}`,
			title,
			{},
			({ query }) => ({ ...(query as object) })
		)
	).toEqual(expected);
});
