import { expect, test } from 'vitest';
import { tableOf } from './support/schema-table.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const integer = { type: 'integer' };
const item = { type: 'object', properties: { id: integer } };
const row = { id: 1, secret: 2 };
const clean = { id: 1 };
const parsed = (text: string): unknown => JSON.parse(text);

const schemas = {
	Item: item,
	Tree: { type: 'object', properties: { value: item, next: { oneOf: [ref('Tree'), { type: 'null' }] } } },
	A: { properties: { b: ref('B'), a: integer } },
	B: { properties: { a: ref('A'), b: integer } }
};

/** A schema, what a handler gives, and what leaves. */
const table: [name: string, schema: unknown, given: unknown, left: unknown][] = [
	['true', true, row, row],
	['a property that may be anything', { properties: { a: true } }, { a: row, b: 1 }, { a: row }],
	['a property that is not to be there', { properties: { a: false, id: {} } }, { a: 1, id: 2 }, { id: 2 }],
	['names that match a pattern, and no others', { patternProperties: { '^x': item } }, { x1: row, y: row }, { x1: clean }],
	[
		'names that match one of several patterns',
		{ patternProperties: { '^x': item, '^y': { properties: { secret: {} } } } },
		{ x: row, y: row, z: 1 },
		{ x: clean, y: { secret: 2 } }
	],
	['a name that several patterns are for', { patternProperties: { '^x': item, y$: { properties: { secret: {} } } } }, { xy: { ...row, c: 3 } }, { xy: row }],
	[
		'a name that is declared and has a pattern',
		{ properties: { xa: { properties: { b: {} } } }, patternProperties: { '^x': item } },
		{ xa: { ...row, b: 3 } },
		{ xa: { id: 1, b: 3 } }
	],
	['the rest beside patterns', { patternProperties: { '^x': { type: 'string' } }, additionalProperties: item }, { x: 'a', y: row }, { x: 'a', y: clean }],
	['no rest', { properties: { id: {} }, additionalProperties: false }, row, clean],
	['no members at all', { additionalProperties: false }, row, {}],
	['what is left over', { allOf: [{ properties: { id: {} } }], unevaluatedProperties: item }, { id: 1, x: row }, { id: 1, x: clean }],
	['items of a tuple, each its own', { prefixItems: [item, { properties: { secret: {} } }] }, [row, row], [clean, { secret: 2 }]],
	['no items behind a tuple', { prefixItems: [item], items: false }, [row, row], [clean]],
	['no items behind a tuple that says nothing of them', { prefixItems: [item] }, [row, row], [clean]],
	['items behind a tuple', { prefixItems: [integer], items: item }, [1, row, row], [1, clean, clean]],
	['items that are left over', { allOf: [{ prefixItems: [integer] }], unevaluatedItems: item }, [1, row], [1, clean]],
	['no items', { items: false }, [row], []],
	['items of which some are asked for', { contains: { const: 1 }, items: item }, [1, row], [1, clean]],
	['items of which nothing else is said', { contains: { properties: { id: {} } } }, [row], [row]],
	['an array, or an object of which nothing is said', { items: item }, row, row],
	['a schema within itself', ref('Tree'), { value: row, x: 1, next: { value: row, next: null, x: 1 } }, { value: clean, next: { value: clean, next: null } }],
	['schemas within each other', ref('A'), { a: 1, x: 1, b: { b: 2, x: 2, a: { a: 3, x: 3 } } }, { a: 1, b: { b: 2, a: { a: 3 } } }],
	['a part of another schema', { $ref: '#/components/schemas/Tree/properties/value' }, row, clean],
	['keywords beside a reference', { ...ref('Item'), properties: { more: {} } }, { ...row, more: 3 }, { ...clean, more: 3 }],
	['a condition that says nothing itself', { if: true, then: item, else: { properties: { secret: {} } } }, { ...row, x: 1 }, row],
	['what a negation names', { not: { properties: { secret: { const: 1 } } }, properties: { id: {} } }, row, clean],
	[
		'a member called __proto__',
		parsed('{"properties":{"__proto__":{"properties":{"id":{}}}}}'),
		parsed('{"__proto__":{"id":1,"secret":2},"x":1}'),
		parsed('{"__proto__":{"id":1}}')
	],
	['members with names that objects have', { properties: { constructor: {}, toString: item } }, { toString: row }, { toString: clean }],
	['no members with names that objects have', { properties: { constructor: {}, toString: {}, valueOf: {} } }, { id: 1 }, {}],
	[
		'a name that only another branch declares',
		{
			anyOf: [
				{ ...item, additionalProperties: false },
				{ properties: { other: {} }, additionalProperties: false }
			]
		},
		{ id: 1, other: 2, third: 3 },
		{ id: 1, other: 2 }
	]
];

const { contract } = await tableOf(
	table.map(([name, schema]) => ({ name, schema, valid: [], invalid: [] })),
	{ schemas: schemas }
);

test.each(table.map(([name, , given, left], index) => ({ name, given, left, index })))('$name: only what is declared leaves', ({ given, left, index }) => {
	const { pick } = contract.operations[`get-${index}`]?.answers['200']?.content['application/json'] ?? {};
	const before = JSON.stringify(given);
	expect(JSON.parse(JSON.stringify(pick?.(given)))).toStrictEqual(left);
	expect(JSON.stringify(given)).toBe(before);
});
