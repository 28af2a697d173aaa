import { describe, expect, test } from 'vitest';
import { openBody } from '../../src/lib/server/contract/bodies/body-source.ts';
import { readBytes } from '../../src/lib/server/contract/bodies/read-bytes.ts';
import { bodyDocument } from './support/document.ts';
import { host } from './support/host.ts';
import { wireOf } from './support/wire.ts';

const { ask, inputs } = await host(bodyDocument({ type: 'string' }, { 'x-max-bytes': 10 }), {}, { bodyTimeout: 30 });
const type = { 'content-type': 'application/json' };

async function* chunks(...texts: string[]) {
	for (const text of texts) yield new TextEncoder().encode(text);
}

describe('A body', () => {
	test('is put together from its chunks, in order, even where one splits a character.', async () => {
		const book = new TextEncoder().encode('"📚"');
		async function* split() {
			yield book.slice(0, 3);
			yield book.slice(3);
		}
		expect((await ask('PUT', '/things', { headers: type, body: split() })).status).toBe(204);
		expect(inputs.at(-1)?.body).toBe('📚');
	});

	test('may have as many bytes as the contract allows.', async () => {
		expect((await ask('PUT', '/things', { headers: { ...type, 'content-length': '10' }, body: '"12345678"' })).status).toBe(204);
	});

	test('that is announced as too large is refused without being read.', async () => {
		let read = false;
		async function* watched() {
			read = true;
			yield new Uint8Array(1);
		}
		const answer = await ask('PUT', '/things', { headers: { ...type, 'content-length': '11' }, body: watched() });
		expect([answer.status, answer.headers.connection, read]).toEqual([413, 'close', false]);
		expect(answer.fault().message).toBe('The body is larger than 10 bytes. Send less.');
	});

	test('that turns out too large is read no further, whatever was announced.', async () => {
		let closed = false;
		async function* endless() {
			try {
				for (;;) yield new Uint8Array(4);
			} finally {
				closed = true;
			}
		}
		const answer = await ask('PUT', '/things', { headers: { ...type, 'content-length': '4' }, body: endless() });
		expect([answer.status, answer.headers.connection, closed]).toEqual([413, 'close', true]);
	});

	test('that never comes is waited for no longer than the timeout.', async () => {
		async function* stalled() {
			yield new Uint8Array(1);
			await new Promise(() => undefined);
		}
		const answer = await ask('PUT', '/things', { headers: type, body: stalled() });
		expect([answer.status, answer.headers.connection, answer.fault().code]).toEqual([408, 'close', 'request-timeout']);
	});

	test('is not late because whoever reads it takes their time.', async () => {
		const source = openBody(wireOf('PUT', '/', { body: chunks('a', 'b') }), 10, 30);
		expect(await source.next()).toHaveLength(1);
		await new Promise((resolve) => setTimeout(resolve, 80));
		expect([await source.next(), await source.next(), source.whole]).toEqual([new Uint8Array([98]), null, true]);
	});

	test('that comes in drops is late by all that was waited for.', async () => {
		async function* drops() {
			for (;;) {
				await new Promise((resolve) => setTimeout(resolve, 15));
				yield new Uint8Array(0);
			}
		}
		const answer = await ask('PUT', '/things', { headers: type, body: drops() });
		expect([answer.status, answer.fault().code]).toEqual([408, 'request-timeout']);
	});

	test('that breaks off is an affair of whoever sends it, and nothing for the log.', async () => {
		async function* broken() {
			yield new Uint8Array(1);
			throw new Error('socket hang up');
		}
		await expect(readBytes(openBody(wireOf('PUT', '/things', { body: broken() }), 10, 1000))).rejects.toMatchObject({ problem: 'malformed-body' });
	});

	test('of many chunks is whole.', async () => {
		const bytes = await readBytes(openBody(wireOf('PUT', '/', { body: chunks('a', '', 'bc', 'd') }), 10, 1000));
		expect(new TextDecoder().decode(bytes)).toBe('abcd');
	});

	test('of no chunks has no bytes.', async () => {
		expect(await readBytes(openBody(wireOf('PUT', '/', { body: chunks() }), 10, 1000))).toHaveLength(0);
	});
});

test('Without a limit of its own, a body may have a mebibyte.', async () => {
	const { ask } = await host(bodyDocument({ type: 'string' }));
	const text = (length: number) => `"${'x'.repeat(length - 2)}"`;
	expect((await ask('PUT', '/things', { headers: type, body: text(1024 * 1024) })).status).toBe(204);
	expect((await ask('PUT', '/things', { headers: type, body: text(1024 * 1024 + 1) })).status).toBe(413);
});
