import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/lib/server/contract/encode.ts';
import { answerDocument } from './support/document.ts';
import { host } from './support/host.ts';

const count = (type: string) => ({ headers: { 'X-Count': { required: true, schema: { type, minimum: 0 } } } });
const item = {
	type: 'object',
	required: ['id'],
	properties: { id: { type: 'integer' }, when: { type: 'string', format: 'date-time' }, author: { $ref: '#/components/schemas/Author' } }
};
const schemas = { Author: { type: 'object', properties: { name: { type: 'string' } } } };

/** `null`: it is as the contract says. Otherwise what was reported; the client sees a 500. */
async function found(result: Result, schema: object = item, more: object = {}) {
	const { ask, reports } = await host(
		answerDocument({ ...schema }, { ...more }, { schemas }),
		{ 'list-things': async () => result },
		{ validateResponses: true }
	);
	const before = reports.length;
	const answer = await ask('GET', '/things');
	return answer.status === 500 ? String(reports[before]) : null;
}

const headers = { 'x-count': 5 };

describe('An answer', () => {
	test('that is as the contract says leaves.', async () => {
		expect(await found({ status: 200, headers, body: { id: 1, when: '2026-11-22T08:00:00Z', author: { name: 'Ada' } } }, item, count('integer'))).toBeNull();
	});

	test.each([
		['a property of the wrong type', { id: '1' }, '`body/id` must be an integer; it is a string.'],
		['a property that is missing', {}, '`body/id` is missing.'],
		['a property that nothing declares', { id: 1, password: 'x' }, '`body/password` is not a property that the contract names'],
		[
			'a property that nothing declares, below a reference',
			{ id: 1, author: { name: 'Ada', email: 'x' } },
			'`body/author/email` is not a property that the contract names'
		],
		['a bad format', { id: 1, when: 'yesterday' }, '`body/when` must be a valid `date-time`.'],
		['a number that JSON cannot hold', { id: NaN }, '`body/id` must be an integer; it is a number too large to hold'],
		['another kind of value', [], '`body` must be an object; it is an array.']
	])('with %s is a fault of the server.', async (_, body, report) => {
		expect(await found({ status: 200, headers, body }, item, count('integer'))).toContain(report);
	});

	test.each([
		['integer', 5, null],
		['integer', 5.5, '`headers/x-count` must be an integer; it is a string.'],
		['integer', -1, '`headers/x-count` must be at least 0; it is -1.'],
		['number', 5.5, null],
		['boolean', true, null],
		['boolean', 'yes', '`headers/x-count` must be a boolean; it is a string.']
	])('with a header of type %s may say %s: %s', async (type, value, report) => {
		const result = await found({ status: 200, headers: { 'x-count': value }, body: { id: 1 } }, item, count(type));
		expect(result).toEqual(report === null ? null : expect.stringContaining(report));
	});

	test('may have more where the contract says so.', async () => {
		expect(await found({ status: 200, body: { id: 1, more: 2 } }, { ...item, additionalProperties: true })).toBeNull();
		expect(await found({ status: 200, body: { id: 1, more: 2 } }, { allOf: [item], unevaluatedProperties: true })).toBeNull();
	});

	test('is closed as a whole where several schemas describe it.', async () => {
		const both = { allOf: [item, { properties: { extra: { type: 'string' } } }] };
		expect(await found({ status: 200, body: { id: 1, extra: 'x' } }, both)).toBeNull();
		expect(await found({ status: 200, body: { id: 1, other: 'x' } }, both)).toContain('`body/other` is not a property');
	});
});

test('A refusal that the contract does not declare for its operation is a fault of the server.', async () => {
	const { ask, reports } = await host(answerDocument(item, {}, { schemas }), {}, { validateResponses: true });
	const before = reports.length;
	expect((await ask('GET', '/things?x=1')).status).toBe(500);
	expect(String(reports[before])).toContain('list-things answers 400, which the contract does not declare.');
});
