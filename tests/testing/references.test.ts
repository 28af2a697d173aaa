import { describe, expect, test } from 'vitest';
import { invalidValues } from '../../src/lib/testing/data/invalid-values.ts';
import { SchemaError } from '../../src/lib/testing/data/schema/schema.ts';
import { validValues } from '../../src/lib/testing/data/valid-values.ts';
import { broken } from './support/lines.ts';

const document = {
	openapi: '3.1.0',
	components: {
		schemas: {
			Post: {
				type: 'object',
				required: ['title'],
				properties: { title: { $ref: '#/components/schemas/Title' }, parent: { $ref: '#/components/schemas/Post' } }
			},
			Title: { type: 'string', maxLength: 3 },
			'a/b~c': { const: 1 }
		}
	}
};

describe('References', () => {
	test('lead into the document, and faults say where in it their keyword stands', () => {
		const { values } = invalidValues({ $ref: '#/components/schemas/Post' }, { document });
		const tooLong = values.filter(({ keyword }) => keyword === 'maxLength');
		expect(tooLong).toEqual([
			{
				keyword: 'maxLength',
				pointer: '/title',
				schemaPath: '#/components/schemas/Title/maxLength',
				label: 'title is longer than maxLength 3',
				value: { title: 'text' }
			}
		]);
	});

	test('of a schema that is somewhere else in the document: `place` says where', () => {
		const place = '#/paths/~1posts/post/requestBody/content/application~1json/schema';
		const { values } = invalidValues({ type: 'array', items: { $ref: '#/components/schemas/Title' }, maxItems: 1 }, { document, place });
		expect(values.find(({ keyword }) => keyword === 'maxItems')?.schemaPath).toBe(`${place}/maxItems`);
		expect(values.find(({ keyword }) => keyword === 'maxLength')?.schemaPath).toBe('#/components/schemas/Title/maxLength');
	});

	test.each<[string, object, string[]]>([
		[
			'to itself',
			{ type: 'object', properties: { a: { $ref: '#' } }, maxProperties: 1 },
			['maxProperties {"a":{},"extra":"text"}', '/a maxProperties {"a":{"a":{},"extra":"text"}}']
		],
		['with keywords beside them', { $ref: '#/$defs/a', maxLength: 2, $defs: { a: { minLength: 1, type: 'string' } } }, ['maxLength "tex"', 'minLength ""']],
		['with signs that are escaped', { $ref: '#/$defs/a~1b~0c%25', $defs: { 'a/b~c%': { const: 1 } } }, ['const 2']],
		['to anchors', { $ref: '#name', $defs: { a: { $anchor: 'name', const: 1 } } }, ['const 2']],
		['to identifiers', { $id: 'https://example.com/a', $ref: 'b', $defs: { b: { $id: 'b', $ref: '#/$defs/c', $defs: { c: { const: 1 } } } } }, ['const 2']],
		[
			'to an anchor of another resource',
			{ $id: 'https://example.com/a', $ref: 'b#name', $defs: { b: { $id: 'b', $defs: { c: { $anchor: 'name', const: 1 } } } } },
			['const 2']
		]
	])('%s', (_, schema, lines) => {
		expect(broken(schema)).toEqual(lines);
	});

	test('that are dynamic lead to the outermost schema of that name', () => {
		const tree = {
			$id: 'tree',
			$dynamicAnchor: 'node',
			type: 'object',
			properties: { data: true, children: { type: 'array', items: { $dynamicRef: '#node' } } }
		};
		const strict = { $id: 'https://example.com/strict', $dynamicAnchor: 'node', $ref: 'tree', unevaluatedProperties: false, $defs: { tree } };
		expect(broken(strict)).toEqual(['unevaluatedProperties {"extra":"text"}', '/children/0 unevaluatedProperties {"children":[{"extra":"text"}]}']);
		// Without the strict one around it, nothing is too much for the tree.
		expect(broken({ ...tree, $id: 'https://example.com/tree' })).toEqual([]);
	});

	test('to each other end where they can', () => {
		const schema = {
			$ref: '#/$defs/a',
			$defs: { a: { type: 'object', required: ['b'], properties: { b: { $ref: '#/$defs/b' } } }, b: { anyOf: [{ $ref: '#/$defs/a' }, { type: 'null' }] } }
		};
		expect(validValues(schema, { count: 0 })[0]?.value).toEqual({ b: null });
	});
});

describe('What cannot be worked with is said, with the place', () => {
	test.each<[string, unknown, string]>([
		['a reference that leads nowhere', { properties: { a: { $ref: '#/$defs/missing' } } }, "#/properties/a: the reference '#/$defs/missing' leads nowhere"],
		[
			'a reference out of the document',
			{ $ref: 'https://example.com/other.json' },
			"#: the reference 'https://example.com/other.json' leads out of the document"
		],
		['an anchor that is not there', { $ref: '#missing' }, "#: the reference '#missing' leads nowhere"],
		['a reference to what is no schema', { $ref: '#/title', title: 'text' }, '#/title: there is no schema'],
		['a keyword with a value of the wrong kind', { maxLength: '3' }, '#: /maxLength must be integer'],
		['a pattern that is none', { pattern: '(' }, '#: '],
		['no schema at all', 'string', '#: there is no schema'],
		['null', null, '#: there is no schema']
	])('%s', (_, schema, message) => {
		for (const make of [validValues, invalidValues]) {
			expect(() => make(schema)).toThrow(SchemaError);
			expect(() => make(schema)).toThrow(message);
		}
	});
});
