import { describe, expect, test } from 'vitest';
import { documentOf, operationOf } from './support/document.ts';
import { host } from './support/host.ts';

const parameters = [
	{ name: 'loan', in: 'path', required: true, schema: { type: 'integer', minimum: 1, maximum: 2147483647 } },
	{ name: 'name', in: 'path', required: true, schema: { type: 'string', pattern: '^[^\\u0000]*$' } },
	{ name: 'codes', in: 'path', required: true, schema: { type: 'array', minItems: 2, items: { type: 'string' } } },
	{ name: 'X-Branches', in: 'header', schema: { type: 'array', items: { type: 'string', minLength: 1 } } },
	{ name: 'X-Level', in: 'header', schema: { type: 'integer' } },
	{ name: 'If-Match', in: 'header', schema: { type: 'string' } }
];
const { ask, last } = await host(documentOf({ '/loans/{loan}/{name}/{codes}': { get: operationOf('get-loan', { parameters }) } }));

const asked = async (path: string, headers: Record<string, string> = {}) => {
	const answer = await ask('GET', path, { headers });
	if (answer.status === 204) return last();
	expect(answer.status).toBe(400);
	return answer.fault().faults.map(({ where, rule }) => `${where} ${rule}`);
};

describe('A path', () => {
	test('gives its parameters with their types, in any order of declaration.', async () => {
		expect(await asked('/loans/7/Ada%20Marlow/a,b')).toMatchObject({ path: { loan: 7, name: 'Ada Marlow', codes: ['a', 'b'] } });
	});

	test('keeps a plus sign, and an encoded slash and comma inside one value.', async () => {
		expect(await asked('/loans/7/a+b%2Fc/x%2Cy,z')).toMatchObject({ path: { name: 'a+b/c', codes: ['x,y', 'z'] } });
	});

	test.each(['abc', '0x10', '1.5', '1e2', '%20%35', '%EF%BC%95', 'null', '[]'])('with `%s` for an integer is refused.', async (text) => {
		expect(await asked(`/loans/${text}/n/a,b`)).toEqual(['path:loan type']);
	});

	test('keeps the bounds of its parameters.', async () => {
		expect(await asked('/loans/0/n/a,b')).toEqual(['path:loan minimum']);
		expect(await asked('/loans/2147483648/n/a,b')).toEqual(['path:loan maximum']);
		expect(await asked('/loans/1/n/a')).toEqual(['path:codes minItems']);
	});

	test.each(['%E0%A4%A', '%FF', '%', '%zz'])('with the broken escape `%s` is refused.', async (text) => {
		expect(await asked(`/loans/1/${text}/a,b`)).toEqual(['path:name encoding']);
	});

	test('with NUL is refused where the contract refuses it.', async () => {
		expect(await asked('/loans/1/a%00b/a,b')).toEqual(['path:name pattern']);
	});

	test.each(['__proto__', 'constructor', '..'])('takes `%s` as a text like any other.', async (text) => {
		expect(await asked(`/loans/1/${text}/a,b`)).toMatchObject({ path: { name: text } });
	});
});

describe('A header', () => {
	test('is found whatever its case, and handed on in lower case.', async () => {
		expect(await asked('/loans/1/n/a,b', { 'x-LEVEL': '3' })).toMatchObject({ headers: { 'x-level': 3 } });
	});

	test('with several values is split at commas, spaces around them aside.', async () => {
		expect(await asked('/loans/1/n/a,b', { 'X-Branches': 'north , south' })).toMatchObject({ headers: { 'x-branches': ['north', 'south'] } });
		expect(await asked('/loans/1/n/a,b', { 'X-Branches': 'north,,south' })).toEqual(['header:X-Branches minLength']);
	});

	test('with the wrong type is refused.', async () => {
		expect(await asked('/loans/1/n/a,b', { 'X-Level': '3.5' })).toEqual(['header:X-Level type']);
	});

	test('keeps a percent sign: headers are not percent-encoded.', async () => {
		expect(await asked('/loans/1/n/a,b', { 'X-Branches': '100%' })).toMatchObject({ headers: { 'x-branches': ['100%'] } });
	});

	test('If-Match arrives as entity tags, or is refused.', async () => {
		expect(await asked('/loans/1/n/a,b', { 'If-Match': '"a", W/"b"' })).toMatchObject({ headers: { 'if-match': ['"a"', 'W/"b"'] } });
		expect(await asked('/loans/1/n/a,b', { 'If-Match': 'a' })).toEqual(['header:If-Match format']);
	});

	test('that the contract does not name is left alone.', async () => {
		expect(await asked('/loans/1/n/a,b', { 'X-Other': '1' })).toMatchObject({ headers: {} });
	});
});
