import { describe, expect, test } from 'vitest';
import { bodyDocument, documentOf, json, operationOf } from './support/document.ts';
import { host } from './support/host.ts';

describe('The bytes of a body', async () => {
	const requestBody = { content: { ...json({ type: 'object' }), 'application/x-www-form-urlencoded': { schema: { type: 'object' } } } };
	const post = operationOf('receive', { requestBody, 'x-raw-body': true });
	const { ask, last } = await host(documentOf({ '/hooks': { post, put: operationOf('plain', { requestBody }) } }));
	const text = '{"a" : 1.0, "b":"\\u00e9"}\n';

	test('are there beside its value, letter by letter, where the contract says so.', async () => {
		const headers = { 'content-type': 'application/json' };
		await ask('POST', '/hooks', { headers, body: text });
		expect(last()?.body).toEqual({ a: 1, b: 'é' });
		expect(Buffer.from(last()?.rawBody ?? []).toString()).toBe(text);
		await ask('PUT', '/hooks', { headers, body: text });
		expect(last()?.rawBody).toBeUndefined();
	});

	test('are those of a form as well, and none where no body was sent.', async () => {
		await ask('POST', '/hooks', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=%31' });
		expect([last()?.body, Buffer.from(last()?.rawBody ?? []).toString()]).toEqual([{ a: '1' }, 'a=%31']);
		await ask('POST', '/hooks');
		expect([last()?.body, last()?.rawBody]).toEqual([undefined, new Uint8Array()]);
	});
});

describe('A body of bytes', async () => {
	const content = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } }, 'image/png': { schema: {} } };
	const sizes: number[] = [];
	const { ask } = await host(bodyDocument({}, { 'x-max-bytes': 1000, content }), {
		'put-things': async ({ body }) => {
			const chunks = await Array.fromAsync(body as AsyncIterable<Uint8Array>);
			sizes.push(Buffer.concat(chunks).length);
			return { status: 204 };
		}
	});
	const put = (type: string, body: Uint8Array<ArrayBuffer>) => ask('PUT', '/things', { headers: { 'content-type': type }, body });

	test('is handed over as it arrives, whatever is in it.', async () => {
		expect((await put('application/octet-stream', new Uint8Array([0, 255, 0xc0]))).status).toBe(204);
		expect((await put('image/png; charset=latin1', new Uint8Array(1000))).status).toBe(204);
		expect(sizes).toEqual([3, 1000]);
	});

	test('is refused where it is too large or of another type.', async () => {
		const answer = await put('image/png', new Uint8Array(1001));
		expect([answer.status, answer.headers.connection]).toEqual([413, 'close']);
		expect((await put('image/gif', new Uint8Array(1))).headers.accept).toBe('application/octet-stream, image/png');
	});
});
