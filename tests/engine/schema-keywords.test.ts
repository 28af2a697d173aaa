import { describe, expect, test } from 'vitest';
import { tableOf, type Row } from './support/schema-table.ts';

const row = (name: string, schema: unknown, valid: unknown[], ...invalid: Row['invalid']): Row => ({ name, schema, valid, invalid });

const deep = (value: unknown) => ({ valueOf: value, constructor: value, toString: [value] });

const rows: Row[] = [
	row('true', true, [1, null, {}, []]),
	row('false', false, [], [1, ' false schema']),
	row('an empty schema', {}, [1, null, { a: 1 }]),
	row('type null', { type: 'null' }, [null], [0, ' type'], ['', ' type'], [false, ' type']),
	row('type boolean', { type: 'boolean' }, [true, false], [0, ' type'], ['true', ' type'], [null, ' type']),
	row('type integer', { type: 'integer' }, [1, -1, 0, 1e300, 123456789012345678901234567890], [1.5, ' type'], ['1', ' type'], [true, ' type']),
	row('type number', { type: 'number' }, [1, 1.5, -1e-300], ['1', ' type']),
	row('type string', { type: 'string' }, ['', '1'], [1, ' type'], [null, ' type']),
	row('type array', { type: 'array' }, [[], [1, 'a']], [{}, ' type'], ['[]', ' type']),
	row('type object', { type: 'object' }, [{}, { a: 1 }], [[], ' type'], [null, ' type']),
	row('several types', { type: ['integer', 'null'] }, [1, null], ['a', ' type'], [1.5, ' type']),
	row('const null', { const: null }, [null], [0, ' const']),
	row('const of an object', { const: { a: [1, { b: 2 }] } }, [{ a: [1, { b: 2 }] }], [{ a: [1, { b: 3 }] }, ' const'], [{ a: [1, { b: 2 }], c: 1 }, ' const']),
	row('const of an object with names that objects have', { const: deep(1) }, [deep(1)], [deep(2), ' const'], [{ valueOf: 1 }, ' const']),
	row('const of an array', { const: [1, 2] }, [[1, 2]], [[2, 1], ' const'], [[1], ' const']),
	row('const 0', { const: 0 }, [0, -0], [false, ' const']),
	row('const false', { const: false }, [false], [0, ' const']),
	row(
		'enum',
		{ enum: ['a', 1, null, [1], { a: 1 }] },
		['a', 1, null, [1], { a: 1 }],
		['b', ' enum'],
		[true, ' enum'],
		[[2], ' enum'],
		[{ valueOf: 2 }, ' enum']
	),
	row('multipleOf of a whole number', { multipleOf: 3 }, [0, 3, -6, 3e300, 'x'], [1, ' multipleOf'], [3.5, ' multipleOf']),
	row('multipleOf of hundredths', { multipleOf: 0.01 }, [19.99, 0.07, 1.1, 4.35, 1e300, 12345678.91], [19.999, ' multipleOf'], [0.0000000001, ' multipleOf']),
	row('multipleOf of tenths', { multipleOf: 0.1 }, [0.3, 1, 0.7], [0.35, ' multipleOf']),
	row('multipleOf of the tiniest', { multipleOf: 1e-8 }, [12391239123, 1e-8], [0.75e-8, ' multipleOf']),
	row('multipleOf of more than 1', { multipleOf: 2.5 }, [5, 7.5, 1e23], [6, ' multipleOf']),
	row('minimum', { minimum: 1.1 }, [1.1, 2, 'x'], [1.09, ' minimum']),
	row('maximum', { maximum: -1 }, [-1, -2, {}], [-0.5, ' maximum']),
	row('exclusiveMinimum', { exclusiveMinimum: 1 }, [1.1], [1, ' exclusiveMinimum']),
	row('exclusiveMaximum', { exclusiveMaximum: 1 }, [0.9], [1, ' exclusiveMaximum']),
	row('minLength', { minLength: 2 }, ['ab', '📚📚', 1], ['📚', ' minLength']),
	row('maxLength', { maxLength: 2 }, ['ab', '📚📚', []], ['abc', ' maxLength'], ['📚📚📚', ' maxLength']),
	row('pattern', { pattern: '^\\p{Lu}.$' }, ['A📚', 1], ['a📚', ' pattern'], ['A', ' pattern']),
	row('pattern without anchors', { pattern: 'b' }, ['abc'], ['ac', ' pattern']),
	row('minItems', { minItems: 1 }, [[1], {}], [[], ' minItems']),
	row('maxItems', { maxItems: 1 }, [[1], 'ab'], [[1, 2], ' maxItems']),
	row(
		'uniqueItems',
		{ uniqueItems: true },
		[
			[1, '1', true, null, 'null', [1], { a: 1 }, ['1']],
			[],
			[
				{ a: 1, b: 2 },
				{ a: 2, b: 1 }
			],
			[
				[1, 2],
				[2, 1]
			],
			['[1]', [1], '{"a":1}', { a: 1 }],
			[{ valueOf: 1 }, { valueOf: 2 }]
		],
		[[1, 2, 1], ' uniqueItems'],
		[
			[
				{ a: 1, b: [2] },
				{ b: [2], a: 1 }
			],
			' uniqueItems'
		],
		[[null, null], ' uniqueItems'],
		[[deep(1), deep(1)], ' uniqueItems']
	),
	row('uniqueItems: false', { uniqueItems: false }, [[1, 1]]),
	row('items', { items: { type: 'integer' } }, [[], [1, 2], 'x'], [[1, 'a', 2, 'b'], '/1 type', '/3 type']),
	row('items: false', { items: false }, [[]], [[1], '/0 false schema']),
	row(
		'prefixItems',
		{ prefixItems: [{ type: 'integer' }, { type: 'string' }], items: true },
		[[], [1], [1, 'a'], [1, 'a', null]],
		[['a', 1], '/0 type', '/1 type']
	),
	row('prefixItems and minItems', { prefixItems: [{}], items: true, contains: { const: 1 } }, [[1]], [[], ' contains']),
	row('prefixItems and items', { prefixItems: [{ type: 'integer' }], items: { type: 'string' } }, [[1, 'a']], [[1, 2], '/1 type']),
	row('a closed tuple', { prefixItems: [{ type: 'integer' }], items: false }, [[], [1]], [[1, 2], ' items']),
	row('contains', { contains: { minimum: 5 } }, [[1, 5], [6], 'x'], [[1, 2], ' contains'], [[], ' contains']),
	row(
		'minContains',
		{ contains: { const: 1 }, minContains: 2 },
		[
			[1, 1],
			[1, 2, 1, 1]
		],
		[[1, 2], ' contains']
	),
	row('maxContains', { contains: { const: 1 }, maxContains: 1 }, [[1], [1, 2]], [[1, 1], ' contains'], [[], ' contains']),
	row('minContains: 0', { contains: { const: 1 }, minContains: 0 }, [[], [2], [1]]),
	row('minContains: 0 and maxContains', { contains: { const: 1 }, minContains: 0, maxContains: 1 }, [[], [1]], [[1, 1], ' contains']),
	row(
		'unevaluatedItems',
		{ allOf: [{ prefixItems: [true] }], contains: { type: 'string' }, unevaluatedItems: { type: 'integer' } },
		[['a'], [{}, 1, 'b']],
		[[{}, 'b', {}], '/2 type']
	),
	row(
		'unevaluatedItems: false',
		{ anyOf: [{ prefixItems: [{ const: 1 }, true] }, { prefixItems: [{ const: 2 }] }], unevaluatedItems: false },
		[[1, 'x'], [2]],
		[[2, 'x'], ' unevaluatedItems']
	),
	row('minProperties', { minProperties: 1, additionalProperties: true }, [{ a: 1 }, []], [{}, ' minProperties']),
	row('maxProperties', { maxProperties: 1, additionalProperties: true }, [{ a: 1 }], [{ a: 1, b: 2 }, ' maxProperties']),
	row(
		'required',
		{ required: ['a', 'constructor'], additionalProperties: true },
		[{ a: 1, constructor: 2 }, 'x'],
		[{}, '/a required', '/constructor required']
	),
	row(
		'properties',
		{ properties: { a: { type: 'integer' }, 'x/y~z': { type: 'string' } } },
		[{ a: 1 }, {}],
		[{ a: 'b', 'x/y~z': 1 }, '/a type', '/x~1y~0z type']
	),
	row(
		'properties with names that objects have',
		{ properties: { constructor: { type: 'integer' }, toString: { type: 'integer' }, hasOwnProperty: { type: 'integer' } } },
		[{}, { constructor: 1, toString: 2 }],
		[{ toString: 'x', hasOwnProperty: 'y' }, '/hasOwnProperty type', '/toString type']
	),
	row(
		'a property called __proto__',
		JSON.parse('{"properties":{"__proto__":{"type":"integer"}},"required":["__proto__"]}'),
		[JSON.parse('{"__proto__":1}')],
		[JSON.parse('{"__proto__":"a"}'), '/__proto__ type'],
		[{}, '/__proto__ required']
	),
	row('a property that is not to be there', { properties: { a: false, b: true } }, [{}, { b: 1 }], [{ a: 1 }, '/a false schema']),
	row('additionalProperties: false', { properties: { a: true }, additionalProperties: false }, [{ a: 1 }], [{ b: 1 }, '/b additionalProperties']),
	row('additionalProperties', { properties: { a: true }, additionalProperties: { type: 'integer' } }, [{ a: 'x', b: 1 }], [{ b: 'x' }, '/b type']),
	row(
		'patternProperties',
		{ patternProperties: { '^a': { type: 'integer' }, b$: { minimum: 5 } } },
		[{ ab: 5 }, { a: 1 }],
		[{ ab: 4 }, '/ab minimum'],
		[{ a: 'x' }, '/a type']
	),
	row(
		'patternProperties and additionalProperties',
		{ properties: { n: {} }, patternProperties: { '^\\p{L}$': {} }, additionalProperties: false },
		[{ n: 1, é: 2 }],
		[{ '1': 1 }, '/1 additionalProperties']
	),
	row('propertyNames', { propertyNames: { maxLength: 2 }, additionalProperties: true }, [{ ab: 1 }], [{ abc: 1 }, '/abc maxLength']),
	row('propertyNames: false', { propertyNames: false, additionalProperties: true }, [{}], [{ a: 1 }, '/a false schema']),
	row(
		'dependentRequired',
		{ dependentRequired: { a: ['b', 'c'] }, additionalProperties: true },
		[{ b: 1 }, { a: 1, b: 1, c: 1 }],
		[{ a: 1, b: 1 }, '/c dependentRequired']
	),
	row(
		'dependentSchemas',
		{ properties: { a: {}, b: {} }, dependentSchemas: { a: { required: ['b'] } } },
		[{ b: 1 }, { a: 1, b: 2 }],
		[{ a: 1 }, '/b required']
	),
	row(
		'unevaluatedProperties: false',
		{ allOf: [{ properties: { a: {} } }], properties: { b: {} }, unevaluatedProperties: false },
		[{ a: 1, b: 2 }],
		[{ c: 1 }, '/c unevaluatedProperties']
	),
	row(
		'unevaluatedProperties by branch',
		{
			anyOf: [
				{ properties: { a: { const: 1 } }, required: ['a'] },
				{ properties: { b: {} }, required: ['b'] }
			],
			unevaluatedProperties: false
		},
		[{ a: 1 }, { b: 1 }, { a: 1, b: 1 }],
		[{ a: 2, b: 1 }, '/a unevaluatedProperties']
	),
	row('unevaluatedProperties of a kind', { properties: { a: {} }, unevaluatedProperties: { type: 'integer' } }, [{ a: 'x', b: 1 }], [{ b: 'x' }, '/b type']),
	row('unevaluatedProperties within', { allOf: [{ properties: { a: {} }, unevaluatedProperties: true }], unevaluatedProperties: false }, [{ a: 1, x: 2 }]),
	row('allOf', { allOf: [{ minimum: 1 }, { maximum: 3 }, true] }, [2], [0, ' minimum'], [4, ' maximum']),
	row('anyOf', { anyOf: [{ minimum: 5 }, { multipleOf: 2 }] }, [4, 7, 8], [3, ' anyOf']),
	row('oneOf', { oneOf: [{ minimum: 5 }, { multipleOf: 2 }] }, [4, 7], [3, ' oneOf'], [8, ' oneOf']),
	row(
		'oneOf of types',
		{ oneOf: [{ type: 'string', minLength: 2 }, { type: 'null' }, { type: ['array', 'object'] }] },
		['ab', null, [], {}],
		['a', ' minLength'],
		[1, ' oneOf']
	),
	row('not', { not: { type: 'integer' } }, ['x', 1.5], [1, ' not']),
	row('not: false', { not: false }, [1]),
	row('if, then and else', { if: { minimum: 10 }, then: { multipleOf: 10 }, else: { multipleOf: 2 } }, [20, 4], [15, ' multipleOf'], [3, ' multipleOf']),
	row('if and then', { if: { required: ['a'] }, then: { required: ['b'] }, additionalProperties: true }, [{}, { a: 1, b: 2 }], [{ a: 1 }, '/b required']),
	row('if alone', { if: { properties: { a: {} }, required: ['a'] }, unevaluatedProperties: false }, [{ a: 1 }], [{ b: 1 }, '/b unevaluatedProperties']),
	row('contentEncoding base64', { contentEncoding: 'base64' }, ['', 'aGk=', 'aGVsbG8h', 1], ['aGk', ' contentEncoding'], ['a-_=', ' contentEncoding']),
	row('contentEncoding base64url', { contentEncoding: 'base64url' }, ['aGk', 'aGk=', '-_-_'], ['a+b/', ' contentEncoding'], ['a', ' contentEncoding']),
	row('contentEncoding base16', { contentEncoding: 'base16' }, ['0aF1'], ['0g', ' contentEncoding'], ['abc', ' contentEncoding']),
	row('contentMediaType', { contentMediaType: 'application/json' }, ['{"a":1}', '1', 5], ['{', ' contentMediaType']),
	row('contentMediaType that is not JSON', { contentMediaType: 'text/html' }, ['<p>']),
	row(
		'contentSchema',
		{ contentMediaType: 'application/json', contentEncoding: 'base64', contentSchema: { type: 'object', required: ['a'] } },
		[btoa('{"a":1}')],
		[btoa('{}'), '/a required'],
		['e30', ' contentEncoding', '/a required'],
		[btoa('[]'), ' type']
	)
];

const { received, sent } = await tableOf(rows);

describe.each(rows.map((one, index) => ({ ...one, index })))('$name', ({ index, valid, invalid }) => {
	test('takes what it permits, as a body and as an answer.', async () => {
		for (const value of valid) {
			expect(await received(index, value), JSON.stringify(value)).toEqual([]);
			expect(await sent(index, value), JSON.stringify(value)).toMatchObject({ report: null });
		}
	});

	test('refuses what it does not, and says where and by which keyword.', async () => {
		for (const [value, ...faults] of invalid) {
			expect((await received(index, value)).toSorted(), JSON.stringify(value)).toEqual(faults.toSorted());
			expect((await sent(index, value)).report, JSON.stringify(value)).toContain('not as the contract says');
		}
	});
});
