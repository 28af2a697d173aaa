import { expect, test } from 'vitest';
import { compile } from '../../src/lib/server/contract/compile/compile.ts';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import { inspectWebhook, writeWebhook, type Webhook } from '../../src/lib/server/contract/webhook.ts';
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
const header = (name: string, schema: Json, required = false) => ({ name, in: 'header', required, schema });
const headers = [
	header('Loan-Id', { type: 'string' }, true),
	header('Loan-Days', { type: 'integer', maximum: 30 }),
	header('Loan-Places', { type: 'array', maxItems: 2, items: { type: 'string' } })
];
const bodied = (schema: Json) => ({ post: operationOf('told', { requestBody: { required: true, content: json(schema) } }) });
const documentWith = (webhooks: Json) => ({ ...documentOf({}, { schemas }), webhooks });

const { webhooks } = await loadModule<{ webhooks: Record<string, Webhook> }>(
	documentWith({ 'loan.ended': { parameters: headers, ...bodied(event) }, ping: { get: operationOf('ping') }, other: { $ref: '#/webhooks/loan.ended' } }),
	'webhooks.js'
);
const hook = (name: string) => webhooks[name] ?? expect.fail(`There is no webhook ${name}.`);
const good = { 'Content-Type': 'application/json', 'Loan-Id': 'l1', 'Loan-Days': '14', 'Loan-Places': 'desk,hall' };
const inspect = (value: unknown, headers: Record<string, string> = good) => inspectWebhook('loan.ended', hook('loan.ended'), headers, value);

test('What is sent is what the contract declares: what the server sets, and nothing that it only takes.', () => {
	const value = { id: 'e1', type: 'loan.ended', of: { book: 'b1', price: 5 }, key: 'secret', more: 1 };
	expect(writeWebhook('loan.ended', hook('loan.ended'), value)).toBe('{"id":"e1","type":"loan.ended","of":{"book":"b1"}}');
});

test('In development and tests, a body that is not as the contract says is an error of whoever sends it.', async () => {
	await inspect({ id: 'e1', type: 'loan.ended' });
	await inspect({ id: 'e1', type: 'loan.ended' }, { ...good, 'Content-Type': 'Application/JSON; charset=utf-8' });
	await expect(inspect({ type: 'loan.begun', key: 'secret' })).rejects.toThrow(
		'The webhook loan.ended is not as the contract says: `body/id` is missing. `body/type` must be "loan.ended". `body/key` is only taken, and never sent.'
	);
	await expect(inspect({ id: 'e1', type: 'loan.ended', of: { price: 5 } })).rejects.toThrow('`body/of/price` is not a property');
});

test.each<[string, Record<string, string>, string]>([
	['that is missing', { 'loan-id': '' }, '`headers/loan-id` is missing.'],
	['of another type', { 'Loan-Days': 'soon' }, '`headers/loan-days` must be an integer'],
	['with too large a value', { 'Loan-Days': '99' }, '`headers/loan-days` must be at most 30'],
	['that is a list with too many items', { 'Loan-Places': 'desk,hall,yard' }, '`headers/loan-places` must have at most 2 items'],
	['that nobody declared', { 'Loan-Price': '5' }, 'is sent with the header `loan-price`, which the contract does not declare.'],
	['with another media type', { 'Content-Type': 'text/plain' }, 'is sent as text/plain; the contract says application/json.']
])('So is a header %s.', async (_, change, message) => {
	const headers = Object.fromEntries(Object.entries({ ...good, ...change }).filter(([name]) => change[name.toLowerCase()] !== ''));
	await expect(inspect({ id: 'e1', type: 'loan.ended' }, headers)).rejects.toThrow(message);
});

test('A webhook is known by its name, however it is written down, and may have no body.', async () => {
	expect(Object.entries(webhooks).map(([name, { method, content }]) => [name, method, Object.keys(content)])).toEqual([
		['loan.ended', 'POST', ['application/json']],
		['ping', 'GET', []],
		['other', 'POST', ['application/json']]
	]);
	expect(() => writeWebhook('ping', hook('ping'), {})).toThrow('The webhook ping has no body.');
	await inspectWebhook('ping', hook('ping'), { Authorization: 'Bearer a', Accept: '*/*' });
	await expect(inspectWebhook('ping', hook('ping'), {}, { id: 1 })).rejects.toThrow('the contract says that it has no body');
	await expect(inspectWebhook('ping', hook('ping'), { 'content-type': 'application/json' })).rejects.toThrow('the contract says that it has no body');
});

test.each<[string, Json, string]>([
	['a misspelt keyword', bodied({ tpye: 'string' }), '#/webhooks/hook/post/requestBody/content/application~1json/schema: unknown keyword `tpye`'],
	['two methods', { post: operationOf('a'), put: operationOf('b') }, '#/webhooks/hook: a webhook has one method that it is sent with'],
	[
		'two media types',
		{ post: operationOf('a', { requestBody: { content: { ...json({}), 'application/cloudevents+json': {} } } }) },
		'#/webhooks/hook/post/requestBody/content: a webhook is sent in one media type'
	],
	[
		'a parameter that is no header',
		{ ...bodied({}), parameters: [{ name: 'since', in: 'query', schema: { type: 'string' } }] },
		'#/webhooks/hook/parameters/0: `since` is a parameter in the query, and a webhook has headers only'
	],
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
