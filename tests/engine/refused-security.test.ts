import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import { documentOf, operationOf } from './support/document.ts';
import { refused } from './support/refused.ts';

const told = (scheme: Json, security: unknown = [{ one: [] }], more: Record<string, Json> = {}) =>
	refused(documentOf({ '/a': { get: operationOf('a', { security }) } }, { securitySchemes: { one: scheme, ...more } }));
const place = '#/components/securitySchemes/one';

describe('A security scheme', () => {
	test.each<Json>([
		{ type: 'apiKey', in: 'header', name: 'X-Key' },
		{ type: 'apiKey', in: 'header', name: 'Authorization' },
		{ type: 'apiKey', in: 'query', name: 'key' },
		{ type: 'apiKey', in: 'cookie', name: 'sid' },
		{ type: 'http', scheme: 'BASIC' },
		{ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
		{ type: 'http', scheme: 'digest' },
		{ type: 'oauth2', flows: {} },
		{ type: 'openIdConnect', openIdConnectUrl: 'https://id.example/.well-known/openid-configuration' }
	])('of the kind %j is hosted.', (scheme) => {
		expect(told(scheme)).toBe('compiled');
	});

	test.each<[Json, string]>([
		[{ type: 'mutualTLS' }, '`one` is about the connection, which the engine does not see: have whatever ends TLS check it, and leave it out here'],
		[{ type: 'saml' }, 'the security scheme `one` has a `type` that there is not: saml'],
		[{}, 'the security scheme `one` has a `type` that there is not: undefined'],
		[{ type: 'http' }, 'a scheme of HTTP needs its name as `scheme`'],
		[{ type: 'http', scheme: 'two words' }, 'a scheme of HTTP needs its name as `scheme`'],
		[{ type: 'apiKey', in: 'body', name: 'key' }, 'an `apiKey` needs a `name`, and a place (`in`): header, query or cookie'],
		[{ type: 'apiKey', in: 'header' }, 'an `apiKey` needs a `name`, and a place (`in`): header, query or cookie']
	])('%j is refused.', (scheme, message) => {
		expect(told(scheme)).toBe(`${place}: ${message}`);
	});

	test('that nothing asks for may be there.', () => {
		const one = { type: 'http', scheme: 'basic' };
		expect(refused(documentOf({ '/a': { get: operationOf('a', { security: [] }) } }, { securitySchemes: { one } }))).toBe('compiled');
	});
});

describe('What an operation asks for', () => {
	const one = { type: 'http', scheme: 'bearer' };
	const at = '#/paths/~1a/get';

	test('is refused where nothing declares it, whatever every object has.', () => {
		for (const name of ['ghost', 'constructor'])
			expect(told(one, [{ one: [] }, { [name]: [] }])).toBe(`${at}: the security scheme \`${name}\` is not declared`);
	});

	test('is refused where it is no list, or its scopes are none.', () => {
		expect(told(one, { one: [] })).toBe(`${at}/security: \`security\` must be a list`);
		expect(told(one, [{ one: 'read' }])).toBe(`${at}/security/0: \`one\` needs a list of scopes, which may be empty`);
		expect(told(one, [{}, { one: [1] }])).toBe(`${at}/security/1: \`one\` needs a list of scopes, which may be empty`);
	});

	test('is refused where two credentials would have to be in one place.', () => {
		const both = (two: Json, first: Json = one) => told(first, [{ one: [], two: [] }], { two });
		expect(both({ type: 'http', scheme: 'basic' })).toBe(
			`${at}/security/0: nobody can send both \`one\` and \`two\`: both come in the header \`authorization\``
		);
		expect(both({ type: 'apiKey', in: 'header', name: 'authorization' })).toContain('nobody can send both');
		expect(both({ type: 'apiKey', in: 'query', name: 'k' }, { type: 'apiKey', in: 'query', name: 'k' })).toContain('the query `k`');
		expect(both({ type: 'apiKey', in: 'query', name: 'k' }, { type: 'apiKey', in: 'cookie', name: 'k' })).toBe('compiled');
	});
});
