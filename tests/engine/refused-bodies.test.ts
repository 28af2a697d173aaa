import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import { bodyDocument, documentOf, json, operationOf } from './support/document.ts';
import { refused } from './support/refused.ts';

const place = '#/paths/~1things/put/requestBody';
const at = (type: string) => `${place}/content/${type.replaceAll('/', '~1')}`;
const told = (type: string, media: Json = {}, more: Json = {}) => refused(bodyDocument({}, { content: { [type]: media }, ...more }));

describe('A body', () => {
	test.each(['get', 'head', 'trace'])('of a %s is refused: not every door could hand it over.', (method) => {
		const requestBody = { content: json({}) };
		expect(refused(documentOf({ '/things': { [method]: operationOf('a', { requestBody }) } }))).toBe(
			`#/paths/~1things/${method}/requestBody: a ${method.toUpperCase()} has no body: send what it says in the query, or take another method`
		);
	});

	test('without content is refused.', () => {
		expect(refused(bodyDocument({}, { content: {} }))).toBe(`${place}: a body needs \`content\``);
	});

	test.each(['json', '*/json', 'text/*;charset=utf-8', 'application/json; charset'])('of type `%s` is of none.', (type) => {
		expect(told(type)).toBe(`${at(type)}: \`${type}\` is no media type`);
	});

	test.each(['multipart/mixed', 'multipart/related', 'multipart/alternative'])('of type %s is refused, with what there is.', (type) => {
		expect(told(type, { schema: {} })).toBe(`${at(type)}: \`${type}\` has parts without names, which no schema can describe: there is \`multipart/form-data\``);
	});

	test('with a default that its own schema does not allow is refused: it would be filled in.', () => {
		const dryRun = { type: 'object', properties: { dryRun: { type: 'boolean', default: 'other' } } };
		const schema = `${at('application/json')}/schema`;
		expect(told('application/json', { schema: dryRun })).toBe(`${schema}/properties/dryRun/default: "other" is not a value of its own schema`);
		expect(told('application/json', { schema: { type: 'array', items: dryRun } })).toBe(
			`${schema}/items/properties/dryRun/default: "other" is not a value of its own schema`
		);
		const size = { type: 'integer', maximum: 10, default: 11 };
		expect(told('application/json', { schema: { properties: { size } } })).toBe(`${schema}/properties/size/default: 11 is not a value of its own schema`);
	});

	test('of other types that are not for bodies is refused.', () => {
		expect(told('multipart/*')).toBe(`${at('multipart/*')}: of multipart bodies there is \`multipart/form-data\` only: name it`);
		expect(told('text/event-stream', { schema: {} })).toBe(`${at('text/event-stream')}: \`text/event-stream\` is for answers; a body cannot have it`);
		expect(told('text/plain; charset=latin1')).toContain('all text is read and written as UTF-8');
	});

	test('is refused where its schema says what its type cannot carry.', () => {
		const object = { type: 'object', properties: { a: { type: 'string' } } };
		const words = (type: string) =>
			`${at(type)}/schema: \`${type}\` is taken as a text, and the schema allows none: the engine reads objects and lists from JSON`;
		for (const type of ['text/plain', 'application/xml', 'application/yaml', 'image/svg+xml']) expect(told(type, { schema: object })).toBe(words(type));
		expect(told('application/cbor', { schema: object })).toBe(
			`${at('application/cbor')}/schema: \`application/cbor\` is taken as bytes or as a text: the engine cannot read a value from it`
		);
		expect(told('image/png', { schema: { type: 'string', format: 'binary', pattern: 'x' } })).toBe(
			`${at('image/png')}/schema: bytes cannot be held to \`pattern\`: a schema may say how many there are, and nothing else`
		);
		expect(told('text/plain', { schema: { type: ['string', 'object'] } })).toBe('compiled');
	});

	test('that is streamed has no bytes beside it.', () => {
		for (const type of ['application/x-ndjson', 'image/png', 'multipart/form-data']) {
			const requestBody = { content: { [type]: { schema: type === 'image/png' ? {} : { type: 'object' } } } };
			const document = documentOf({ '/things': { put: operationOf('a', { requestBody, 'x-raw-body': true }) } });
			expect(refused(document)).toBe(`${at(type)}: \`x-raw-body\` needs a body that is read as a whole, and this one is streamed`);
		}
	});
});

const forms = ['application/x-www-form-urlencoded', 'multipart/form-data'] as const;
const [form, parts] = forms;
const property = (type: string, a: Json, encoding?: Json) =>
	told(type, { schema: { type: 'object', properties: { a } }, ...(encoding ? { encoding: { a: encoding } } : {}) });

describe('A form', () => {
	test.each(forms)('of type %s is refused where it is no object.', (type) => {
		expect(told(type, { schema: { type: 'array' } })).toBe(`${at(type)}/schema: a form needs an object, with its fields as properties`);
		expect(told(type, { schema: { properties: {} } })).toBe('compiled');
	});

	test('in parts needs a schema.', () => {
		expect(told(parts)).toBe(`${at(parts)}: a form in parts needs a \`schema\``);
		expect(told(form)).toBe('compiled');
	});

	test('is refused where its encoding is of a field that there is not.', () => {
		expect(told(form, { schema: { type: 'object' }, encoding: { ghost: {} } })).toBe(`${at(form)}/encoding/ghost: the schema has no property \`ghost\``);
	});

	test.each<[string, Json, Json | undefined, string]>([
		['a list of lists', { type: 'array', items: { type: 'array' } }, undefined, 'is a list of lists, which has no text: say `contentType: application/json`'],
		['an object or a text', { type: ['object', 'string'] }, undefined, 'may be of kinds that a text cannot tell apart: say `contentType: application/json`'],
		[
			'a list of either',
			{ type: 'array', items: { type: ['object', 'integer'] } },
			undefined,
			'may be of kinds that a text cannot tell apart: say `contentType: application/json`'
		],
		['a list or an object', { type: ['array', 'object'] }, undefined, 'may be of kinds that a text cannot tell apart: say `contentType: application/json`']
	])('with %s is refused.', (_, schema, encoding, message) => {
		for (const type of forms) expect(property(type, schema, encoding)).toBe(`${at(type)}/schema/properties/a: the field \`a\` ${message}`);
		for (const type of forms) expect(property(type, schema, { contentType: 'application/json' })).toBe('compiled');
	});

	test.each<[string, Json, Json, string]>([
		[
			'an object as XML',
			{ type: 'object' },
			{ contentType: 'application/json, application/xml' },
			'is an object, which is taken as JSON only, not as `application/xml`'
		],
		['a type that is none', { type: 'string' }, { contentType: 'text' }, 'has a `contentType` that is none: `text`'],
		[
			'a style that there is not',
			{ type: 'string' },
			{ style: 'simple' },
			'cannot have the style `simple`: in a query there is form, spaceDelimited, pipeDelimited, deepObject'
		],
		[
			'spaces and explode',
			{ type: 'array', items: { type: 'string' } },
			{ style: 'spaceDelimited', explode: true },
			'cannot have the style `spaceDelimited`, which writes lists and objects with `explode: false`'
		],
		[
			'deepObject in one text',
			{ type: 'object', additionalProperties: { type: 'string' } },
			{ style: 'deepObject', explode: false },
			'cannot have the style `deepObject`, which writes objects with `explode: true`'
		]
	])('with %s is refused.', (_, schema, encoding, message) => {
		for (const type of forms) expect(property(type, schema, encoding)).toBe(`${at(type)}/encoding/a: the field \`a\` ${message}`);
	});

	test('is refused where a name could be of two fields.', () => {
		const closed = { type: 'object', additionalProperties: false, properties: { b: { type: 'string' } } };
		const schema = { type: 'object', additionalProperties: false, properties: { a: closed, b: { type: 'string' } } };
		expect(told(form, { schema, encoding: { a: { explode: true } } })).toContain('`b` in the form would belong to both `b` and `a`');
		const open = { type: 'object', properties: { a: { type: 'object', additionalProperties: { type: 'string' } } } };
		expect(told(form, { schema: open, encoding: { a: { explode: true } } })).toContain(
			'any name could be a member of `a` or of the form: say `additionalProperties: false` on one'
		);
		expect(told(form, { schema: { ...open, additionalProperties: false }, encoding: { a: { explode: true } } })).toBe('compiled');
	});
});

describe('A form in parts', () => {
	const file = { type: 'string', format: 'binary' };
	const many = { type: 'object', properties: { a: file, b: file } };

	test('with several files says how it is handed over, if it may be large.', () => {
		const large = { 'x-max-bytes': 1_048_577 };
		const message = 'a form with several files of up to 1,048,577 bytes needs `x-multipart`: `whole` keeps them in memory, `parts` hands them over one by one';
		expect(told(parts, { schema: many }, large)).toBe(`${at(parts)}: ${message}`);
		expect(told(parts, { schema: { type: 'object', properties: { a: { type: 'array', items: file } } } }, large)).toBe(`${at(parts)}: ${message}`);
		expect(told(parts, { schema: many })).toBe('compiled');
		for (const way of ['whole', 'parts']) expect(told(parts, { schema: many, 'x-multipart': way }, large)).toBe('compiled');
		expect(told(parts, { schema: many, 'x-multipart': 'last' })).toBe(
			`${at(parts)}: \`x-multipart\` must be \`whole\` (all in memory, in any order) or \`parts\` (one by one, as they arrive)`
		);
		expect(told(form, { schema: { type: 'object' }, 'x-multipart': 'whole' })).toBe(`${at(form)}: \`x-multipart\` stands where there are no parts`);
	});

	test('that is handed over part by part has nothing that is put together from several.', () => {
		const apart = (a: Json, encoding: Json = {}) =>
			told(parts, { schema: { type: 'object', properties: { a } }, encoding: { a: encoding }, 'x-multipart': 'parts' });
		const message = `${at(parts)}/schema/properties/a: the field \`a\` is put together from several parts, which are handed over one by one`;
		expect(apart({ type: 'object', properties: { b: { type: 'string' } } }, { style: 'deepObject' })).toBe(message);
		expect(apart({ type: ['string', 'array'], items: { type: 'string' } })).toBe(message);
		expect(apart({ type: 'array', prefixItems: [{ type: 'integer' }], items: { type: 'string' } })).toBe(message);
	});

	test('with files that cannot be held to what the schema says is refused.', () => {
		const one = (a: Json, encoding?: Json) => property(parts, a, encoding);
		expect(one({ ...file, pattern: 'x' })).toContain('bytes cannot be held to `pattern`');
		expect(one({ type: 'array', uniqueItems: true, items: file })).toContain(
			'a list of files cannot be held to `uniqueItems`: there are `minItems` and `maxItems`'
		);
		expect(one(file, { style: 'form' })).toContain('the field `a` is a file, which has no style');
		expect(told(parts, { schema: { type: 'object', additionalProperties: file } })).toContain('a file needs a name of its own, as a property');
		expect(one({ ...file, 'x-max-bytes': 0 })).toContain('`x-max-bytes` must be a number of bytes, from 1');
	});

	test('with headers that its parts cannot have is refused.', () => {
		expect(property(parts, { type: 'string' }, { headers: { 'Content-Transfer-Encoding': { schema: { const: 'base64' } } } })).toBe(
			`${at(parts)}/encoding/a/headers/Content-Transfer-Encoding: the encoding of a part is said by \`contentEncoding\` in its schema`
		);
		expect(property(parts, { type: 'string' }, { headers: { 'X-A': {} } })).toContain('the header `X-A` needs a `schema` or `content`');
		expect(property(form, { type: 'string' }, { headers: { 'X-A': {} } })).toBe('compiled');
	});
});
