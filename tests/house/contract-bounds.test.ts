import { expect, test } from 'vitest';
import { project } from '../../src/commands/project.ts';
import { bundle } from '../../src/lib/server/contract/compile/bundle.ts';
import type { Document } from '../../src/lib/server/contract/compile/document.ts';
import { boundFaults } from './bounds.ts';

/** A document with one operation that takes one body and answers with one. */
function documentWith(body: object, answer: object = { type: 'string', maxLength: 2 }): Document {
	const content = (schema: object) => ({ content: { 'application/json': { schema } } });
	return { openapi: '3.1.1', paths: { '/things': { post: { requestBody: content(body), responses: { 200: content(answer) } } } } };
}

const closed = (properties: object) => ({ type: 'object', additionalProperties: false, properties });

test('every value of the contract is bounded, every request is closed, and no text may carry NUL', async () => {
	expect(boundFaults(await bundle(project.document))).toEqual([]);
});

test.each([
	['a text without an end', closed({ title: { type: 'string', pattern: '^[a-z]*$' } }), 'body.title: a text without maxLength'],
	['a text that takes NUL', closed({ title: { type: 'string', maxLength: 9 } }), 'body.title: a text that may contain NUL'],
	['a pattern that takes NUL inside', closed({ title: { type: 'string', maxLength: 9, pattern: '^a' } }), 'body.title: a text that may contain NUL'],
	['a list without an end', closed({ tags: { type: 'array', items: { enum: ['a'] } } }), 'body.tags: a list without maxItems'],
	['a number without an end', closed({ count: { type: 'integer', minimum: 0 } }), 'body.count: a number without minimum and maximum'],
	['a number beyond 32 bits', closed({ count: { type: 'integer', minimum: 0, maximum: 2 ** 31 } }), 'body.count: a number that its column cannot hold'],
	['an id of any form', closed({ postId: { type: 'string', maxLength: 9, pattern: '^[a-z]*$' } }), 'body.postId: an id without the pattern of ids'],
	['an open request', { type: 'object', properties: { a: { enum: [1] } } }, 'body: an object that clients may add properties to'],
	['an open object further in', closed({ a: { type: ['object', 'null'], properties: {} } }), 'body.a: an object that clients may add properties to'],
	['a name in snake_case', closed({ created_at: { enum: [1] } }), 'body: the property created_at is not camelCase'],
	['anything at all', closed({ value: {} }), 'body.value: says nothing about its value'],
	['a fault in one of several forms', { oneOf: [{ const: 'a' }, { type: 'array', items: { const: 1 } }] }, 'body: a list without maxItems']
])('%s in a request is found', (_, body, fault) => {
	expect(boundFaults(documentWith(body)).map((text) => text.slice(0, `POST /things ${fault}`.length))).toContain(`POST /things ${fault}`);
});

test('answers may be open and may carry any text, but have ends too', () => {
	const fine = { type: 'object', properties: { title: { type: 'string', maxLength: 9 } } };
	expect(boundFaults(documentWith({ enum: [1] }, fine))).toEqual([]);
	const endless = { type: 'object', properties: { items: { type: 'array', items: { type: 'string' } } } };
	expect(boundFaults(documentWith({ enum: [1] }, endless))).toHaveLength(2);
});
