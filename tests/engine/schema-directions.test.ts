import { describe, expect, test } from 'vitest';
import { compile } from '../../src/lib/server/contract/compile/compile.ts';
import { factsModule } from '../../src/lib/server/contract/compile/facts.ts';
import { typesModule } from '../../src/lib/server/contract/compile/types.ts';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import { answerDocument, bodyDocument, documentOf, operationOf, queryDocument } from './support/document.ts';
import { host } from './support/host.ts';
import { tableOf } from './support/schema-table.ts';

const integer = { type: 'integer' };
const text = { type: 'string' };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemas = {
	Id: { type: 'string', readOnly: true },
	Secret: { allOf: [{ type: 'string', minLength: 3 }], writeOnly: true },
	Base: { type: 'object', properties: { id: ref('Id'), password: ref('Secret') }, required: ['id'] },
	User: {
		type: 'object',
		properties: { id: ref('Id'), name: text, password: ref('Secret'), friends: { type: 'array', items: ref('User') } },
		required: ['id', 'name', 'password'],
		additionalProperties: false
	},
	Extended: { allOf: [ref('Base'), { properties: { name: text }, required: ['name', 'password', 'id'] }], dependentRequired: { name: ['id', 'password'] } }
};

const conditional = { oneOf: [{ type: 'string', readOnly: true }, integer] };
const rows = [
	{ schema: ref('User') },
	{ schema: ref('Extended') },
	{ schema: { properties: { a: conditional, b: { items: ref('Id') }, c: { additionalProperties: ref('Secret') } } } },
	// What is only asked is not said of the value.
	{
		schema: {
			properties: { a: { not: { ...integer, readOnly: true } } },
			if: { properties: { b: ref('Id') } },
			then: { required: ['c'] },
			additionalProperties: true
		}
	}
].map((row) => ({ ...row, name: '', valid: [], invalid: [] }));
const { received, told, sent, contract } = await tableOf(rows, { schemas: schemas });

describe('What is `readOnly`', () => {
	test('is not required of clients, and refused where they send it, at every depth.', async () => {
		expect(await received(0, { name: 'Ada', password: 'secret' })).toEqual([]);
		expect(await received(0, { id: 'x', name: 'Ada', password: 'secret' })).toEqual(['/id readOnly']);
		expect(await received(0, { id: 5, name: 'Ada', password: 'x', friends: [{ id: 'y', name: 'B', password: 'secret' }] })).toEqual([
			'/id readOnly',
			'/password minLength',
			'/friends/0/id readOnly'
		]);
		expect(await told(0, { id: 'x', name: 'Ada', password: 'secret' })).toEqual(['`id` is set by the server, and not to be sent.']);
	});

	test('is known as such where another schema requires it.', async () => {
		expect(await received(1, { name: 'Ada', password: 'secret' })).toEqual([]);
		expect(await received(1, { name: 'Ada' })).toEqual(['/password required', '/password dependentRequired']);
		expect(await received(1, { name: 'Ada', password: 'secret', id: 'x' })).toEqual(['/id readOnly']);
	});

	test('is refused in the branch that says so, and as an item.', async () => {
		expect(await received(2, { a: 1, b: [] })).toEqual([]);
		expect(await received(2, { a: 'x', b: ['y'] })).toEqual(['/a readOnly', '/b/0 readOnly']);
	});

	test('makes no difference to what is only asked.', async () => {
		expect(await received(3, { a: 'x', c: 1 })).toEqual([]);
		expect(await received(3, { a: 1, b: 'x' })).toEqual(['/c required', '/a not']);
	});

	test('leaves.', async () => {
		expect(await sent(0, { id: 'x', name: 'Ada' })).toEqual({ report: null, body: { id: 'x', name: 'Ada' } });
		expect((await sent(0, { name: 'Ada' })).report).toContain('`body/id` is missing.');
	});
});

describe('What is `writeOnly`', () => {
	test('is not required of the server, and drift where it would leave.', async () => {
		expect((await sent(0, { id: 'x', name: 'Ada', password: 'secret' })).report).toContain('`body/password` is only taken, and never sent.');
		expect((await sent(1, { id: 'x', name: 'Ada' })).report).toBeNull();
		expect((await sent(1, { id: 'x', name: 'Ada', password: 'secret' })).report).toContain('`body/password` is only taken');
	});

	test('never leaves, at any depth, where nothing is checked.', () => {
		const pick = (index: number) => contract.operations[`get-${index}`]?.answers['200']?.content['application/json']?.pick;
		const user = { id: 'x', name: 'Ada', password: 'secret' };
		expect(pick(0)?.({ ...user, friends: [user] })).toEqual({ id: 'x', name: 'Ada', friends: [{ id: 'x', name: 'Ada' }] });
		expect(pick(1)?.(user)).toEqual({ id: 'x', name: 'Ada' });
		expect(pick(2)?.({ a: 1, c: { d: 'secret' } })).toEqual({ a: 1, c: {} });
	});
});

describe('What is said of a whole', () => {
	test('is refused where nothing could be sent.', () => {
		expect(() => compile(bodyDocument(ref('Id'), {}, { schemas: schemas }))).toThrow(
			'#/paths/~1things/put/requestBody/content/application~1json/schema: `readOnly` is said of all of it, so nothing could be received'
		);
		expect(() => compile(answerDocument(ref('Secret'), {}, { schemas: schemas }))).toThrow('`writeOnly` is said of all of it, so nothing could be sent');
	});

	test('says nothing of parameters and headers: they belong to no resource.', async () => {
		const parameters = [{ name: 'id', in: 'query', schema: { ...schemas.Id } }];
		const { ask } = await host(queryDocument(...parameters));
		expect((await ask('GET', '/things?id=x')).status).toBe(204);
		expect(() => compile(answerDocument({}, { headers: { 'X-A': { schema: { type: 'string', writeOnly: true } } } }))).not.toThrow();
	});
});

test('Types say which members go one way only, from behind references too, and only where there are some.', async () => {
	const types = await typesModule(bodyDocument(ref('User'), {}, { schemas }));
	expect(types).toMatch(/User: \{\s*id: \$Read</);
	expect(types).toMatch(/password: \$Write</);
	expect(await factsModule(bodyDocument(ref('User'), {}, { schemas }))).toContain('raw: false; marked: true };');
	expect(await typesModule(bodyDocument({ type: 'string' }))).not.toContain('$Read');
	expect(await factsModule(bodyDocument({ type: 'string' }))).not.toContain('marked');
});

describe('A default', () => {
	const defaults = {
		type: 'object',
		maxProperties: 2,
		properties: {
			size: { type: 'integer', default: 20 },
			list: { type: 'array', items: { properties: { a: { default: { deep: [] } } } } },
			named: ref('Named'),
			both: { allOf: [{ properties: { x: { default: 1 } } }, { properties: { y: { default: null } } }] },
			map: { additionalProperties: { properties: { z: { default: 'z' } } } },
			self: ref('Self'),
			either: {
				anyOf: [
					{ properties: { p: { default: 1 } }, additionalProperties: false },
					{ properties: { q: { default: 2 } }, additionalProperties: false }
				]
			},
			pet: { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind' } },
			id: { readOnly: true, default: 'x' },
			must: { default: 1 }
		},
		dependentRequired: { size: ['must'] }
	};
	const pet = (name: string, value: unknown) => ({ type: 'object', required: ['kind'], properties: { kind: { const: name }, sound: { default: value } } });
	const named = {
		Named: { type: 'string', default: 'name' },
		Self: { type: 'object', properties: { depth: { default: 0 }, self: ref('Self') } },
		Cat: pet('cat', 'meow'),
		Dog: pet('dog', 'woof')
	};
	const filled = async (schema: Json, body: unknown, type = 'application/json') => {
		const { ask, last } = await host(bodyDocument({}, { content: { [type]: { schema } } }, { schemas: named }));
		const { status } = await ask('PUT', '/things', { headers: { 'content-type': type }, body: JSON.stringify(body) });
		return status === 204 ? last()?.body : status;
	};

	test('is filled in where nothing was sent, at every depth.', async () => {
		expect(await filled(defaults, {})).toEqual({ size: 20, named: 'name', must: 1 });
		expect(await filled(defaults, { list: [{}, { a: 1 }, 5], size: 3, must: 2 })).toBe(400);
		expect(await filled(defaults, { list: [{}, { a: 1 }, 5] })).toMatchObject({ list: [{ a: { deep: [] } }, { a: 1 }, 5] });
		expect(await filled(defaults, { both: {}, map: { k: {} } })).toMatchObject({ both: { x: 1, y: null }, map: { k: { z: 'z' } } });
		expect(await filled(defaults, { self: { self: {} } })).toMatchObject({ self: { depth: 0, self: { depth: 0 } } });
	});

	test('is another for each value.', async () => {
		const body = (await filled(defaults, { list: [{}, {}] })) as { list: { a: object }[] };
		expect(body.list[0]?.a).not.toBe(body.list[1]?.a);
	});

	test('is filled in by the schema that a discriminator chooses, and by no other branch.', async () => {
		expect(await filled(defaults, { pet: { kind: 'dog' } })).toMatchObject({ pet: { kind: 'dog', sound: 'woof' } });
		expect(await filled(defaults, { either: {} })).toMatchObject({ either: {} });
		expect(await filled(defaults, { either: { q: 1 } })).toMatchObject({ either: { q: 1 } });
	});

	test('satisfies no rule: `required` is about what was sent.', async () => {
		expect(await filled({ required: ['a'], properties: { a: { default: 1 } } }, {})).toBe(400);
	});

	test('is no change that a merge patch asks for.', async () => {
		expect(await filled(defaults, {}, 'application/merge-patch+json')).toEqual({});
	});

	test('of a parameter is filled in, from behind references too.', async () => {
		const parameters = [{ name: 'named', in: 'query', schema: ref('Named') }];
		const { ask, last } = await host(documentOf({ '/a': { get: operationOf('a', { parameters }) } }, { schemas: named }));
		await ask('GET', '/a');
		expect(last()?.query).toEqual({ named: 'name' });
	});
});
