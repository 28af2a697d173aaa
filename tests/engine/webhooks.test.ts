import { expect, test } from 'vitest';
import { compile } from '../../src/lib/server/contract/compile/compile.ts';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import { writeWebhook, type Webhook } from '../../src/lib/server/contract/webhook.ts';
import { documentOf, json, operationOf } from './support/document.ts';
import { loadModule } from './support/host.ts';

const event = {
	type: 'object',
	required: ['id', 'type'],
	properties: {
		id: { type: 'string', readOnly: true },
		type: { const: 'loan.ended' },
		of: { $ref: '#/components/schemas/Loan' },
		key: { type: 'string', writeOnly: true }
	}
};
const schemas = { Loan: { type: 'object', properties: { book: { type: 'string' } } } };
const bodied = (schema: Json) => ({ post: operationOf('told', { requestBody: { required: true, content: json(schema) } }) });
const documentWith = (webhooks: Json) => ({ ...documentOf({}, { schemas }), webhooks });

const { webhooks } = await loadModule<{ webhooks: Record<string, Webhook> }>(
	documentWith({ 'loan.ended': bodied(event), ping: { get: operationOf('ping') }, other: { $ref: '#/webhooks/loan.ended' } }),
	'webhooks.js'
);
const write = (value: unknown, verify = true) => writeWebhook('loan.ended', webhooks['loan.ended'] ?? { method: '', content: {} }, value, verify);

test('What is sent is what the contract declares: what the server sets, and nothing that it only takes.', () => {
	const value = { id: 'e1', type: 'loan.ended', of: { book: 'b1', price: 5 }, key: 'secret', more: 1 };
	expect(write(value, false)).toBe('{"id":"e1","type":"loan.ended","of":{"book":"b1"}}');
});

test('In development and tests, what is not as the contract says is an error of whoever sends it.', () => {
	expect(write({ id: 'e1', type: 'loan.ended' })).toBe('{"id":"e1","type":"loan.ended"}');
	expect(() => write({ type: 'loan.begun', key: 'secret' })).toThrow(
		'The webhook loan.ended is not as the contract says: `id` is missing. `type` must be "loan.ended". `key` is only taken, and never sent.'
	);
	expect(() => write({ id: 'e1', type: 'loan.ended', of: { price: 5 } })).toThrow('`of/price` is not a property');
});

test('A webhook is known by its name, however it is written down, and may have no body.', () => {
	expect(Object.entries(webhooks).map(([name, { method, content }]) => [name, method, Object.keys(content)])).toEqual([
		['loan.ended', 'POST', ['application/json']],
		['ping', 'GET', []],
		['other', 'POST', ['application/json']]
	]);
	expect(() => writeWebhook('ping', { method: 'GET', content: {} }, {}, true)).toThrow('The webhook ping has no body.');
});

test.each<[string, Json, string]>([
	['a misspelt keyword', bodied({ tpye: 'string' }), '#/webhooks/hook/post/requestBody/content/application~1json/schema: unknown keyword `tpye`'],
	['two methods', { post: operationOf('a'), put: operationOf('b') }, '#/webhooks/hook: a webhook has one method that it is sent with'],
	['no method', {}, '#/webhooks/hook: a webhook has one method'],
	[
		'a body that is no JSON',
		{ post: operationOf('a', { requestBody: { content: { 'text/plain': {} } } }) },
		'a webhook is sent as JSON, and `text/plain` is none'
	]
])('A webhook with %s is refused at its place.', (_, hook, message) => {
	expect(() => compile(documentWith({ hook }))).toThrow(message);
});

test('The names are types.', () => {
	expect(compile(documentWith({ 'loan.ended': bodied({}), b: bodied({}) }))['webhooks.d.ts']).toContain('Record<"loan.ended" | "b", ');
	expect(compile(documentOf({}))['webhooks.d.ts']).toContain('Record<never, ');
});
