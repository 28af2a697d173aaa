import { expect, test } from 'vitest';
import { invalidValues } from '../../src/lib/testing/data/invalid-values.ts';
import { validValues } from '../../src/lib/testing/data/valid-values.ts';
import { faultsOf } from '../../src/lib/testing/faults/schemas.ts';

const made = (schema: object) => validValues(schema).map(({ value }) => String(value));

test('A text in base64 is made as one, in either alphabet.', () => {
	for (const encoding of ['base64', 'base64url'] as const) {
		const texts = made({ type: 'string', contentEncoding: encoding, maxLength: 40 });
		expect(texts.length).toBeGreaterThan(3);
		for (const text of texts) expect(text).toMatch(/^[\w+/-]*={0,2}$/);
	}
});

test.each([undefined, 'base64', 'base64url'] as const)('A text that holds JSON (encoding %s) holds what its schema asks for.', (contentEncoding) => {
	const contentSchema = { type: 'object', additionalProperties: false, required: ['n'], properties: { n: { type: 'integer', minimum: 3, maximum: 9 } } };
	const texts = made({ type: 'string', contentMediaType: 'application/json', contentSchema, ...(contentEncoding ? { contentEncoding } : {}) });
	expect(texts.length).toBeGreaterThan(1);
	for (const text of texts) {
		const { n } = JSON.parse(contentEncoding ? Buffer.from(text, contentEncoding).toString() : text) as { n: number };
		expect([3, 4, 5, 6, 7, 8, 9]).toContain(n);
	}
});

test('Nothing is made that breaks the contents alone: JSON Schema does not assert them.', () => {
	const { values } = invalidValues({ type: 'string', contentEncoding: 'base64', maxLength: 8 });
	expect(values.map(({ keyword }) => keyword)).not.toContain('format');
});

test('What only asks is not closed: an item that has more than what is looked for is found all the same.', () => {
	const items = { type: 'object', properties: { main: { type: 'boolean' }, tone: { type: 'integer' } } };
	const schema = { type: 'array', items, contains: { type: 'object', properties: { main: { const: true } }, required: ['main'] } };
	const document = { openapi: '3.1.0' };
	expect(faultsOf(document, 'response', schema, [{ main: true, tone: 1 }])).toEqual([]);
	expect(faultsOf(document, 'response', schema, [{ main: true, tint: 1 }])).not.toEqual([]);
});

test('A reference is relative to the name of the schema around it.', () => {
	const Named = { $id: 'https://named.example/one', type: 'object', properties: { size: { $ref: '#/$defs/Size' } }, $defs: { Size: { type: 'integer' } } };
	const document = { openapi: '3.1.0', components: { schemas: { Named } } };
	for (const direction of ['request', 'response'] as const) {
		expect(faultsOf(document, direction, { $ref: '#/components/schemas/Named' }, { size: 1 })).toEqual([]);
		expect(faultsOf(document, direction, { $ref: '#/components/schemas/Named' }, { size: 'x' })).toHaveLength(1);
	}
});
