import { describe, expect, test } from 'vitest';
import { invalidValues } from '../../src/lib/testing/data/invalid-values.ts';
import { broken, unbroken } from './support/lines.ts';

describe('Keywords of arrays', () => {
	test.each([
		['sizes', { type: 'array', items: { type: 'integer' }, minItems: 1, maxItems: 2 }, ['minItems []', 'maxItems [1,1,1]']],
		['twins', { type: 'array', uniqueItems: true, items: { type: 'string' } }, ['uniqueItems ["text","text"]']],
		[
			'twins that are objects',
			{ type: 'array', uniqueItems: true, minItems: 2, items: { type: 'object', required: ['a'], properties: { a: { enum: [1, 2] } } } },
			['minItems [{"a":1}]', 'uniqueItems [{"a":1},{"a":1}]', '/0 required [{},{"a":2}]', '/0/a enum [{"a":0},{"a":2}]']
		],
		[
			'items of a tuple, and beyond',
			{ type: 'array', prefixItems: [{ const: 1 }, { type: 'string', minLength: 2 }], items: false },
			['items [1,"text","text"]', '/0 const [2]', '/1 minLength [1,"t"]']
		],
		['items after a tuple', { type: 'array', prefixItems: [{ type: 'integer' }], items: { maximum: 3 } }, ['/1 maximum [1,3.01]']],
		['what it must contain', { type: 'array', contains: { type: 'integer', minimum: 5 } }, ['contains []', '/0 minimum [4]']],
		[
			'how often',
			{ type: 'array', items: { type: 'integer' }, contains: { minimum: 5 }, minContains: 2, maxContains: 3 },
			['contains []', 'minContains [5]', 'maxContains [5,5,5,5]', '/0 minimum [4,5]']
		],
		[
			'what a tuple must contain after its end',
			{ type: 'array', prefixItems: [{ type: 'string' }], contains: { multipleOf: 2, type: 'integer' } },
			['contains []', '/1 multipleOf ["text",1]']
		],
		[
			'what no schema speaks of',
			{ type: 'array', prefixItems: [true], allOf: [{ prefixItems: [true, { const: 'b' }] }], unevaluatedItems: false },
			['unevaluatedItems ["text","b","text"]', '/1 const ["text","B"]']
		],
		['items that no other schema speaks of', { type: 'array', prefixItems: [true], unevaluatedItems: { maximum: 3 } }, ['/1 maximum ["text",3.01]']]
	])('%s', (_, schema, lines) => {
		expect(broken(schema)).toEqual(lines);
	});

	test.each([
		[
			'more items than there are values',
			{ type: 'array', uniqueItems: true, items: { enum: ['a', 'b'] }, maxItems: 2 },
			'maxItems: what breaks it breaks uniqueItems too'
		],
		['arrays that would be too large', { type: 'array', maxItems: 100_000 }, 'maxItems: an array of more than 100000 items is larger than largestList, 2000'],
		['a count of nothing', { type: 'array', minContains: 2 }, 'minContains: it says nothing without contains'],
		['what need not be there', { type: 'array', contains: { const: 1 }, minContains: 0 }, 'contains: minContains 0 asks for nothing'],
		['what need not be there, inside', { type: 'array', contains: { const: 1 }, minContains: 0 }, '/0 const: minContains 0 asks for nothing'],
		['equal items that may be', { type: 'array', uniqueItems: false }, 'uniqueItems: false permits equal items']
	])('unreachable: %s', (_, schema, line) => {
		expect(unbroken(schema)).toContain(line);
	});
});

describe('Keywords of objects', () => {
	const address = { type: 'object', required: ['city'], properties: { city: { type: 'string', maxLength: 3 } }, additionalProperties: false };

	test.each([
		[
			'each member that is required, at each depth',
			{ type: 'object', required: ['id', 'address'], properties: { id: { type: 'integer' }, address } },
			[
				'required {"address":{"city":"tex"}}',
				'required {"id":1}',
				'/address required {"id":1,"address":{}}',
				'/address additionalProperties {"id":1,"address":{"city":"tex","extra":"text"}}',
				'/address/city maxLength {"id":1,"address":{"city":"text"}}'
			]
		],
		[
			'members of an optional member, which is there then',
			{ type: 'object', properties: { address } },
			[
				'/address required {"address":{}}',
				'/address additionalProperties {"address":{"city":"tex","extra":"text"}}',
				'/address/city maxLength {"address":{"city":"text"}}'
			]
		],
		[
			'sizes',
			{ type: 'object', minProperties: 1, maxProperties: 2, additionalProperties: { type: 'integer' } },
			['minProperties {}', 'maxProperties {"extra":1,"x":1,"another":1}']
		],
		['a member that nobody declares', { type: 'object', properties: { extra: {} }, additionalProperties: false }, ['additionalProperties {"x":"text"}']],
		['what is declared for all others', { type: 'object', properties: { a: {} }, additionalProperties: { maximum: 3 } }, ['/extra maximum {"extra":3.01}']],
		[
			'what is declared by pattern',
			{ type: 'object', patternProperties: { '^x-': { maxLength: 1 }, '^n': { minimum: 3 } }, additionalProperties: false },
			['additionalProperties {"extra":"text"}', '/x- maxLength {"x-":"te"}', '/n minimum {"n":2.99}']
		],
		[
			'by two patterns at once',
			{ type: 'object', patternProperties: { '^a': { type: 'integer' }, b$: { minimum: 3 } }, additionalProperties: false, propertyNames: { const: 'ab' } },
			['const {"ab ":1}', '/ab minimum {"ab":2}']
		],
		['names', { type: 'object', propertyNames: { pattern: '^[a-z]+$', maxLength: 5 } }, ['maxLength {"aaaaaa":"text"}', 'pattern {" ":"text"}']],
		[
			'names that patterns know',
			{ type: 'object', patternProperties: { '^[a-z]+$': { type: 'integer' } }, propertyNames: { maxLength: 4 }, additionalProperties: false },
			['additionalProperties {"0":"text"}', 'maxLength {"aaaaa":1}']
		],
		[
			'members that need others',
			{ type: 'object', dependentRequired: { card: ['name', 'code'] } },
			['dependentRequired {"card":"text","code":"text"}', 'dependentRequired {"card":"text","name":"text"}']
		],
		[
			'schemas that members need',
			{ type: 'object', dependentSchemas: { card: { required: ['code'], properties: { code: { pattern: '^\\d{3}$' } } } } },
			['required {"card":"text"}', '/code pattern {"code":" 00","card":"text"}']
		],
		[
			'names of prototypes',
			{ type: 'object', required: ['constructor', 'toString'], properties: { constructor: {}, toString: {} }, additionalProperties: false },
			['required {"toString":"text"}', 'required {"constructor":"text"}', 'additionalProperties {"constructor":"text","toString":"text","extra":"text"}']
		],
		['what may never be', { type: 'object', properties: { no: false, yes: true } }, ['/no false schema {"no":"text"}']]
	])('%s', (_, schema, lines) => {
		expect(broken(schema)).toEqual(lines);
	});

	test('a name at fault is called one', () => {
		const { values } = invalidValues({ type: 'object', propertyNames: { maxLength: 2 } });
		expect(values.at(-1)).toMatchObject({
			keyword: 'maxLength',
			pointer: '',
			schemaPath: '#/propertyNames/maxLength',
			label: 'a name in the value is longer than maxLength 2'
		});
	});

	test.each([
		['a size that required asks for already', { type: 'object', required: ['a'], minProperties: 1 }, 'minProperties: what breaks it breaks required too'],
		['nothing asked for', { type: 'object', required: [], minProperties: 0 }, 'required: it asks for nothing'],
		[
			'objects that would be too large',
			{ type: 'object', maxProperties: 10_000 },
			'maxProperties: an object of more than 10000 members is larger than largestList, 2000'
		],
		[
			'members that cannot be',
			{ type: 'object', additionalProperties: { type: 'integer' }, propertyNames: { maxLength: 0 }, maxProperties: 0 },
			'/* type: no member was found that it applies to'
		]
	])('unreachable: %s', (_, schema, line) => {
		expect(unbroken(schema)).toContain(line);
	});
});
