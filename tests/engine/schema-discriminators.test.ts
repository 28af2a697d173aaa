import { describe, expect, test } from 'vitest';
import { tableOf, type Row } from './support/schema-table.ts';
import { integer, kind, pet, ref, schemas, text } from './support/tagged.ts';

const rows: (Row & { picks?: [unknown, unknown][] })[] = [
	{
		name: 'names of schemas',
		schema: pet,
		valid: [
			{ kind: 'Cat', lives: 9 },
			{ kind: 'Dog', tricks: ['sit'] }
		],
		invalid: [
			[{ kind: 'Cow', lives: 9 }, '/kind discriminator'],
			[{ lives: 9 }, '/kind required'],
			[{ kind: 5 }, '/kind discriminator'],
			[{ kind: 'Cat', lives: 'x' }, '/lives type'],
			[{ kind: 'Dog', lives: 9 }, '/tricks required'],
			['Cat', ' type'],
			[null, ' type']
		],
		picks: [
			[
				{ kind: 'Cat', lives: 9, tricks: ['sit'], secret: 1 },
				{ kind: 'Cat', lives: 9 }
			],
			[
				{ kind: 'Dog', lives: 9, tricks: [] },
				{ kind: 'Dog', tricks: [] }
			],
			[{ kind: 'Cow', lives: 9, tricks: [] }, {}]
		]
	},
	{
		name: 'a mapping',
		schema: {
			anyOf: [ref('Cat'), ref('Dog'), ref('odd~1name~0%25')],
			discriminator: { propertyName: 'kind', mapping: { cat: 'Cat', tom: ref('Cat').$ref, odd: '#/components/schemas/odd~1name~0%25' } }
		},
		valid: [
			{ kind: 'cat', lives: 9 },
			{ kind: 'tom', lives: 9 },
			{ kind: 'Dog', tricks: [] },
			{ kind: 'odd', odd: 1 }
		],
		invalid: [
			[{ kind: 'Cat', lives: 9 }, '/kind discriminator'],
			[{ kind: 'odd', lives: 1 }, '/odd required']
		]
	},
	{
		name: 'constants in place of names, and inline schemas',
		schema: { oneOf: [kind('a', { x: integer }), { allOf: [kind('b', { x: text })] }], discriminator: { propertyName: 'kind' } },
		valid: [
			{ kind: 'a', x: 1 },
			{ kind: 'b', x: 'y' }
		],
		invalid: [
			[{ kind: 'a', x: 'y' }, '/x type'],
			[{ kind: 'c' }, '/kind discriminator']
		]
	},
	{
		name: 'a value that may be null',
		schema: { oneOf: [ref('Cat'), ref('Dog'), { type: 'null' }], discriminator: { propertyName: 'kind' } },
		valid: [null, { kind: 'Cat', lives: 1 }],
		invalid: [
			['x', ' type'],
			[{ kind: 'x' }, '/kind discriminator']
		]
	},
	{
		name: 'a discriminator beside properties of all',
		schema: { ...pet, properties: { name: text }, required: ['name'] },
		valid: [{ kind: 'Cat', lives: 1, name: 'Tom' }],
		invalid: [[{ kind: 'Cat', name: 1 }, '/lives required', '/name type']],
		picks: [
			[
				{ kind: 'Cat', lives: 1, name: 'Tom', tricks: [], x: 1 },
				{ kind: 'Cat', lives: 1, name: 'Tom' }
			]
		]
	},
	{
		name: 'a choice that is a part of a whole',
		schema: { allOf: [pet, { properties: { name: text } }], unevaluatedProperties: false },
		valid: [{ kind: 'Cat', lives: 1, name: 'Tom' }],
		invalid: [[{ kind: 'Cat', lives: 1, tricks: [] }, '/tricks unevaluatedProperties']]
	},
	{
		name: 'a parent and its heirs',
		schema: ref('Vehicle'),
		valid: [{ type: 'lorry', load: 5, wheels: 6 }, { type: 'bike', bell: true }, { type: 'Tandem', seats: 2, bell: true }, { type: 'Vehicle' }],
		invalid: [
			[{ type: 'lorry', wheels: 'x' }, '/load required', '/wheels type'],
			[{ type: 'Truck' }, '/type discriminator'],
			[{}, '/type required'],
			[{ type: 'Tandem' }, '/seats required']
		],
		picks: [
			[
				{ type: 'lorry', load: 5, seats: 2, bell: true },
				{ type: 'lorry', load: 5 }
			],
			[
				{ type: 'Tandem', seats: 2, bell: true, load: 5 },
				{ type: 'Tandem', seats: 2, bell: true }
			]
		]
	},
	{
		name: 'an heir by itself',
		schema: ref('Truck'),
		valid: [{ type: 'anything', load: 1 }],
		invalid: [[{ type: 'lorry' }, '/load required']]
	},
	{
		name: 'members that are heirs',
		schema: { properties: { of: { type: 'array', items: ref('Vehicle') } } },
		valid: [{ of: [{ type: 'lorry', load: 1 }, { type: 'bike' }] }],
		invalid: [[{ of: [{ type: 'lorry' }, { type: 'x' }] }, '/of/0/load required', '/of/1/type discriminator']]
	},
	{
		name: 'a choice within itself',
		schema: ref('Expression'),
		valid: [
			{
				op: '+',
				of: [
					{ op: 'Literal', value: 1 },
					{ op: '+', of: [] }
				]
			}
		],
		invalid: [[{ op: '+', of: [{ op: 'Literal' }, { op: '+', of: [{ op: '-' }] }] }, '/of/0/value required', '/of/1/of/0/op discriminator']],
		picks: [
			[
				{ op: '+', value: 1, of: [{ op: 'Literal', of: [], value: 2 }] },
				{ op: '+', of: [{ op: 'Literal', value: 2 }] }
			]
		]
	},
	{
		name: 'constants without a discriminator',
		schema: { oneOf: [kind('a', { x: integer }), kind('b', { y: integer })] },
		valid: [{ kind: 'a', x: 1 }],
		invalid: [
			[{ kind: 'a', x: 'y' }, '/x type'],
			[{ kind: 'c' }, '/kind enum']
		]
	}
];

const { received, sent, contract } = await tableOf(rows, { schemas });

describe.each(rows.map((row, index) => ({ ...row, index })))('By $name', ({ index, valid, invalid, picks = [] }) => {
	test('a value is held to the schema that is meant.', async () => {
		for (const value of valid) {
			expect(await received(index, value), JSON.stringify(value)).toEqual([]);
			expect(await sent(index, value), JSON.stringify(value)).toEqual({ report: null, body: value });
		}
		for (const [value, ...faults] of invalid) {
			expect((await received(index, value)).toSorted(), JSON.stringify(value)).toEqual(faults.toSorted());
			expect((await sent(index, value)).report, JSON.stringify(value)).toContain('not as the contract says');
		}
	});

	test('what the one that is meant declares leaves, and nothing else.', () => {
		const { pick } = contract.operations[`get-${index}`]?.answers['200']?.content['application/json'] ?? {};
		for (const [value, left] of picks) expect(JSON.parse(JSON.stringify(pick?.(value)))).toEqual(left);
	});
});

test('The fault names the property, the values that are known, and the one that is there.', async () => {
	const { told } = await tableOf([{ name: 'pets', schema: pet, valid: [], invalid: [] }], { schemas });
	expect(await told(0, { kind: 'Cow' })).toEqual(['`kind` must be one of "Cat", "Dog": it says which kind this is; it is "Cow".']);
});
