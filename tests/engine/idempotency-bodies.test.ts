import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FilePart } from '../../src/lib/server/contract/bodies/files.ts';
import { compile } from '../../src/lib/server/contract/compile/compile.ts';
import { Fault } from '../../src/lib/server/contract/fault.ts';
import { documentOf, json, operationOf } from './support/document.ts';
import { host, load } from './support/host.ts';
import { memoryStore } from './support/memory-store.ts';
import { formType, inChunks, multipart } from './support/multipart.ts';

const parameters = [{ name: 'idempotency-key', in: 'header', schema: { type: 'string' } }];
const file = { type: 'string', format: 'binary' };
const form = { type: 'object', additionalProperties: false, required: ['file'], properties: { alt: { type: 'string' }, file } };
const responses = { '200': { description: 'Taken.', content: json({ type: 'object' }) } };
const document = documentOf({
	'/forms': { post: operationOf('take-form', { parameters, responses, requestBody: { content: { 'multipart/form-data': { schema: form } } } }) },
	'/bytes': { put: operationOf('take-bytes', { parameters, responses, requestBody: { content: { 'application/octet-stream': { schema: file } } } }) },
	'/texts': {
		post: operationOf('take-text', { parameters, responses: { '200': { description: 'A text.', content: { 'text/plain': { schema: { type: 'string' } } } } } })
	},
	'/nothings': { delete: operationOf('take-nothing', { parameters }) }
});

const { store, rows, effects, write } = memoryStore();
/** How many bytes handlers read. */
let most = Infinity;
let fail: Error | null = null;
let text: unknown = 'A text.';
async function read(stream: AsyncIterable<Uint8Array>) {
	let size = 0;
	for await (const chunk of stream) {
		size += chunk.length;
		if (size >= most) break;
	}
	write(String(size));
	if (fail !== null) throw fail;
	return { status: 200, body: { size } };
}
const { ask } = await host(
	document,
	{
		'take-form': ({ body }) => read((body as { file: FilePart }).file.stream),
		'take-bytes': ({ body }) => read(body as AsyncIterable<Uint8Array>),
		'take-text': async () => ({ status: 200, body: text })
	},
	{ idempotency: store }
);
beforeEach(() => {
	rows.clear();
	effects.length = 0;
	[most, fail, text] = [Infinity, null, 'A text.'];
});

const picture = (content: Uint8Array<ArrayBuffer>, more = {}) => ({ name: 'file', filename: 'a.png', type: 'image/png', content, ...more });
const bytes = (length: number, fill = 7) => new Uint8Array(length).fill(fill);
const upload = (...parts: Parameters<typeof multipart>) =>
	ask('POST', '/forms', { headers: { ...formType, 'idempotency-key': 'key-1' }, body: inChunks(multipart(...parts), 1000) });
const put = (content: AsyncIterable<Uint8Array>, headers = {}) =>
	ask('PUT', '/bytes', { headers: { 'content-type': 'application/octet-stream', 'idempotency-key': 'key-1', ...headers }, body: content });

describe('An upload', () => {
	test('is taken once, and answered again when all of it has come again.', async () => {
		const first = await upload({ name: 'alt', content: 'A boat' }, picture(bytes(5000)));
		const second = await upload({ name: 'alt', content: 'A boat' }, picture(bytes(5000)));
		expect([first.json(), second.json()]).toEqual([{ size: 5000 }, { size: 5000 }]);
		expect([second.headers['idempotency-replayed'], second.headers.connection, effects]).toEqual(['true', undefined, ['5000']]);
	});

	test('is the same in a form with another boundary.', async () => {
		await upload(picture(bytes(5000)));
		const body = new TextDecoder('latin1').decode(multipart(picture(bytes(5000))));
		const boundary = /boundary=(.+)$/.exec(formType['content-type'])?.[1] ?? '';
		const again = await ask('POST', '/forms', {
			headers: { 'content-type': 'multipart/form-data; boundary=another', 'idempotency-key': 'key-1' },
			body: Uint8Array.from(Buffer.from(body.replaceAll(boundary, 'another'), 'latin1'))
		});
		expect([again.status, again.headers['idempotency-replayed']]).toEqual([200, 'true']);
	});

	test.each([
		['bytes', [picture(bytes(5000, 8))]],
		['a byte more', [picture(bytes(5001))]],
		['name', [picture(bytes(5000), { filename: 'b.png' })]],
		['type', [picture(bytes(5000), { type: 'image/gif' })]],
		['fields', [{ name: 'alt', content: 'A boat' }, picture(bytes(5000))]]
	])('with other %s is another.', async (_, parts) => {
		await upload(picture(bytes(5000)));
		const answer = await upload(...parts);
		expect([answer.status, answer.fault().code, effects.length]).toEqual([422, 'idempotency-key-reused', 1]);
	});

	test('of which the handler leaves something is known as a whole all the same.', async () => {
		most = 2000;
		await upload(picture(bytes(5000)));
		expect((await upload(picture(bytes(5000)))).headers['idempotency-replayed']).toBe('true');
		expect((await upload(picture(bytes(5001)))).status).toBe(422);
		expect(effects).toHaveLength(1);
	});

	test('that breaks off has no effect, and may come again.', async () => {
		async function* broken() {
			yield bytes(1000);
			throw new Error('Gone.');
		}
		const first = await put(broken());
		expect([first.status, effects]).toEqual([400, []]);
		expect([(await put(inChunks(bytes(3000), 1000))).status, effects]).toEqual([200, ['3000']]);
	});

	test('that is refused before it was read is not kept: nobody knows what it was.', async () => {
		[most, fail] = [1000, new Fault('on-loan', 'No.')];
		expect((await put(inChunks(bytes(3000), 1000))).status).toBe(409);
		[most, fail] = [Infinity, null];
		expect((await put(inChunks(bytes(3000), 1000))).status).toBe(200);
	});

	test('is waited for by another one with its key, which is not read until then.', async () => {
		const rest = Promise.withResolvers<undefined>();
		async function* slow() {
			yield bytes(1000);
			await rest.promise;
			yield bytes(1000);
		}
		const first = put(slow());
		await sleep(10);
		const impatient = await put(inChunks(bytes(2000), 500), { prefer: 'wait=0' });
		expect([impatient.status, impatient.headers.connection]).toEqual([409, 'close']);
		const second = put(inChunks(bytes(2000), 500));
		await sleep(10);
		rest.resolve(undefined);
		expect([(await first).json(), (await second).json()]).toEqual([{ size: 2000 }, { size: 2000 }]);
		expect([(await second).headers['idempotency-replayed'], effects]).toEqual(['true', ['2000']]);
	});
});

test('A request without a body, and an answer without one, are kept too.', async () => {
	const remove = () => ask('DELETE', '/nothings', { headers: { 'idempotency-key': 'key-1' } });
	expect(await remove()).toMatchObject({ status: 204, body: null });
	const second = await remove();
	expect([second.status, second.body, second.headers['idempotency-replayed']]).toEqual([204, null, 'true']);
});

test('A text that is streamed after all is a failure, and has no effect.', async () => {
	const write = () => ask('POST', '/texts', { headers: { 'idempotency-key': 'key-1' } });
	let closed = false;
	async function* stream() {
		try {
			yield 'A';
			yield 'text.';
		} finally {
			closed = true;
		}
	}
	text = stream();
	expect([(await write()).status, rows.size, closed]).toEqual([500, 0, true]);
	text = 'A text.';
	expect((await write()).body).toBe('A text.');
});

describe('A contract is refused', () => {
	const refused = (method: string, more: object) => load(documentOf({ '/things': { [method]: operationOf('do-it', { parameters, ...more }) } }));
	const stream = (type: string) => ({ responses: { '200': { description: 'A stream.', content: { [type]: { schema: { type: 'string' } } } } } });

	test.each([
		['at a method that changes nothing', 'get', {}, /#\/paths\/~1things\/get: `Idempotency-Key` stands at a GET/],
		['for a stream of events', 'post', stream('text/event-stream'), /content\/text~1event-stream: .*stream/],
		['for a stream of lines', 'post', stream('application/x-ndjson'), /stream/],
		['for bytes', 'post', stream('image/png'), /stream/],
		['as a number', 'post', { parameters: [{ ...parameters[0], schema: { type: 'integer' } }] }, /must be a string/]
	])('that takes a key %s.', async (_, method, more, message) => {
		await expect(refused(method, more)).rejects.toThrow(message);
	});

	test('by an app that keeps no answers.', async () => {
		await expect(host(document)).rejects.toThrow('Give the engine a store');
	});
});

test('files that were read as a whole tell two bodies apart', async () => {
	const limited = { ...file, 'x-max-bytes': 1000 };
	const pair = { type: 'object', required: ['one', 'two'], properties: { one: limited, two: limited } };
	const requestBody = { content: { 'multipart/form-data': { schema: pair } } };
	const whole = documentOf({ '/pairs': { post: operationOf('post-pair', { parameters, requestBody }) } });
	const { ask: askWhole } = await host(whole, {}, { idempotency: memoryStore().store });
	const send = async (two: string) => {
		const parts = [
			{ name: 'one', filename: 'a.bin', content: 'same' },
			{ name: 'two', filename: 'b.bin', content: two }
		];
		return (await askWhole('POST', '/pairs', { headers: { ...formType, 'idempotency-key': 'whole-files' }, body: multipart(...parts) })).status;
	};
	expect([await send('first'), await send('first'), await send('other')]).toEqual([204, 204, 422]);
});

test.each([
	['lines', { 'application/x-ndjson': { schema: { type: 'object' } } }],
	['parts', { 'multipart/form-data': { 'x-multipart': 'parts', schema: { type: 'object', properties: { many: { type: 'array', items: file } } } } }]
])('a body that is handed over as %s takes no key', (_, content) => {
	const passing = documentOf({ '/things': { post: operationOf('post-things', { parameters, requestBody: { content } }) } });
	expect(() => compile(passing)).toThrow(/piece by piece/);
});
