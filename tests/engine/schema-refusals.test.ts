import { describe, expect, test } from 'vitest';
import { compile } from '../../src/lib/server/contract/compile/compile.ts';
import type { Document, Json } from '../../src/lib/server/contract/compile/document.ts';
import { bodyDocument, documentOf } from './support/document.ts';

const to = (place: string, more: Json = {}) => ({ $ref: place, ...more });

const place = '#/paths/~1things/put/requestBody/content/application~1json/schema';

describe('A schema is refused at its place where', () => {
	test.each<[string, Json, string, Json?]>([
		[
			'a reference leads nowhere',
			{ properties: { a: to('#/components/schemas/Nowhere') } },
			`${place}/properties/a: the reference '#/components/schemas/Nowhere' leads nowhere`
		],
		['a reference leads to what is no schema', to('#/info/title'), '#/info/title: a schema must be an object, true or false'],
		[
			'a reference leads through what every object has',
			to('#/components/schemas/constructor'),
			"the reference '#/components/schemas/constructor' leads nowhere"
		],
		['a reference leads to a file', { items: to('other.yaml#/A') }, `${place}/items: the reference 'other.yaml#/A' leaves the bundled document`],
		[
			'a reference leads to another server',
			to('https://example.com/a.json'),
			`${place}: the reference 'https://example.com/a.json' leaves the bundled document`
		],
		['a reference names no anchor', to('#nothing'), `${place}: the reference '#nothing' names an anchor that is not there`],
		['a reference is none', to('http://[x'), `${place}: 'http://[x' is not a URI reference`],
		[
			'it leads back to itself',
			to('#/components/schemas/Loop'),
			'#/components/schemas/Loop: the schema leads back to itself without going into the value',
			{ Loop: { anyOf: [{ type: 'null' }, to('#/components/schemas/Loop')] } }
		],
		[
			'it leads back to itself by a negation',
			to('#/components/schemas/Loop'),
			'the schema leads back to itself',
			{ Loop: { not: to('#/components/schemas/Loop') } }
		],
		[
			'two have one identifier',
			to('#/components/schemas/A'),
			'#/components/schemas/B: the `$id` `https://a.example/` is there twice',
			{ A: { $id: 'https://a.example/' }, B: { $id: 'https://a.example/' } }
		],
		[
			'two have one anchor',
			to('#/components/schemas/A'),
			'#/components/schemas/B: the anchor `a` is there twice',
			{ A: { $anchor: 'a' }, B: { $anchor: 'a' } }
		],
		[
			'an identifier has a fragment',
			{ $id: 'https://a.example/#b' },
			`${place}: the \`$id\` \`https://a.example/#b\` is not a URI reference without a fragment`
		],
		[
			'the dialect is another',
			{ $schema: 'http://json-schema.org/draft-07/schema#' },
			`${place}: the dialect \`http://json-schema.org/draft-07/schema#\` is not supported`
		],
		['there is a vocabulary', { $vocabulary: {} }, `${place}: the keyword \`$vocabulary\` is not one of OpenAPI 3.1`],
		[
			'a keyword is of OpenAPI 3.0',
			{ items: { type: 'string', nullable: true } },
			`${place}/items: the keyword \`nullable\` is not one of OpenAPI 3.1: OpenAPI 3.1 writes \`type: [..., 'null']\``
		],
		['a keyword is unknown', { properties: { 'a/b': { requierd: [] } } }, `${place}/properties/a~1b: unknown keyword \`requierd\`: did you mean \`required\`?`],
		['a keyword is like none', { colour: 1 }, `${place}: unknown keyword \`colour\``],
		['a keyword stands alone', { then: {} }, `${place}: \`then\` says nothing without \`if\``],
		['`contentSchema` is of something else', { contentMediaType: 'text/csv', contentSchema: {} }, `${place}: \`contentSchema\` is supported for JSON only`],
		['an encoding is unknown', { contentEncoding: 'base46' }, `${place}: the encoding \`base46\` is not supported`],
		['a format is misspelt', { format: 'datetime' }, `${place}: unknown format \`datetime\`: did you mean \`date-time\`?`],
		['a pattern is none', { pattern: '[\\w-.]' }, `${place}: Invalid regular expression`],
		['a pattern of names is none', { patternProperties: { '(': {} } }, `${place}/patternProperties: Invalid regular expression`],
		['a schema is none', { properties: { a: null } }, `${place}/properties/a: a schema must be an object, true or false`],
		['a list of schemas is empty', { allOf: [] }, `${place}: \`allOf\` must be a list of schemas, with at least one`],
		['a name is required twice', { required: ['a', 'a'] }, `${place}: \`required\` must be a list of names, each once`],
		[
			'a constant has a member that JavaScript takes for something else',
			JSON.parse('{"const":{"__proto__":1}}'),
			`${place}: \`const\` has a member called \`__proto__\``
		]
	])('%s.', (_, schema, message, schemas = {}) => {
		const document = JSON.parse(JSON.stringify(bodyDocument(schema, {}, { schemas: schemas as Record<string, Json> }))) as Document;
		expect(() => compile(document)).toThrow(message);
	});

	test('the document names another dialect.', () => {
		expect(() => compile({ ...documentOf({}), jsonSchemaDialect: 'https://example.com/dialect' })).toThrow(
			'#/jsonSchemaDialect: the dialect `https://example.com/dialect`'
		);
		for (const jsonSchemaDialect of ['https://json-schema.org/draft/2020-12/schema', 'https://spec.openapis.org/oas/3.1/dialect/base'])
			expect(() => compile({ ...documentOf({}), jsonSchemaDialect })).not.toThrow();
	});
});
