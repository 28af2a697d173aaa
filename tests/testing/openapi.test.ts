import { describe, expect, test } from 'vitest';
import { invalidValues } from '../../src/lib/testing/data/invalid-values.ts';
import { validValues } from '../../src/lib/testing/data/valid-values.ts';

const user = {
	type: 'object',
	required: ['id', 'name', 'password'],
	additionalProperties: false,
	properties: {
		id: { type: 'integer', minimum: 1, readOnly: true },
		name: { type: 'string', maxLength: 3 },
		password: { $ref: '#/components/schemas/Password' }
	}
};
const document = { components: { schemas: { Password: { type: 'string', minLength: 4, writeOnly: true }, User: user } } };

describe('Members of one direction', () => {
	const values = (direction?: 'request' | 'response') =>
		validValues({ $ref: '#/components/schemas/User' }, { document, direction }).map(({ value }) => value as object);
	const names = (direction?: 'request' | 'response') => new Set(values(direction).flatMap(Object.keys));

	test('that are readOnly are in no request, and are not asked for', () => {
		expect(names('request')).toEqual(new Set(['name', 'password']));
	});

	test('that are writeOnly are in no response', () => {
		expect(names('response')).toEqual(new Set(['id', 'name']));
	});

	test('are members like others where no direction is named', () => {
		expect(names()).toEqual(new Set(['id', 'name', 'password']));
	});

	test('are a fault of their own where they are sent', () => {
		const { values: broken } = invalidValues({ $ref: '#/components/schemas/User' }, { document, direction: 'request' });
		expect(broken.find(({ keyword }) => keyword === 'readOnly')).toEqual({
			keyword: 'readOnly',
			pointer: '/id',
			schemaPath: '#/components/schemas/User/properties/id',
			label: 'id is sent, and is readOnly',
			value: { id: 1, name: 'tex', password: 'text' }
		});
		expect(broken.filter(({ pointer, keyword }) => pointer === '/id' && keyword !== 'readOnly')).toEqual([]);
	});

	test('are found through allOf, and their `required` with them', () => {
		const schema = { allOf: [{ $ref: '#/components/schemas/User' }, { required: ['id'] }] };
		expect(
			validValues(schema, {
				document: { components: { schemas: { ...document.components.schemas, User: { ...user, required: ['name'] } } } },
				direction: 'request',
				count: 0
			})[0]?.value
		).toEqual({
			name: 'tex'
		});
	});
});

describe('A discriminator', () => {
	const pet = (more: object) => ({ type: 'object', required: ['petType'], properties: { petType: { type: 'string' }, ...more } });
	const schemas = { Cat: pet({ lives: { type: 'integer', maximum: 9 } }), Dog: pet({ barks: { type: 'boolean' } }) };
	const oneOf = [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }];
	const of = (mapping?: object) => ({ oneOf, discriminator: { propertyName: 'petType', ...(mapping ? { mapping } : {}) } });
	const pets = { components: { schemas } };
	const tags = (schema: object) => new Set(validValues(schema, { document: pets }).map(({ value }) => (value as { petType: string }).petType));

	test('has the names of the schemas for tags', () => {
		expect(tags(of())).toEqual(new Set(['Cat', 'Dog']));
	});

	test('has the tags of its mapping, several of them for one schema', () => {
		expect(tags(of({ cat: '#/components/schemas/Cat', tom: 'Cat', dog: '#/components/schemas/Dog' }))).toEqual(new Set(['cat', 'tom', 'dog']));
	});

	test('is broken by a tag that is none, and each branch in itself', () => {
		const { values } = invalidValues(of({ cat: 'Cat', dog: 'Dog' }), { document: pets });
		const found = values.filter(({ keyword }) => keyword !== 'type').map(({ keyword, pointer, value }) => `${pointer} ${keyword} ${JSON.stringify(value)}`);
		expect(found).toContain('/petType discriminator {"petType":"CAT"}');
		expect(found).toContain('/lives maximum {"petType":"cat","lives":10}');
		expect(values.find(({ keyword }) => keyword === 'discriminator')?.schemaPath).toBe('#/discriminator');
	});

	test('adds nothing to branches that fix their tag themselves', () => {
		const cat = { ...schemas.Cat, properties: { petType: { const: 'feline' } } };
		const whole = { components: { schemas: { Cat: cat, Dog: { ...schemas.Dog, properties: { petType: { enum: ['canine'] } } } } } };
		const found = validValues(of(), { document: whole }).map(({ value }) => (value as { petType: string }).petType);
		expect(new Set(found)).toEqual(new Set(['feline', 'canine']));
	});
});
