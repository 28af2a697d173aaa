import { describe, expect, test } from 'vitest';
import { bodyDocument } from './support/document.ts';
import { host } from './support/host.ts';
import { inChunks } from './support/multipart.ts';

const type = 'application/x-ndjson';
const schema = {
	type: 'object',
	additionalProperties: false,
	required: ['id'],
	'x-max-bytes': 60,
	properties: { id: { type: 'integer' }, name: { type: 'string', default: 'none' } }
};
let got: unknown[] = [];
let careless = false;
const { ask } = await host(bodyDocument({}, { 'x-max-bytes': 2000, content: { [type]: { schema }, 'application/jsonl': { schema: { type: 'integer' } } } }), {
	'put-things': async ({ body }) => {
		got = [];
		try {
			for await (const value of body as AsyncIterable<unknown>) got.push(value);
		} catch (error) {
			if (!careless) throw error;
		}
		return { status: 204 };
	}
});
const put = async (text: string, size = 7, as = type) => {
	careless = false;
	const answer = await ask('PUT', '/things', { headers: { 'content-type': as }, body: inChunks(new TextEncoder().encode(text), size) });
	if (answer.status === 204) return got;
	const { faults, message } = answer.fault();
	return faults.length > 0 ? faults.map(({ where, rule, text: words }) => `${where} ${rule}: ${words}`) : `${answer.status} ${message}`;
};

describe('JSON by the line', () => {
	test.each([1, 3, 7, 1000])('arrives value by value, in chunks of %i.', async (size) => {
		expect(await put('{"id":1}\n{"id":2,"name":"📚"}\r\n\n{"id":3}', size)).toEqual([
			{ id: 1, name: 'none' },
			{ id: 2, name: '📚' },
			{ id: 3, name: 'none' }
		]);
		expect(await put('', size)).toEqual([]);
		expect(await put('1\n2\n', size, 'application/jsonl')).toEqual([1, 2]);
	});

	test('stops at the first value that is not as the schema says, and tells which.', async () => {
		expect(await put('{"id":1}\n\n{"id":"2","nmae":"x"}\n{"id":3}')).toEqual([
			expect.stringContaining('/1/nmae additionalProperties: `1/nmae` is not a property that the contract names'),
			'/1/id type: `1/id` must be an integer; it is a string.'
		]);
		expect(got).toEqual([{ id: 1, name: 'none' }]);
		expect(await put('1\nx', 7, 'application/jsonl')).toBe(
			'400 Line 2 is not JSON that can be taken: it ends too early or has a token that is not JSON. Send one JSON value in UTF-8.'
		);
		expect(await put('1\n"x"', 7, 'application/jsonl')).toEqual(['/1 type: `1` must be an integer; it is a string.']);
		expect(await put('{"id":1,"id":2}')).toMatch(/^400 Line 1 .* the same name twice/);
	});

	test('is no longer than it may be, in a line and in all.', async () => {
		const long = `{"id":1,"name":"${'x'.repeat(60)}"}`;
		for (const size of [5, 1000]) {
			expect(await put(`{"id":1}\n${long}\n`, size)).toBe('413 Line 2 is larger than 60 bytes. Send less.');
			expect(await put(long, size)).toBe('413 Line 1 is larger than 60 bytes. Send less.');
		}
		expect(await put('{"id":1}\n'.repeat(300))).toBe('413 The body is larger than 2,000 bytes. Send less.');
	});

	test('is no success where it was not in order, even if the handler looks away.', async () => {
		careless = true;
		const answer = await ask('PUT', '/things', { headers: { 'content-type': type }, body: '{"id":1}\n{' });
		expect(answer.status).toBe(400);
	});
});
