import { expect, test } from 'vitest';
import { host } from './support/host.ts';
import { documentOfCases, outcome, rowsOf, type Cases } from './support/parameters.ts';

const query = (schema: unknown, more: object = {}) => ({ name: 'q', in: 'query', schema, ...more });
const schemas = {
	Integer: { type: 'integer' },
	Size: { $ref: '#/components/schemas/Integer', default: 25, maximum: 100 },
	Sizes: { type: 'array', items: { $ref: '#/components/schemas/Integer' }, default: [1, 2] }
};
const refused = 'query:q type';

/** No text but these is an integer: RFC 8259, section 6, without fractions and exponents. */
const noIntegers = [
	'abc',
	'true',
	'null',
	'1.5',
	'1.0',
	'""',
	'',
	'[]',
	'{}',
	'1e400',
	'0x10',
	'%205',
	'5%20',
	'%EF%BC%95',
	'%2B5',
	'+5',
	'05',
	'-05',
	'1e2',
	'-',
	'--1',
	'1,2',
	'1_0',
	'٣',
	'NaN',
	'Infinity'
];

/** The first of null, boolean, integer, number and string whose grammar fits, of those that the schema allows. */
const cases: Cases = {
	integer: {
		parameter: query({ type: 'integer' }),
		good: [
			['0', 0],
			['-12', -12],
			['2147483648', 2147483648]
		],
		bad: noIntegers.map((text) => [text, refused])
	},
	number: {
		parameter: query({ type: 'number' }),
		good: [
			['1.5', 1.5],
			['-2e3', -2000],
			['1E-2', 0.01],
			['7', 7]
		],
		bad: ['.5', '1.', '1e', '1e400', '01', '0x1', 'NaN', '', '%201', 'null'].map((text) => [text, refused])
	},
	boolean: {
		parameter: query({ type: 'boolean' }),
		good: [
			['true', true],
			['false', false]
		],
		bad: ['TRUE', '1', '', 'null', '%20true'].map((text) => [text, refused])
	},
	'integer or null': {
		parameter: query({ type: ['integer', 'null'] }),
		good: [
			['5', 5],
			['null', null]
		],
		bad: [
			['', refused],
			['NULL', refused],
			['1.5', refused]
		]
	},
	'string or null': {
		parameter: query({ type: ['string', 'null'] }),
		good: [
			['null', 'null'],
			['', '']
		],
		bad: []
	},
	'integer, boolean or string': {
		parameter: query({ type: ['string', 'integer', 'boolean'] }),
		good: [
			['5', 5],
			['true', true],
			['05', '05'],
			['1.5', '1.5'],
			['null', 'null']
		],
		bad: []
	},
	'integer or number': {
		parameter: query({ type: ['integer', 'number'] }),
		good: [
			['5', 5],
			['1e2', 100]
		],
		bad: [['x', refused]]
	},
	anyOf: {
		parameter: query({ anyOf: [{ type: 'integer', minimum: 10 }, { type: 'boolean' }] }),
		good: [
			['12', 12],
			['false', false]
		],
		bad: [
			['x', refused],
			['1.5', refused]
		]
	},
	'oneOf of values': {
		parameter: query({ oneOf: [{ const: 1 }, { const: 'a' }, { enum: [true, 2.5] }] }),
		good: [
			['1', 1],
			['a', 'a'],
			['true', true],
			['2.5', 2.5]
		],
		bad: [['2', 'query:q oneOf']]
	},
	allOf: { parameter: query({ allOf: [{ type: ['integer', 'string'] }, { type: ['integer', 'boolean'] }] }), good: [['1', 1]], bad: [['true', refused]] },
	'a reference': {
		parameter: query({ $ref: '#/components/schemas/Size' }),
		good: [['7', 7]],
		bad: [
			['101', 'query:q maximum'],
			['x', refused]
		]
	},
	'enum of mixed values': {
		parameter: query({ enum: [1, '1', 'a', null] }),
		good: [
			['1', 1],
			['a', 'a']
		],
		bad: [
			['null', 'query:q enum'],
			['2', 'query:q enum']
		]
	},
	'enum with null': {
		parameter: query({ enum: [1, null] }),
		good: [
			['1', 1],
			['null', null]
		],
		bad: [['a', refused]]
	},
	'enum within a type': { parameter: query({ type: 'string', enum: ['1', '2'] }), good: [['1', '1']], bad: [['3', 'query:q enum']] },
	'nothing said': {
		parameter: query({}),
		good: [
			['5', '5'],
			['null', 'null']
		],
		bad: []
	},
	'anything goes': { parameter: query(true), good: [['5', '5']], bad: [] },
	'no type, but a length': { parameter: query({ minLength: 2 }), good: [['12', '12']], bad: [['1', 'query:q minLength']] },
	'a list or null': {
		parameter: query({ anyOf: [{ type: 'array', items: { type: 'integer' } }, { type: 'null' }] }),
		good: [['1', [1]]],
		bad: [['null', refused]]
	},
	'a list of several types': {
		parameter: query({ type: 'array', items: { type: ['integer', 'boolean', 'null'] } }, { explode: false }),
		good: [['1,true,null', [1, true, null]]],
		bad: [['1,x', refused]]
	},
	'a list of anything': { parameter: query({ type: 'array' }, { explode: false }), good: [['1,a', ['1', 'a']]], bad: [] },
	'a list, composed': {
		parameter: query({ allOf: [{ $ref: '#/components/schemas/Sizes' }, { items: { minimum: 2 } }] }, { explode: false }),
		good: [['2,3', [2, 3]]],
		bad: [
			['1', 'query:q minimum'],
			['x', refused]
		]
	},
	'an object, composed': {
		parameter: query(
			{
				allOf: [{ type: 'object', properties: { n: { type: ['integer', 'string'] } } }, { properties: { n: { type: 'integer' }, b: { type: 'boolean' } } }],
				oneOf: [{ properties: { kind: { const: 'a' }, size: { type: 'integer' } } }, { properties: { kind: { const: 'b' }, deep: { type: 'boolean' } } }],
				if: { properties: { kind: { const: 'a' } } },
				then: { properties: { extra: { type: 'number' } } }
			},
			{ explode: false }
		),
		good: [['n,1,kind,a,size,5,deep,true,extra,1.5,other,7', { n: 1, kind: 'a', size: 5, deep: true, extra: 1.5, other: '7' }]],
		bad: [
			['n,x', refused],
			['kind,c', 'query:q oneOf']
		]
	}
};

const library = await host(documentOfCases(cases, () => '', { schemas }));

test.each(rowsOf(cases))('%s: `%s` is %j', async (title, sent, expected) => {
	expect(
		await outcome(
			library,
			(path) => `${path}?q=${sent}`,
			title,
			{},
			(input) => (input.query as { q: unknown }).q
		)
	).toEqual(expected);
});
