import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import { documentOf, json, operationOf } from './support/document.ts';
import { host, load } from './support/host.ts';

const link = { Link: { schema: { type: 'string' } } };
const responses = { '200': { description: 'Things.', headers: link, content: json({ type: 'object' }) } };
const deprecated = (at: Json) => ({ deprecated: true, 'x-deprecation': at, responses });
const document = documentOf({
	'/old': { get: operationOf('list-old', deprecated({ at: '2026-03-01', sunset: '2027-03-01T12:00:00+01:00', link: 'https://example.org/move' })) },
	'/older': { get: operationOf('list-older', deprecated({ at: '2025-01-01T00:00:00Z' })) },
	'/said': { get: operationOf('list-said', { deprecated: true, responses }) },
	'/new': { get: operationOf('list-new', { responses }) }
});
const answer = async () => ({ status: 200, headers: { link: '</new>; rel="next"' }, body: {} });
const { ask } = await host(document, { 'list-old': answer, 'list-older': answer, 'list-said': answer, 'list-new': answer });
const told = async (target: string) => {
	const { headers } = await ask('GET', target);
	return { deprecation: headers.deprecation, sunset: headers.sunset, link: headers.link };
};

describe('An operation that is deprecated', () => {
	test('says since when, until when, and where more is said, beside the links of its handler.', async () => {
		expect(await told('/old')).toEqual({
			deprecation: '@1772323200',
			sunset: 'Mon, 01 Mar 2027 11:00:00 GMT',
			link: '</new>; rel="next", <https://example.org/move>; rel="deprecation"'
		});
	});

	test('says it when it refuses, too.', async () => {
		const refused = await ask('GET', '/old?unknown=1');
		expect(refused.status).toBe(400);
		expect(refused.headers).toMatchObject({
			deprecation: '@1772323200',
			sunset: 'Mon, 01 Mar 2027 11:00:00 GMT',
			link: '<https://example.org/move>; rel="deprecation"'
		});
	});

	test('may have no end yet.', async () => {
		expect(await told('/older')).toEqual({ deprecation: '@1735689600', sunset: undefined, link: '</new>; rel="next"' });
	});

	test('says nothing where the contract has no date, nor does one that is not deprecated.', async () => {
		const nothing = { deprecation: undefined, sunset: undefined, link: '</new>; rel="next"' };
		expect([await told('/said'), await told('/new')]).toEqual([nothing, nothing]);
	});
});

describe('A contract is refused', () => {
	test.each([
		['without a date', {}, /`at` of `x-deprecation` must be a date/],
		['with a date that is none', { at: '2026-13-01' }, /`at`/],
		['with a time without an offset', { at: '2026-01-01T00:00:00' }, /`at`/],
		['with an end before its beginning', { at: '2026-01-01', sunset: '2025-12-31' }, /`sunset` .* is before `at`/],
		['with a link that would end the header', { at: '2026-01-01', link: 'https://example.org/>; rel="x' }, /`link`/],
		['with a misspelt member', { at: '2026-01-01', sunst: '2027-01-01' }, /no `sunst`/]
	])('whose deprecation comes %s.', async (_, at, message) => {
		const document = documentOf({ '/old': { get: operationOf('list-old', deprecated(at)) } });
		await expect(load(document)).rejects.toThrow(message);
	});

	test('whose deprecation stands where nothing is deprecated.', async () => {
		const document = documentOf({ '/old': { get: operationOf('list-old', { 'x-deprecation': { at: '2026-01-01' } }) } });
		await expect(load(document)).rejects.toThrow(/#\/paths\/~1old\/get: `x-deprecation` stands where/);
	});
});
