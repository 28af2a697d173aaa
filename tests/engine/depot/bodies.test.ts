import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { operationOf } from '../../../src/lib/testing/document/document.ts';
import { readContract } from '../../../src/lib/testing/document/read.ts';
import type { WholeFile } from '../../../src/lib/server/contract/bodies/files.ts';
import { write } from '../../../src/lib/testing/requests/request.ts';
import { leastPlan } from '../../../src/lib/testing/suite/plan.ts';
import { behindHttp } from '../support/behind-http.ts';
import { depot, document } from './depot.ts';
import { carry } from './people.ts';

let body: unknown;
const { target, close } = await behindHttp(
	document,
	depot((input) => (body = input.body))
);
afterAll(close);
beforeEach(() => (body = undefined));

const { operations } = readContract(document);

test('The depot takes and gives every kind of body.', () => {
	const taken = new Set(operations.flatMap((operation) => Object.keys(operation.body?.content ?? {})));
	const given = new Set(operations.flatMap(({ answers }) => Object.values(answers).flatMap(({ content }) => Object.keys(content))));
	for (const type of [
		'multipart/form-data',
		'application/x-www-form-urlencoded',
		'text/plain',
		'application/octet-stream',
		'image/png',
		'application/x-ndjson',
		'application/json'
	])
		expect(taken).toContain(type);
	for (const type of ['application/x-ndjson', 'text/event-stream', 'text/csv', 'text/plain', 'image/png', 'application/xml', 'application/json'])
		expect(given).toContain(type);
});

const form = { label: { to: 'Ada', postcode: '8001' }, 'weight-grams': 700, fragile: true, marks: ['A', 'BC'], photos: ['one', 'two'], waybill: 'line,1' };

async function handIn(change: object, edit: (text: string) => string = (text) => text) {
	const operation = operationOf(target.contract, 'hand-in');
	const plan = { ...(await leastPlan(target, operation)), body: { type: 'multipart/form-data', value: { ...form, ...change } } };
	const request = write(target.contract, plan, carry(['partner'], target.origin));
	const bytes = Buffer.from(edit(Buffer.from(request.body ?? []).toString('latin1')), 'latin1');
	const { status, body: answer } = await target.send({ ...request, body: bytes });
	return { status, text: Buffer.from(answer).toString() };
}

describe('A form in parts', () => {
	test('arrives as it was meant: JSON, numbers, lists, files with headers of their own.', async () => {
		expect((await handIn({})).status).toBe(201);
		const { photos, waybill, ...rest } = body as { photos: WholeFile[]; waybill: WholeFile };
		expect(rest).toEqual({ label: form.label, 'weight-grams': 700, fragile: true, marks: ['A', 'BC'] });
		expect(photos.map(({ contentType, headers }) => [contentType, headers])).toEqual(
			Array(2).fill(['image/png', { 'x-taken': expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string }])
		);
		expect([waybill.contentType, Buffer.from(waybill.bytes).toString()]).toEqual(['text/csv', 'line,1']);
	});

	test.each([
		['more files than there may be', { photos: ['a', 'b', 'c'] }, (text: string) => text, 422],
		['a file of another type', {}, (text: string) => text.replaceAll('image/png', 'image/gif'), 415],
		['a part that should be JSON and is not', {}, (text: string) => text.replace('application/json', 'text/plain'), 415],
		['a part without the header that it must have', {}, (text: string) => text.replaceAll(/X-Taken: .*\r\n/g, ''), 422],
		['a part whose header is none', {}, (text: string) => text.replaceAll(/X-Taken: .*\r\n/g, 'X-Taken: yesterday\r\n'), 422],
		['a file that is too large', { waybill: 'x'.repeat(8193) }, (text: string) => text, 413],
		['too much in all', { waybill: 'x'.repeat(70_000) }, (text: string) => text, 413]
	])('is refused with %s.', async (_, change, edit, status) => {
		expect((await handIn(change, edit)).status).toBe(status);
		expect(body).toBeUndefined();
	});
});

test('A form of fields arrives as it was meant, each by the style that its encoding names.', async () => {
	const value = {
		street: 'Main St 1',
		lines: ['c/o Ada', 'Flat'],
		hours: [9, 17],
		codes: ['8001', '8002'],
		place: { lat: 47.5, lon: -8 },
		extra: { floor: null }
	};
	const operation = operationOf(target.contract, 'readdress');
	const plan = { ...(await leastPlan(target, operation)), body: { type: 'application/x-www-form-urlencoded', value } };
	const { status } = await target.send(write(target.contract, plan, carry(['clerk', 'counter'], target.origin)));
	expect([status, body]).toEqual([200, value]);
});

test.each([
	['export-movements', ['clerk'], 'application/x-ndjson', '{"parcel":"P1","gate":"N1"}\n'],
	['watch-movements', [], 'text/event-stream', 'id: 0\nevent: moved\ndata: {"parcel":"P1","gate":"N1"}\n\n']
])('%s is a stream.', async (id, schemes, type, text) => {
	const operation = operationOf(target.contract, id);
	const answer = await target.send(write(target.contract, await leastPlan(target, operation), carry(schemes, target.origin)));
	expect(answer.headers.get('content-type')?.split(';')[0]).toBe(type);
	expect(Buffer.from(answer.body).toString()).toBe(text);
});
