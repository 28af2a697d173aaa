import { describe, expect, test } from 'vitest';
import { documentOf, operationOf } from './support/document.ts';
import { host, readAll } from './support/host.ts';
import { serve, type Door } from './support/serve.ts';

const text = 'abcdefghijklmnopqrstuvwxyz';
const ok = { description: 'A file.', headers: { ETag: { schema: { type: 'string' } } }, content: { 'image/*': {} } };
const responses = { '200': ok, '206': { ...ok, description: 'A part.' }, '416': { description: 'Nothing there.' } };
const document = documentOf({ '/file': { get: operationOf('read', { responses }) } });

function file(content = text, etag = '"v3"', size = content.length) {
	const opened: string[] = [];
	const body = {
		size,
		async *open(start: number, end: number) {
			opened.push(`${start}-${end}`);
			yield new TextEncoder().encode(content.slice(start, end + 1));
		}
	};
	return { opened, handlers: { read: async () => ({ status: 200, type: 'image/png', headers: { etag }, body }) } };
}

async function* bytes() {
	yield new TextEncoder().encode(text.slice(0, 10));
	yield new TextEncoder().encode(text.slice(10));
}

async function asked(headers: Record<string, string>, { handlers, opened } = file(), method = 'GET') {
	const { ask } = await host(document, handlers);
	const reply = await ask(method, '/file', { headers });
	return { ...reply, text: await readAll(reply), opened };
}

describe('One range', () => {
	test.each([
		['bytes=0-4', 'abcde', '0-4'],
		['bytes=5-', 'fghijklmnopqrstuvwxyz', '5-25'],
		['bytes=-3', 'xyz', '23-25'],
		['bytes=-100', text, '0-25'],
		['bytes=20-9999999999999999999999', 'uvwxyz', '20-25'],
		['BYTES = 0-0', 'a', '0-0']
	])('`%s` is that part, and no other is opened.', async (range, part, place) => {
		const answer = await asked({ range });
		expect(answer).toMatchObject({ status: 206, text: part, opened: [place] });
		expect(answer.headers).toMatchObject({
			'content-range': `bytes ${place}/26`,
			'content-length': String(part.length),
			'content-type': 'image/png',
			'accept-ranges': 'bytes',
			etag: '"v3"'
		});
	});

	test.each(['bytes=26-', 'bytes=26-30', 'bytes=-0'])('`%s` is not there: 416 says how much is.', async (range) => {
		const answer = await asked({ range });
		expect(answer).toMatchObject({ status: 416, opened: [], headers: { 'content-range': 'bytes */26' } });
	});

	test.each(['bytes=0-1,3-4', 'bytes=5-2', 'bytes=-', 'lines=0-1', 'bytes=a-b', 'bytes=0-1;', ''])('`%s` is answered with the whole.', async (range) => {
		const answer = await asked({ range });
		expect(answer).toMatchObject({ status: 200, text, headers: { 'content-length': '26', 'accept-ranges': 'bytes' } });
		expect(answer.headers).not.toHaveProperty('content-range');
	});

	test('is served under If-Range only where the strong tag is the same.', async () => {
		const range = 'bytes=0-1';
		expect((await asked({ range, 'if-range': '"v3"' })).status).toBe(206);
		for (const other of ['"v2"', 'W/"v3"', 'Sun, 22 Nov 2026 10:00:00 GMT']) expect((await asked({ range, 'if-range': other })).status).toBe(200);
		expect((await asked({ range, 'if-range': 'W/"v3"' }, file(text, 'W/"v3"'))).status).toBe(200);
	});
});

test('HEAD tells the length and opens nothing, whatever range it names.', async () => {
	const answer = await asked({ range: 'bytes=0-1' }, file(), 'HEAD');
	expect(answer).toMatchObject({ status: 200, body: null, opened: [], headers: { 'content-length': '26', 'accept-ranges': 'bytes' } });
});

test('An empty file is sent without being opened; no range of it is there.', async () => {
	expect(await asked({}, file(''))).toMatchObject({ status: 200, text: '', opened: [], headers: { 'content-length': '0' } });
	expect((await asked({ range: 'bytes=0-' }, file(''))).status).toBe(416);
	expect((await asked({ range: 'bytes=-5' }, file(''))).status).toBe(200);
});

test('Where the contract has no 206, ranges are not spoken of.', async () => {
	const plain = documentOf({ '/file': { get: operationOf('read', { responses: { '200': ok } }) } });
	const { ask } = await host(plain, file().handlers);
	const answer = await ask('GET', '/file', { headers: { range: 'bytes=0-1' } });
	expect(answer.status).toBe(200);
	expect(answer.headers).not.toHaveProperty('accept-ranges');
});

test('A file with fewer bytes than it was said to have, or with more, fails while it is sent, and says why.', async () => {
	await expect(asked({}, file(text, '"v3"', 30))).rejects.toThrow('The body has 26 bytes; it was said to have 30.');
	const handlers = { read: async () => ({ status: 200, type: 'image/png', headers: { etag: '"v3"' }, body: { size: 20, open: bytes } }) };
	await expect(asked({}, { opened: [], handlers })).rejects.toThrow('The body has more than the 20 bytes that it was said to have.');
});

describe.each<Door>(['node', 'kit'])('Over the wire, through the door of %s', (door) => {
	test('a part is a part, with its length.', async () => {
		const { url } = await serve(door, document, file().handlers);
		const answer = await fetch(`${url}/file`, { headers: { range: 'bytes=2-4' } });
		expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([206, '3', 'cde']);
		const head = await fetch(`${url}/file`, { method: 'HEAD' });
		expect([head.status, head.headers.get('content-length')]).toEqual([200, '26']);
	});

	test.each([20, 30])('a file that turns out not to have the %i bytes that it was said to have breaks the connection.', async (size) => {
		const short = {
			read: async () => ({
				status: 200,
				type: 'image/png',
				body: {
					size,
					async *open() {
						yield new Uint8Array(5);
						yield new Uint8Array(20);
					}
				}
			})
		};
		const { url } = await serve(door, document, short);
		await expect(fetch(`${url}/file`).then((answer) => answer.arrayBuffer())).rejects.toThrow();
	});
});
