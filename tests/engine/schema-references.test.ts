import { expect, test } from 'vitest';
import { compile } from '../../src/lib/server/contract/compile/compile.ts';
import type { Document, Json } from '../../src/lib/server/contract/compile/document.ts';
import { documentOf, json, operationOf } from './support/document.ts';
import { tableOf, type Row } from './support/schema-table.ts';

const row = (name: string, schema: unknown, valid: unknown[], ...invalid: Row['invalid']): Row => ({ name, schema, valid, invalid });
const to = (place: string, more: Json = {}) => ({ $ref: place, ...more });
const integer = { type: 'integer' };
const text = { type: 'string' };
const list = (id: string, item: string) => ({
	$id: `https://schemas.example/${id}`,
	$ref: 'list',
	$defs: { item: { $dynamicAnchor: 'item', ...to(item) } }
});

const components = {
	schemas: {
		Whole: integer,
		'a/b~c d%e.f': integer,
		Book: {
			type: 'object',
			properties: { title: text, 'odd/name': integer, parts: { type: 'array', prefixItems: [text, integer] } },
			$defs: { Pages: { minimum: 1 } }
		},
		Yes: true,
		No: false,
		Tree: { type: 'object', properties: { name: text, below: { type: 'array', items: to('#/components/schemas/Tree') } }, required: ['name'] },
		Odd: { anyOf: [{ const: null }, { type: 'object', properties: { even: to('#/components/schemas/Even') }, required: ['even'] }] },
		Even: { anyOf: [{ const: null }, { type: 'object', properties: { odd: to('#/components/schemas/Odd') }, required: ['odd'] }] },
		Alias: to('#/components/schemas/Book'),
		Anchored: { properties: { a: to('#thing') }, $defs: { thing: { $anchor: 'thing', ...integer } } },
		Resource: {
			$id: 'https://schemas.example/resource',
			properties: { a: to('#/$defs/a'), b: to('#b'), c: to('other'), d: to('/absolute') },
			$defs: { a: integer, b: { $anchor: 'b', ...text }, c: { $id: 'other', type: 'boolean' }, d: { $id: '/absolute', type: 'null' } }
		},
		Urn: { $id: 'urn:example:point', properties: { x: to('#/$defs/n') }, $defs: { n: integer } },
		List: {
			$id: 'https://schemas.example/list',
			type: 'array',
			items: { $dynamicRef: '#item' },
			$defs: { item: { $dynamicAnchor: 'item' } }
		},
		Integers: list('integers', 'https://schemas.example/types#integer'),
		Texts: list('texts', 'https://schemas.example/types#text'),
		Types: { $id: 'https://schemas.example/types', $defs: { integer: { $anchor: 'integer', ...integer }, text: { $anchor: 'text', ...text } } },
		// A tree that can be extended (JSON Schema 2020-12 Core, appendix C).
		Node: {
			$id: 'https://schemas.example/node',
			$dynamicAnchor: 'node',
			type: 'object',
			properties: { data: true, children: { type: 'array', items: { $dynamicRef: '#node' } } }
		},
		StrictNode: { $id: 'https://schemas.example/strict-node', $dynamicAnchor: 'node', $ref: 'node', unevaluatedProperties: false }
	},
	responses: { Found: { description: 'It is there.', content: json({ type: 'object', properties: { found: { type: 'boolean' } } }) } },
	parameters: { Page: { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } } },
	'x-shapes': { Point: { type: 'object', properties: { x: integer } } }
} as unknown as NonNullable<Document['components']>;

const rows = [
	row('a name', to('#/components/schemas/Whole'), [1], ['x', ' type']),
	row('an odd name', to('#/components/schemas/a~1b~0c%20d%25e.f'), [1], ['x', ' type']),
	row('keywords beside', to('#/components/schemas/Whole', { minimum: 5 }), [5], [4, ' minimum'], ['x', ' type']),
	row('a property', to('#/components/schemas/Book/properties/title'), ['x'], [1, ' type']),
	row('a property with an odd name', to('#/components/schemas/Book/properties/odd~1name'), [1], ['x', ' type']),
	row('an item', to('#/components/schemas/Book/properties/parts/prefixItems/1'), [1], ['x', ' type']),
	row('a definition within', to('#/components/schemas/Book/$defs/Pages'), [1], [0, ' minimum']),
	row('the schema of a response', to('#/components/responses/Found/content/application~1json/schema'), [{ found: true }], [{ found: 1 }, '/found type']),
	row('the schema of a parameter', to('#/components/parameters/Page/schema'), [1], [0, ' minimum']),
	row('the schema of an operation', to('#/paths/~10/put/requestBody/content/application~1json/schema'), [1], ['x', ' type']),
	row('a place of one’s own', to('#/components/x-shapes/Point'), [{ x: 1 }], [{ x: 'a' }, '/x type']),
	row('true', to('#/components/schemas/Yes'), [1, null]),
	row('false', to('#/components/schemas/No'), [], [1, ' false schema']),
	row('another reference', to('#/components/schemas/Alias'), [{ title: 'x' }], [{ title: 1 }, '/title type']),
	row(
		'itself',
		to('#/components/schemas/Tree'),
		[{ name: 'a', below: [{ name: 'b', below: [] }] }],
		[{ name: 'a', below: [{ below: [{ name: 1 }] }] }, '/below/0/name required', '/below/0/below/0/name type']
	),
	row('one that leads back', to('#/components/schemas/Odd'), [null, { even: { odd: null } }], [{ even: { odd: 1 } }, '/even/odd anyOf']),
	row('an anchor', to('#thing'), [1], ['x', ' type']),
	row('what an anchor is used in', to('#/components/schemas/Anchored'), [{ a: 1 }], [{ a: 'x' }, '/a type']),
	row(
		'an identifier',
		to('https://schemas.example/resource'),
		[{ a: 1, b: 'x', c: true, d: null }],
		[{ a: 'x', b: 1, c: 1, d: 1 }, '/a type', '/b type', '/c type', '/d type']
	),
	row('the place of something with an identifier', to('#/components/schemas/Resource'), [{ a: 1 }], [{ a: 'x' }, '/a type']),
	row('an anchor of a resource', to('https://schemas.example/resource#b'), ['x'], [1, ' type']),
	row('a place in a resource', to('https://schemas.example/resource#/$defs/a'), [1], ['x', ' type']),
	row('a URN', to('urn:example:point'), [{ x: 1 }], [{ x: 'a' }, '/x type']),
	row(
		'$defs of the schema',
		{ $defs: { n: integer }, properties: { a: to('#/paths/~123/put/requestBody/content/application~1json/schema/$defs/n') } },
		[{ a: 1 }],
		[{ a: 'x' }, '/a type']
	),
	row('a dynamic reference of its own', to('#/components/schemas/List'), [[1, 'x', null]]),
	row('a dynamic reference that was bound', to('#/components/schemas/Integers'), [[1]], [[1, 'x'], '/1 type']),
	row('a dynamic reference that was bound otherwise', to('#/components/schemas/Texts'), [['x']], [[1, 'x'], '/0 type']),
	row('a tree that may have more', to('#/components/schemas/Node', { unevaluatedProperties: true }), [{ data: 1, children: [{ children: [] }], more: 1 }]),
	row(
		'a tree that may have no more',
		to('#/components/schemas/StrictNode'),
		[{ data: 1, children: [{ data: 2 }] }],
		[{ children: [{ daat: 1 }] }, '/children/0/daat unevaluatedProperties']
	)
];

const { received, sent } = await tableOf(rows, components);

test.each(rows.map((one, index) => ({ ...one, index })))('A reference to $name is followed, in bodies and in answers.', async ({ index, valid, invalid }) => {
	for (const value of valid) {
		expect(await received(index, value), JSON.stringify(value)).toEqual([]);
		expect((await sent(index, value)).report, JSON.stringify(value)).toBeNull();
	}
	for (const [value, ...faults] of invalid) {
		expect((await received(index, value)).toSorted(), JSON.stringify(value)).toEqual(faults.toSorted());
		expect((await sent(index, value)).report, JSON.stringify(value)).toContain('not as the contract says');
	}
});

test('What was left to a dynamic reference leaves as it was bound.', async () => {
	const schemas = {
		...components.schemas,
		Row: { $id: 'https://schemas.example/row', type: 'object', properties: { id: integer } },
		Rows: list('rows', 'https://schemas.example/row')
	};
	const { contract } = await tableOf([row('rows', to('#/components/schemas/Rows'), [])], { ...components, schemas: schemas });
	const { pick } = contract.operations['get-0']?.answers['200']?.content['application/json'] ?? {};
	expect(pick?.([{ id: 1, secret: 2 }])).toEqual([{ id: 1 }]);
});

test('Annotations and keywords of one’s own say nothing that could be checked.', async () => {
	const schema = {
		title: 'A',
		description: 'B',
		$comment: 'C',
		deprecated: true,
		examples: [1],
		example: 1,
		externalDocs: {},
		xml: {},
		'x-own': 1,
		default: 'D'
	};
	const { received: taken } = await tableOf([row('annotations', schema, [])]);
	expect(await taken(0, { any: 'thing' })).toEqual([]);
});

test('A parameter and a header may refer to what has an identifier.', () => {
	const schemas = { Id: { $id: 'https://schemas.example/id', $ref: '#/$defs/id', $defs: { id: integer } } };
	const parameters = [{ name: 'id', in: 'query', schema: to('https://schemas.example/id') }];
	expect(() => compile(documentOf({ '/a': { get: operationOf('a', { parameters }) } }, { schemas }))).not.toThrow();
});
