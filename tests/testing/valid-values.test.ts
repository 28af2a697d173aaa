import { describe, expect, test } from 'vitest';
import { validValues } from '../../src/lib/testing/data/valid-values.ts';
import { judge } from './support/judge.ts';

/** The values at the edges, without those by chance. */
function edges(schema: unknown): unknown[] {
	return validValues(schema, { count: 0 }).map(({ value }) => value);
}

describe('Edges', () => {
	test.each<[string, object, unknown[]]>([
		['both ends of a whole number', { type: 'integer', minimum: -5, maximum: 10 }, [-5, 10, 0]],
		['bounds that are excluded', { type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 10 }, [1, 9]],
		['the first and the last multiple', { type: 'integer', multipleOf: 7, minimum: -20, maximum: 20 }, [-14, 14, 0]],
		['multiples of two steps', { allOf: [{ multipleOf: 4 }, { multipleOf: 6 }], type: 'integer', minimum: 1, maximum: 30 }, [12, 24]],
		['whole numbers without an end', { type: 'integer' }, [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 1e21]],
		['fractions within narrow bounds', { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, [0.01, 0.99, 0.5]],
		['both ends of a length', { type: 'string', minLength: 2, maxLength: 4 }, ['te', '😀😀', 'text', '😀😀😀😀']],
		['the longest of a pattern', { type: 'string', pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 6 }, ['a', 'a-aaaa']],
		['the length that a pattern fixes', { type: 'string', pattern: '^id_[0-9]{3}$' }, ['id_000']],
		['each member of an enum', { enum: ['a', 1, null, [], { a: 1 }] }, ['a', 1, null, [], { a: 1 }]],
		['null where it may be', { type: ['integer', 'null'] }, [null]],
		['every type, where there is none', {}, [null, true, 0, 1.5, 'text', [], {}]],
		['each branch of oneOf', { oneOf: [{ const: 'a' }, { type: 'integer', minimum: 3 }] }, ['a', 3]],
		['each branch of a branch', { anyOf: [{ oneOf: [{ const: 1 }, { const: 2 }] }, { const: 3 }] }, [1, 2, 3]],
		['each way through a condition', { enum: [1, 5, 9], if: { minimum: 5 }, then: { minimum: 9 } }, [1, 9]],
		['arrays empty and full', { type: 'array', maxItems: 2, items: { const: 1 } }, [[], [1, 1], [1]]],
		['tuples', { type: 'array', prefixItems: [{ const: 1 }, { enum: ['a', 'b'] }], items: false }, [[], [1], [1, 'a'], [1, 'b']]],
		['as many of what is contained as may be', { type: 'array', items: { enum: [0, 1] }, contains: { const: 1 }, maxContains: 2 }, [[1], [1, 1]]],
		['distinct items', { type: 'array', uniqueItems: true, items: { type: 'boolean' }, minItems: 2 }, [[true, false]]],
		[
			'all that is optional and nothing of it',
			{ type: 'object', required: ['a'], properties: { a: { const: 1 }, b: { const: 2 }, c: { const: 3 } }, additionalProperties: false },
			[{ a: 1 }, { a: 1, b: 2, c: 3 }, { a: 1, b: 2 }, { a: 1, c: 3 }]
		],
		['members that nobody declares', { type: 'object', properties: { a: { const: 1 } } }, [{ extra: 'text' }]],
		['as many members as may be', { type: 'object', maxProperties: 2, additionalProperties: { const: 1 } }, [{ extra: 1, x: 1 }]],
		['members by pattern', { type: 'object', patternProperties: { '^x-': { const: 1 } }, additionalProperties: false }, [{}, { 'x-': 1 }]],
		[
			'members that need others, with them and without',
			{ type: 'object', properties: { a: { const: 1 }, b: { const: 2 } }, dependentRequired: { a: ['b'] }, additionalProperties: false },
			[{}, { a: 1, b: 2 }, { b: 2 }]
		],
		[
			'schemas that members need',
			{
				type: 'object',
				properties: { a: { const: 1 } },
				dependentSchemas: { a: { required: ['b'], properties: { b: { const: 2 } } } },
				unevaluatedProperties: false
			},
			[{}, { a: 1, b: 2 }]
		]
	])('%s', (_, schema, values) => {
		const found = edges(schema);
		for (const value of values) expect(found).toContainEqual(value);
	});

	test.each([
		['texts', { type: 'string', pattern: '^[a-z]+(-[a-z]+)*$' }, 300],
		['numbers', { type: 'integer' }, 300],
		['all the numbers that there are', { type: 'integer', minimum: 1, maximum: 60 }, 60],
		['all the members that an enum has', { enum: ['a', 'b', 'c', null, 1, 2] }, 6],
		['objects', { type: 'object', required: ['id'], properties: { id: { type: 'integer', minimum: 0 } } }, 100]
	])('as many distinct items as may be: %s', (_, items, maxItems) => {
		const lengths = edges({ type: 'array', uniqueItems: true, maxItems, items }).map((value) => (value as unknown[]).length);
		expect(Math.max(...lengths)).toBe(maxItems);
	});

	test('one part is at an edge, and the rest is plain', () => {
		const point = { type: 'integer', minimum: 0, maximum: 9 };
		const found = validValues({ type: 'object', required: ['x', 'y'], properties: { x: point, y: point }, additionalProperties: false }, { count: 0 });
		expect(found.map(({ value, label }) => [value, label])).toEqual([
			[{ x: 1, y: 1 }, 'the value has all that it must have'],
			[{ x: 0, y: 1 }, 'x is 0, the least'],
			[{ x: 9, y: 1 }, 'x is 9, the greatest'],
			[{ x: 0, y: 1 }, 'x is 0.0, the same whole number'],
			[{ x: 1, y: 0 }, 'y is 0, the least'],
			[{ x: 1, y: 9 }, 'y is 9, the greatest'],
			[{ x: 1, y: 0 }, 'y is 0.0, the same whole number']
		]);
	});

	test('1.0 is a whole number, and has a text of its own', () => {
		const [found] = validValues({ type: 'object', required: ['a'], properties: { a: { type: 'array', items: { type: 'integer' }, minItems: 1 } } }).filter(
			({ json }) => json !== undefined
		);
		expect(found).toMatchObject({ value: { a: [1] }, json: '{"a":[1.0]}', pointer: '/a/0' });
	});

	test('texts that servers stumble over are among those that nothing forbids', () => {
		const found = edges({ type: 'string' });
		for (const text of ['é', '漢字', '\u0000', ' text ', 'null', '<script>alert(1)</script>']) expect(found).toContain(text);
		expect(found.some((text) => String(text).length === 5_000)).toBe(true);
		expect(edges({ type: 'string', pattern: '^[a-z]*$' })).not.toContain('é');
	});

	test('what its author calls typical is taken for the plain part', () => {
		const schema = {
			type: 'object',
			required: ['email', 'age'],
			properties: { email: { type: 'string', examples: ['ada@example.com'] }, age: { type: 'integer', default: 36 } }
		};
		expect(edges(schema)[0]).toEqual({ email: 'ada@example.com', age: 36 });
	});

	test('a schema that contains itself is walked once, and its values end', () => {
		const tree = {
			type: 'object',
			required: ['children'],
			properties: { value: { enum: [1, 2] }, children: { type: 'array', items: { $ref: '#' } } },
			additionalProperties: false
		};
		const found = edges(tree);
		expect(found[0]).toEqual({ children: [] });
		expect(found).toContainEqual({ children: [{ children: [] }] });
		expect(found.length).toBeLessThan(12);
	});
});

describe('What is asked of all values', () => {
	const schema = {
		type: 'object',
		required: ['id'],
		properties: {
			id: { type: 'string', format: 'uuid' },
			tags: { type: 'array', uniqueItems: true, maxItems: 5, items: { type: 'string', pattern: '^[a-z]{1,5}$' } },
			size: { type: 'number', minimum: 0 }
		}
	};

	test('they are permitted, and no two of them are equal', () => {
		const check = judge(schema);
		const found = validValues(schema, { count: 50 });
		expect(found.filter(({ value }) => check(value).length > 0)).toEqual([]);
		const texts = found.map(({ value, json }) => json ?? JSON.stringify(value));
		expect(new Set(texts).size).toBe(texts.length);
		expect(found.filter(({ label }) => label.startsWith('by chance')).length).toBeGreaterThan(30);
	});

	test('the seed decides what is made by chance, and nothing else', () => {
		const of = (seed: number) => validValues(schema, { seed, count: 20 });
		expect(of(7)).toEqual(of(7));
		const [one, other] = [of(7), of(8)].map((values) => values.filter(({ label }) => !label.startsWith('by chance')));
		expect(one).toEqual(other);
		expect(of(7)).not.toEqual(of(8));
	});

	test('the same on every machine: these are the values of seed 1', () => {
		const made = validValues({ type: 'array', minItems: 2, items: { type: 'integer', minimum: 0, maximum: 99 } }, { count: 3 }).slice(-3);
		expect(made.map(({ value }) => JSON.stringify(value))).toMatchInlineSnapshot(`
			[
			  "[51,99,82]",
			  "[70,74,96,56]",
			  "[80,19]",
			]
		`);
	});

	test('there are as many as the limit says', () => {
		expect(validValues(schema, { limit: 5 })).toHaveLength(5);
	});

	test('they are the caller’s own', () => {
		const [first] = validValues(schema);
		Object.assign(first?.value as object, { id: null });
		expect(judge(schema)(validValues(schema)[0]?.value)).toEqual([]);
	});

	test.each([
		['false', false],
		['a contradiction', { type: 'string', minLength: 3, maxLength: 2 }],
		['a value that would never end', { $ref: '#/$defs/a', $defs: { a: { type: 'object', required: ['a'], properties: { a: { $ref: '#/$defs/a' } } } } }]
	])('there are none for %s', (_, nothing) => {
		expect(validValues(nothing)).toEqual([]);
	});

	test('large ones are made up to a size', () => {
		const large = { type: 'string', maxLength: 300 };
		expect(validValues(large).some(({ value }) => String(value).length === 300)).toBe(true);
		expect(validValues(large, { largestText: 100 }).some(({ value }) => String(value).length > 100)).toBe(false);
	});
});
