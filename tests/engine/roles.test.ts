import { describe, expect, test } from 'vitest';
import { documentOf, operationOf } from './support/document.ts';
import { host } from './support/host.ts';

const securitySchemes = { token: { type: 'http', scheme: 'bearer' }, key: { type: 'apiKey', in: 'header', name: 'X-Key' } };
const only = (id: string, roles: string[], security: object[]) => ({ get: operationOf(id, { 'x-roles': roles, security }) });
const required = { name: 'if-any', in: 'query', required: true, schema: { type: 'string' } };
const { ask, last } = await host(
	documentOf(
		{
			'/owners': only('owners', ['owner'], [{ token: [] }]),
			'/writers': only('writers', ['owner', 'editor', 'author'], [{ token: [] }]),
			'/open': only('open', ['owner', 'editor'], [{}, { token: [] }]),
			'/scoped': only('scoped', ['owner'], [{ token: ['write'] }]),
			'/two': only('two', ['owner'], [{ token: [], key: [] }]),
			'/strict': { get: { ...only('strict', ['owner'], [{ token: [] }]).get, parameters: [required] } }
		},
		{ securitySchemes }
	),
	{},
	{
		verifiers: {
			token: async (token) => ({ actor: { name: token }, scopes: [], roles: token === 'none' ? [] : token.split('+') }),
			key: async () => ({ actor: { name: 'key' }, scopes: [], roles: ['owner'] })
		}
	}
);
const told = async (path: string, token: string | null, more: Record<string, string> = {}) => {
	const headers = { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...more };
	const answer = await ask('GET', path, { headers });
	return answer.status === 204 ? last()?.actor.name : `${answer.status} ${answer.fault().message}`;
};

describe('Roles', () => {
	test('open an operation to those who have one of them.', async () => {
		expect(await told('/owners', 'owner')).toBe('owner');
		expect(await told('/writers', 'author')).toBe('author');
		expect(await told('/owners', 'reader+owner')).toBe('reader+owner');
	});

	test('close it to the others, and say which is needed.', async () => {
		expect(await told('/owners', 'editor')).toBe('403 This needs the role `owner`. You have `editor`.');
		expect(await told('/writers', 'reader')).toBe('403 This needs the role `owner`, `editor` or `author`. You have `reader`.');
		expect(await told('/owners', 'none')).toBe('403 This needs the role `owner`. You have none.');
	});

	test.each(['Owner', 'constructor', 'ownership'])('are compared letter by letter: %s is no owner.', async (role) => {
		expect(await told('/owners', role)).toMatch(/^403 /);
	});

	test('are asked of nobody who needs no credentials, and of everyone who sends them.', async () => {
		expect(await told('/open', null)).toBe('nobody');
		expect(await told('/open', 'editor')).toBe('editor');
		expect(await told('/open', 'author')).toMatch(/^403 /);
	});

	test('do not stand in for scopes.', async () => {
		expect(await told('/scoped', 'owner')).toBe('403 These credentials lack the scope `write`. Use others that have it.');
		expect(await told('/scoped', 'author')).toMatch(/^403 This needs the role/);
	});

	test('of the first of two schemes count: it says who asks.', async () => {
		expect(await told('/two', 'editor', { 'x-key': 'k' })).toMatch(/^403 This needs the role/);
	});

	test('are looked at behind the credentials and the request itself.', async () => {
		expect(await told('/owners', null)).toMatch(/^401 /);
		expect((await ask('GET', '/strict', { headers: { authorization: 'Bearer author' } })).status).toBe(400);
	});
});
