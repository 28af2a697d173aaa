import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import type { Result } from '../../src/lib/server/contract/encode.ts';
import { answerDocument, documentOf, operationOf } from './support/document.ts';
import { host, readAll } from './support/host.ts';

const thing = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } };
const row = { id: 1, secret: 'x' };
const text = { type: 'string' };

async function open(content: Json) {
	let result: Result;
	const document = answerDocument({}, { content });
	const loose = await host(document, { 'list-things': async () => result });
	const strict = await host(document, { 'list-things': async () => result }, { validateResponses: true });
	/** The type and the body of what is sent, or what was reported. */
	return async (given: Omit<Result, 'status'>, accept?: string) => {
		const { ask, reports } = given.headers ? strict : loose;
		result = { status: 200, ...given };
		const before = reports.length;
		const reply = await ask('GET', '/things', accept === undefined ? {} : { headers: { accept } });
		if (reply.status !== 200) return reports.length > before ? String(reports[before]) : String(reply.status);
		return `${String(reply.headers['content-type'])}: ${await readAll(reply)}`;
	};
}
/** Held to the contract, as in development. */
const held = { headers: {} };

describe('A range of media types', () => {
	test('has the exact one named by the handler, and is written as that one would be.', async () => {
		const sent = await open({ '*/*': { schema: thing } });
		expect(await sent({ ...held, type: 'application/json', body: { id: 1 } })).toBe('application/json: {"id":1}');
		expect(await sent({ type: 'application/vnd.thing+json', body: row })).toBe('application/vnd.thing+json: {"id":1}');
		expect(await sent({ type: 'image/png', body: new Uint8Array([65]) })).toBe('image/png: A');
		async function* rows() {
			yield row;
		}
		expect(await sent({ type: 'application/x-ndjson', body: rows() })).toBe('application/x-ndjson: {"id":1}\n');
		expect(await sent({ ...held, type: 'application/x-ndjson', body: rows() })).toContain('is not a property that the contract names');
		expect(await sent({ ...held, type: 'application/json', body: row })).toContain('is not a property that the contract names');
	});

	test('needs that name: there is nothing to guess from.', async () => {
		const sent = await open({ 'text/*': { schema: text } });
		const message = 'list-things answered 200 without a type. A handler names the exact `type` where the contract has a range.';
		expect(await sent({ body: 'x' })).toContain(message);
		expect(await sent({ type: 'text/*', body: 'x' })).toContain(message);
		expect(await sent({ type: 'text/csv', body: 'x' })).toBe('text/csv; charset=utf-8: x');
		expect(await sent({ type: 'text/csv; header=present', body: 'x' })).toBe('text/csv; header=present; charset=utf-8: x');
		expect(await sent({ type: 'application/json', body: 'x' })).toContain('with content that the contract does not declare');
	});

	test('gives way to what is more exact.', async () => {
		const sent = await open({ '*/*': {}, 'application/*': { schema: text }, 'application/json': { schema: thing } });
		expect(await sent({ type: 'application/json', body: row })).toBe('application/json: {"id":1}');
		expect(await sent({ ...held, type: 'application/merge-patch+json', body: row })).toContain('`body` must be a string');
		expect(await sent({ ...held, type: 'font/woff2', body: new Uint8Array(1) })).toBe('font/woff2: \0');
	});

	test('is asked for by its types: none of them speaks for all.', async () => {
		const sent = await open({ 'image/*': {}, 'text/plain': { schema: text } });
		const png = { type: 'image/png', body: new Uint8Array([65]) };
		expect(await sent(png, 'image/webp')).toBe('image/png: A');
		expect(await sent(png, 'image/png;q=0, */*')).toBe('image/png: A');
		expect(await sent(png, 'application/json')).toBe('406');
		expect(await sent({ body: 'x' }, 'image/*;q=0.2, text/plain;q=0.4')).toBe('text/plain; charset=utf-8: x');
	});
});

describe('A media type with parameters', () => {
	const content = {
		'application/json;version=2': { schema: thing },
		'Application/JSON; Charset=UTF-8; Version=1': { schema: text },
		'text/html; charset=utf-8': { schema: text }
	};

	test('is another than the same with others.', async () => {
		const sent = await open(content);
		expect(await sent({ type: 'application/json;version=2', body: row })).toBe('application/json;version=2: {"id":1}');
		expect(await sent({ type: 'Application/JSON; Charset=UTF-8; Version=1', body: 'x' })).toBe('application/json;version=1: "x"');
		expect(await sent({ type: 'text/html; charset=utf-8', body: 'x' })).toBe('text/html; charset=utf-8: x');
		expect(await sent({ type: 'text/html', body: 'x' })).toBe('text/html; charset=utf-8: x');
		expect(await sent({ type: 'application/json;version=3', body: 'x' })).toContain('with content that the contract does not declare');
	});

	test('is chosen by the client, and by all of its parameters.', async () => {
		const sent = await open(content);
		expect(await sent({ body: row }, 'application/json')).toBe('application/json;version=2: {"id":1}');
		expect(await sent({ body: 'x' }, 'application/json;version=1')).toBe('application/json;version=1: "x"');
		expect(await sent({ body: 'x' }, 'application/json;version=2;q=0.1, application/json;q=0.2')).toBe('application/json;version=1: "x"');
		expect(await sent({ body: 'x' }, 'application/json; charset=utf-8; version="1"')).toBe('application/json;version=1: "x"');
		expect(await sent({ body: 'x' }, 'application/json;version=3')).toBe('406');
	});
});

test('Of several statuses, each has the type that the client likes best of its own.', async () => {
	const json = { 'application/json': { schema: text } };
	const csv = { 'text/csv': { schema: text } };
	const responses = {
		'200': { description: 'All.', content: { ...json, ...csv } },
		'202': { description: 'Later.', content: { 'text/html': { schema: text }, ...json, 'text/plain': { schema: text } } },
		'409': { description: 'No.', content: { 'text/plain': { schema: text }, ...json } }
	};
	let status = 200;
	const { ask } = await host(documentOf({ '/a': { get: operationOf('a', { responses }) } }), { a: async () => ({ status, body: 'x' }) });
	const type = async (given: number, accept: string) => {
		status = given;
		return (await ask('GET', '/a', { headers: { accept } })).headers['content-type'];
	};
	expect(await type(200, 'text/csv, text/plain;q=0.9')).toBe('text/csv; charset=utf-8');
	expect(await type(202, 'text/csv, text/plain;q=0.9')).toBe('text/plain; charset=utf-8');
	expect(await type(202, 'text/csv')).toBe('text/html; charset=utf-8');
	expect(await type(409, 'application/json')).toBe('application/json');
	expect(await type(409, 'text/csv')).toBe('text/plain; charset=utf-8');
});

describe('Bytes', () => {
	const schema = { type: 'string', format: 'binary', minLength: 2, maxLength: 3 };

	test('are as many as the contract says, in development; a stream only tells at its end.', async () => {
		const sent = await open({ 'image/png': { schema } });
		const bytes = (size: number) => new Uint8Array(size).fill(65);
		expect(await sent({ ...held, body: bytes(3) })).toBe('image/png: AAA');
		expect(await sent({ ...held, body: bytes(1) })).toContain('list-things answers 200 with 1 bytes; the contract says 2 to 3.');
		expect(await sent({ ...held, body: bytes(4) })).toContain('with 4 bytes');
		expect(await sent({ body: bytes(4) })).toBe('image/png: AAAA');
		const sized = (size: number) => ({
			size,
			async *open() {
				yield bytes(size);
			}
		});
		expect(await sent({ ...held, body: sized(2) })).toBe('image/png: AA');
		expect(await sent({ ...held, body: sized(4) })).toContain('with 4 bytes');
		async function* stream() {
			yield bytes(2);
			yield bytes(2);
		}
		await expect(sent({ ...held, body: stream() })).rejects.toThrow('more than 3 bytes');
	});
});

test('A text may stand for a number or a boolean.', async () => {
	const sent = await open({ 'text/plain': { schema: { type: 'integer' } } });
	expect(await sent({ ...held, body: 5 })).toBe('text/plain; charset=utf-8: 5');
	expect(await sent({ ...held, body: 5.5 })).toContain('`body` must be an integer');
});
