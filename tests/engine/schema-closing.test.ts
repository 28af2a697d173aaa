import { expect, test } from 'vitest';
import { tableOf } from './support/schema-table.ts';

const integer = { type: 'integer' };
const object = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });

/** A schema of answers; what leaves, and what is reported as drift though JSON Schema lets it pass. */
const table: [name: string, schema: unknown, taken: unknown[], drift: [value: unknown, name: string][]][] = [
	['properties', object({ a: integer }), [{}, { a: 1 }], [[{ b: 1 }, 'body/b']]],
	['properties that say there may be more', object({ a: integer }, { additionalProperties: true }), [{ b: 1 }], []],
	[
		'what several schemas say of one member',
		{ allOf: [object({ m: object({ a: integer }) }), object({ m: object({ b: integer }) })] },
		[{ m: { a: 1, b: 2 } }],
		[[{ m: { c: 1 } }, 'body/m/c']]
	],
	[
		'what several schemas say of members of members',
		{ allOf: [object({ m: object({ n: object({ a: {} }) }) }), object({ m: object({ n: object({ b: {} }) }) })] },
		[{ m: { n: { a: 1, b: 2 } } }],
		[
			[{ m: { n: { c: 1 } } }, 'body/m/n/c'],
			[{ m: { o: 1 } }, 'body/m/o']
		]
	],
	[
		'what several schemas say of items',
		{ allOf: [{ items: object({ a: {} }) }, { items: object({ b: {} }) }] },
		[[{ a: 1, b: 2 }]],
		[[[{ c: 1 }], 'body/0/c']]
	],
	[
		'what branches say of one member',
		{ oneOf: [object({ k: { const: 1 }, m: object({ a: {} }) }, { required: ['k'] }), object({ k: { const: 2 }, m: object({ b: {} }) }, { required: ['k'] })] },
		[
			{ k: 1, m: { a: 1 } },
			{ k: 2, m: { b: 1 } }
		],
		[]
	],
	[
		'what is only asked',
		{ if: object({ m: object({ a: { const: 1 } }) }), then: { required: ['n'] }, additionalProperties: true },
		[{ m: { a: 2, b: 1 } }],
		[]
	],
	[
		'what is excluded',
		{ not: object({ m: object({ a: { const: 1 } }, { required: ['a'] }) }, { required: ['m'] }), additionalProperties: true },
		[{ m: { a: 2 } }],
		[]
	],
	['what is looked for in a list', { type: 'array', contains: object({ a: { const: 1 } }, { required: ['a'] }) }, [[{ a: 1, b: 2 }]], []],
	['patterns', { patternProperties: { '^x': {} } }, [{ x: 1 }], [[{ y: 1 }, 'body/y']]],
	['a tuple', { prefixItems: [integer] }, [[1], []], [[[1, 2], 'body']]],
	['a tuple that others go on with', { allOf: [{ prefixItems: [integer] }, { prefixItems: [{}, integer] }] }, [[1, 2]], [[[1, 2, 3], 'body']]]
];

const { sent } = await tableOf(table.map(([name, schema]) => ({ name, schema, valid: [], invalid: [] })));

test.each(table.map(([name, , taken, drift], index) => ({ name, taken, drift, index })))(
	'$name: an answer is closed as a whole',
	async ({ taken, drift, index }) => {
		for (const value of taken) expect(await sent(index, value), JSON.stringify(value)).toEqual({ report: null, body: value });
		for (const [value, name] of drift) expect((await sent(index, value)).report, JSON.stringify(value)).toContain(`\`${name}\``);
	}
);
