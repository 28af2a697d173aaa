import { expect, test } from 'vitest';
import type { Contract } from '../../src/lib/server/contract/contract.ts';
import { match } from '../../src/lib/server/contract/match.ts';
import { load } from './support/host.ts';
import { documentOf, operationOf } from './support/document.ts';

const contract = await load(
	documentOf({
		'/': { get: operationOf('home') },
		'/loans/mine': { get: operationOf('mine') },
		'/loans/mine/fines': { get: operationOf('fines') },
		'/loans/{loan}': { parameters: [pathParameter('loan')], get: operationOf('loan'), delete: operationOf('end') },
		'/loans/{loan}/{part}': { parameters: [pathParameter('loan'), pathParameter('part')], get: operationOf('part') },
		'/constructor': { get: operationOf('constructor-page') },
		'/covers/{isbn}': { parameters: [pathParameter('isbn')], head: operationOf('cover') }
	})
);

function pathParameter(name: string) {
	return { name, in: 'path', required: true, schema: { type: 'string' } };
}

function found(method: string, path: string, within: Contract = contract) {
	const result = match(within, method, path);
	return result.found === 'operation' ? [result.operation.id, ...result.params] : result.found === 'path' ? result.methods : null;
}

test.each([
	['GET', '/', ['home']],
	['GET', '/loans/mine', ['mine']],
	['GET', '/loans/7', ['loan', '7']],
	['GET', '/loans/mine/fines', ['fines']],
	['GET', '/loans/7/pages', ['part', '7', 'pages']],
	['GET', '/loans/constructor', ['loan', 'constructor']],
	['GET', '/loans/__proto__', ['loan', '__proto__']],
	['GET', '/constructor', ['constructor-page']]
])('%s %s finds %j', (method, path, expected) => {
	expect(found(method, path)).toEqual(expected);
});

test('A fixed text that leads nowhere gives way to the parameter of the same place.', () => {
	expect(found('GET', '/loans/mine/pages')).toEqual(['part', 'mine', 'pages']);
});

test('A fixed text hides the methods that only the parameter has.', () => {
	expect(found('DELETE', '/loans/mine')).toEqual(['GET', 'HEAD', 'OPTIONS']);
});

test('GET implies HEAD; a HEAD of its own implies no GET.', () => {
	expect(found('HEAD', '/loans/7')).toEqual(['loan', '7']);
	expect(found('HEAD', '/covers/1')).toEqual(['cover', '1']);
	expect(found('GET', '/covers/1')).toEqual(['HEAD', 'OPTIONS']);
});

test('Parameters are handed on as received.', () => {
	expect(found('GET', '/loans/a%2Fb')).toEqual(['loan', 'a%2Fb']);
});

test.each(['TRACE', 'QUERY', 'POST', 'get', 'constructor', '__proto__'])('%s is a method that the path does not take.', (method) => {
	expect(found(method, '/loans/7')).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS']);
});

test.each(['/loans', '/loans/', '/loans/7/', '//loans/7', '/Loans/mine', '/toString', '/__proto__', ''])('Nothing is at `%s`.', (path) => {
	expect(found('GET', path)).toBeNull();
});
