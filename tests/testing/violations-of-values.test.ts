import { describe, expect, test } from 'vitest';
import { invalidValues } from '../../src/lib/testing/data/invalid-values.ts';
import { broken, unbroken } from './support/lines.ts';

test('each type that is not named is a violation of its own, with a value that a careless reader would take', () => {
	const { values, unreachable } = invalidValues({ type: 'object', required: ['count'], properties: { count: { type: 'integer', minimum: 0 } } });
	const ofCount = values.filter(({ pointer, keyword }) => pointer === '/count' && keyword === 'type');
	expect(ofCount.map(({ value }) => JSON.stringify(value))).toEqual([
		'{"count":null}',
		'{"count":true}',
		'{"count":1.5}',
		'{"count":"1"}',
		'{"count":[]}',
		'{"count":{}}'
	]);
	expect(ofCount[3]).toEqual({
		keyword: 'type',
		pointer: '/count',
		schemaPath: '#/properties/count/type',
		label: 'count is a text, not of type integer',
		value: { count: '1' }
	});
	expect(unreachable).toEqual([]);
});

test.each([
	['true for a boolean', { type: 'boolean' }, ['null', '1', '1.5', '"true"', '[]', '{}']],
	['a text for null', { type: 'null' }, ['true', '1', '1.5', '"null"', '[]', '{}']],
	['null where it may be', { type: ['string', 'null'] }, ['true', '1', '1.5', '[]', '{}']],
	['whole numbers where any number may be', { type: 'number' }, ['null', 'true', '"1"', '[]', '{}']],
	['nothing where there is every type', { type: ['null', 'boolean', 'number', 'string', 'array', 'object'] }, []]
])('of wrong types: %s', (_, schema, wrong) => {
	expect(invalidValues(schema).values.map(({ value }) => JSON.stringify(value))).toEqual(wrong);
});

describe('Keywords of single values are broken by the nearest value', () => {
	test.each([
		['lengths', { type: 'string', minLength: 2, maxLength: 4 }, ['minLength "t"', 'maxLength "text."']],
		['lengths in code points', { type: 'string', maxLength: 2, pattern: '^[\\u{1F600}-\\u{1F64F}]*$' }, ['maxLength "😀😀😀"', 'pattern " "']],
		['bounds of whole numbers', { type: 'integer', minimum: 1, maximum: 10 }, ['minimum 0', 'maximum 11']],
		['bounds of numbers', { type: 'number', minimum: 0.5, maximum: 2.5 }, ['minimum 0.49', 'maximum 2.51']],
		['bounds that are excluded', { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, ['exclusiveMinimum 0', 'exclusiveMaximum 1']],
		['bounds between whole numbers', { type: 'integer', minimum: 1.5, maximum: 3.5 }, ['minimum 1', 'maximum 4']],
		['multiples', { type: 'integer', multipleOf: 5 }, ['multipleOf 1']],
		['multiples of fractions', { type: 'number', multipleOf: 0.01 }, ['multipleOf 0.005']],
		['multiples within bounds', { type: 'integer', multipleOf: 7, minimum: -20, maximum: 20 }, ['minimum -21', 'maximum 21', 'multipleOf 1']],
		['an enum', { enum: ['draft', 'published'] }, ['enum "DRAFT"']],
		['an enum of numbers', { enum: [1, 2] }, ['enum 0']],
		['an enum of everything', { enum: [true, 'a', null, [1], { a: 1 }] }, ['enum false']],
		['a constant', { const: 'a' }, ['const "A"']],
		['a constant boolean', { const: true }, ['const false']],
		['a constant object', { const: { a: [1, { b: null }] } }, ['const {"a":[1,{"b":null}],"extra":true}']],
		['a format', { type: 'string', format: 'date' }, ['format "2023-02-29"']],
		['a format of numbers', { type: 'integer', format: 'int32' }, ['format 2147483648']],
		['a format and a pattern', { type: 'string', format: 'date', pattern: '^2024-' }, ['pattern "2026-01-31"', 'format "2024-02-30"']],
		['a pattern', { type: 'string', pattern: '^[a-z]+$', minLength: 1 }, ['pattern " "']],
		['a pattern that refuses NUL alone', { type: 'string', pattern: '^[^\\u0000]*$' }, ['pattern "\\u0000"']]
	])('%s', (_, schema, lines) => {
		expect(broken(schema)).toEqual(lines);
	});
});

describe('What cannot be broken alone has a reason', () => {
	test.each([
		['lengths that the pattern fixes', { type: 'string', pattern: '^[a-z]{3}$', minLength: 3, maxLength: 3 }, 'minLength: what breaks it breaks pattern too'],
		['a length that every text has', { type: 'string', minLength: 0 }, 'minLength: every text has 0 characters or more'],
		[
			'a text that would be too large',
			{ type: 'string', maxLength: 5_000_000 },
			'maxLength: a text of more than 5000000 characters is larger than largestText, 1000000'
		],
		['a type beside an enum', { type: 'string', enum: ['a'] }, 'type: what breaks it breaks enum too'],
		['a type beside a constant', { type: 'string', const: 'a' }, 'type: what breaks it breaks const too'],
		['a format that takes everything', { type: 'string', format: 'password' }, 'format: every value is of the format password'],
		['a format that nobody knows', { type: 'string', format: 'isbn' }, 'format: nothing is known of the format isbn: the option `formats` can say what it is'],
		['a pattern that takes everything', { type: 'string', pattern: '^[\\s\\S]*$' }, 'pattern: no value was found that breaks it'],
		['a multiple that whole numbers all are', { type: 'integer', multipleOf: 1 }, 'multipleOf: what breaks it breaks type too'],
		['what only describes', { type: 'string', contentMediaType: 'text/csv' }, 'contentMediaType: it describes, and JSON Schema 2020-12 does not assert it'],
		['a word of OpenAPI 3.0', { type: 'string', nullable: true }, 'nullable: JSON Schema 2020-12 has no such keyword'],
		['a word with a slip', { type: 'string', maxlength: 3 }, 'maxlength: JSON Schema 2020-12 has no such keyword']
	])('%s', (_, schema, line) => {
		expect(unbroken(schema)).toContain(line);
	});

	test('and the words of OpenAPI 3.0 mean nothing: null is no text because `nullable` says so', () => {
		expect(invalidValues({ type: 'string', nullable: true }).values.map(({ value }) => value)).toContain(null);
	});
});

test('a format of the caller is broken with the samples of the caller', () => {
	const formats = { isbn: { valid: ['978-0-306-40615-7'], invalid: ['978-0-306-40615-8'], validate: (text: string) => text.endsWith('7') } };
	expect(broken({ type: 'string', format: 'isbn' }, { formats })).toEqual(['format "978-0-306-40615-8"']);
});

test('where the limit ends the search, that is said', () => {
	const { values, unreachable } = invalidValues({ type: 'object', required: ['a', 'b', 'c'] }, { limit: 7 });
	expect(values).toHaveLength(7);
	expect(unreachable).toMatchObject([
		{ keyword: 'required', label: 'the value has no b, which is required', reason: expect.stringContaining('7 violations were tried') as string }
	]);
});

test('each violation has as many values as are asked for, all of them proven, and the first is the simplest', () => {
	const schema = {
		type: 'object',
		required: ['name'],
		properties: { name: { type: 'string', maxLength: 5, minLength: 2 }, age: { type: 'integer', minimum: 3 } }
	};
	const [one, many] = [invalidValues(schema).values, invalidValues(schema, { count: 6, seed: 2 }).values];
	const tooLong = many.filter(({ keyword }) => keyword === 'maxLength').map(({ value }) => (value as { name: string }).name);
	expect(tooLong.length).toBeGreaterThan(4);
	expect(tooLong.every((name) => Array.from(name).length > 5)).toBe(true);
	expect(many.filter(({ label }, at) => many.findIndex((other) => other.label === label) === at)).toEqual(one);
	expect(invalidValues(schema, { count: 6, seed: 2 }).values).toEqual(many);
	expect(invalidValues(schema, { count: 6, seed: 3 }).values).not.toEqual(many);
});
