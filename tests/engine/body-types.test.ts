import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import { bodyDocument, documentOf, json, operationOf } from './support/document.ts';
import { host } from './support/host.ts';

const thing = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } };

/** What the handler gets: its value or, where that is a stream, all of it. */
async function reader(content: Json, more: Json = {}) {
	let got: unknown;
	const { ask } = await host(bodyDocument({}, { content, ...more }), {
		'put-things': async ({ body, contentType }) => {
			const streamed = typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
			got = [contentType, streamed ? Buffer.concat(await Array.fromAsync(body as AsyncIterable<Uint8Array>)).toString() : body];
			return { status: 204 };
		}
	});
	return async (type: string, body: string | Uint8Array<ArrayBuffer>) => {
		const answer = await ask('PUT', '/things', { headers: { 'content-type': type }, body });
		if (answer.status === 204) return got;
		const { faults, message } = answer.fault();
		return faults.length > 0 ? faults.map(({ where, rule }) => `${where} ${rule}`) : `${answer.status} ${message}`;
	};
}

describe('A range of media types', () => {
	test('without a schema takes bytes of all of them.', async () => {
		const read = await reader({ 'image/*': {}, 'application/json': { schema: thing } });
		expect(await read('image/png', 'abc')).toEqual(['image/png', 'abc']);
		expect(await read('image/svg+xml; charset=latin1', 'abc')).toEqual(['image/svg+xml', 'abc']);
		expect(await read('application/json', '{"id":1}')).toEqual(['application/json', { id: 1 }]);
		expect(await read('text/plain', 'abc')).toBe('415 A body of `text/plain` is not taken here. Taken: image/*, application/json.');
		expect(await read('image/*', 'abc')).toMatch(/^415/);
	});

	test('of text takes text, and of values takes them as JSON.', async () => {
		const read = await reader({ 'text/*': { schema: { type: 'string', maxLength: 3 } }, '*/*': { schema: thing } });
		expect(await read('text/csv', 'a,b')).toEqual(['text/csv', 'a,b']);
		expect(await read('text/csv', 'a,bc')).toEqual([' maxLength']);
		expect(await read('application/json', '{"id":1}')).toEqual(['application/json', { id: 1 }]);
		expect(await read('application/vnd.thing+json', '{}')).toEqual(['/id required']);
		expect(await read('application/xml', '<id>1</id>')).toMatch(/^415 A body of `application\/xml` is not taken here. Taken: text\/\*, application\/json/);
	});

	test('of strings takes any text.', async () => {
		const read = await reader({ 'application/*': { schema: { type: 'string', pattern: '^<' } } });
		expect(await read('application/sql', '<')).toEqual(['application/sql', '<']);
		expect(await read('application/sql', '>')).toEqual([' pattern']);
		expect(await read('application/sql', new Uint8Array([0xff]))).toMatch(/^400 The body is not valid UTF-8/);
	});
});

describe('A media type with parameters', () => {
	test('is another than the same with others.', async () => {
		const read = await reader({
			'application/json;version=1': { schema: { type: 'integer' } },
			'Application/JSON; Version="2"; charset=utf-8': { schema: thing }
		});
		expect(await read('application/json; version=1', '5')).toEqual(['application/json', 5]);
		expect(await read('application/json;charset=UTF-8;VERSION=2', '{"id":1}')).toEqual(['application/json', { id: 1 }]);
		expect(await read('application/json', '5')).toBe(
			'415 A body of `application/json` is not taken here. Taken: application/json;version=1, application/json;version=2.'
		);
		expect(await read('application/json;version=3', '5')).toMatch(/^415/);
	});

	test('gives way to the plain one where it has not what it asks for.', async () => {
		const read = await reader({ 'application/json;version=1': { schema: { type: 'integer' } }, 'application/json': { schema: thing } });
		expect(await read('application/json;version=1;x=y', '5')).toEqual(['application/json', 5]);
		expect(await read('application/json;version=2', '{"id":1}')).toEqual(['application/json', { id: 1 }]);
	});

	test('that says UTF-8 says nothing that is not so anyway.', async () => {
		const read = await reader({ 'text/plain; charset=utf-8': { schema: { type: 'string' } } });
		expect(await read('text/plain', 'ü')).toEqual(['text/plain', 'ü']);
		expect(await read('text/plain; charset=iso-8859-1', 'x')).toBe('415 A body in `iso-8859-1` is not taken. Send UTF-8.');
	});
});

describe('A body', () => {
	test('of JSON without a schema is any JSON.', async () => {
		const read = await reader({ 'application/json': {}, 'application/merge-patch+json': { schema: true } });
		expect(await read('application/json', '[1,{"a":null}]')).toEqual(['application/json', [1, { a: null }]]);
		expect(await read('application/merge-patch+json', 'null')).toEqual(['application/merge-patch+json', null]);
		expect(await read('application/json', '{')).toMatch(/^400/);
	});

	test('of text may stand for a number, a boolean or nothing.', async () => {
		const read = await reader({ 'text/plain': { schema: { type: ['integer', 'boolean', 'null'], maximum: 9 } } });
		expect(await read('text/plain', '5')).toEqual(['text/plain', 5]);
		expect(await read('text/plain', 'true')).toEqual(['text/plain', true]);
		expect(await read('text/plain', 'null')).toEqual(['text/plain', null]);
		expect(await read('text/plain', '10')).toEqual([' maximum']);
		expect(await read('text/plain', 'x')).toEqual([' type']);
		expect(await read('text/plain', '')).toEqual([' type']);
	});

	test('of text without a schema, or with one of texts, is a text.', async () => {
		const read = await reader({
			'text/plain': {},
			'application/xml': { schema: { type: 'string' } },
			'text/csv': { schema: { enum: ['a', 'b'] } },
			'application/toml': { schema: { type: 'string' } }
		});
		expect(await read('text/plain', '5')).toEqual(['text/plain', '5']);
		expect(await read('application/xml', '<a/>')).toEqual(['application/xml', '<a/>']);
		expect(await read('text/csv', 'c')).toEqual([' enum']);
		expect(await read('application/toml', 'a = 1')).toEqual(['application/toml', 'a = 1']);
	});

	test('of bytes has as many as the schema says.', async () => {
		const read = await reader({ 'application/octet-stream': { schema: { maxLength: 3, minLength: 2 } } });
		expect(await read('application/octet-stream', 'abc')).toEqual(['application/octet-stream', 'abc']);
		expect(await read('application/octet-stream', 'abcd')).toBe('413 The body is larger than 3 bytes. Send less.');
		expect(await read('application/octet-stream', 'a')).toEqual([' minLength']);
	});
});

test('A DELETE may have a body, and one that needs none may come without.', async () => {
	const requestBody = { content: json(thing) };
	const { ask, last } = await host(documentOf({ '/things': { delete: operationOf('remove', { requestBody }), options: operationOf('ask', { requestBody }) } }));
	const headers = { 'content-type': 'application/json' };
	expect((await ask('DELETE', '/things', { headers, body: '{"id":1}' })).status).toBe(204);
	expect(last()?.body).toEqual({ id: 1 });
	expect((await ask('DELETE', '/things')).status).toBe(204);
	expect(last()?.body).toBeUndefined();
	expect((await ask('DELETE', '/things', { headers, body: '{}' })).status).toBe(400);
	expect((await ask('OPTIONS', '/things', { headers, body: '{"id":2}' })).status).toBe(204);
	expect(last()?.body).toEqual({ id: 2 });
});
