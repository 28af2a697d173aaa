import { request, type IncomingMessage } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { answerDocument } from './support/document.ts';
import type { Handlers } from './support/host.ts';
import { serve, type Door } from './support/serve.ts';

const bytes = answerDocument({}, { content: { 'application/octet-stream': {} } });

/** Begins to ask, and leaves the body unread. */
function open(url: string): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		const outgoing = request(url, (incoming) => {
			incoming.on('error', () => undefined);
			incoming.pause();
			resolve(incoming);
		});
		outgoing.once('error', reject).end();
	});
}

describe.each<Door>(['node', 'kit'])('A stream through the door of %s', (door) => {
	test('arrives whole, in its order.', async () => {
		async function* body() {
			for (let n = 0; n < 200; n++) yield new TextEncoder().encode(`${n}\n`);
		}
		const { url } = await serve(door, bytes, { 'list-things': async () => ({ status: 200, body: body() }) });
		const answer = await fetch(`${url}/things`);
		expect(answer.headers.get('content-type')).toBe('application/octet-stream');
		expect((await answer.text()).trim().split('\n').map(Number)).toEqual(Array.from({ length: 200 }, (_, n) => n));
	});

	test('is made no faster than it is read, and ends when the reader leaves.', async () => {
		const made = { chunks: 0, closed: false };
		const total = 4000;
		async function* body() {
			try {
				for (; made.chunks < total; made.chunks++) yield new Uint8Array(64 * 1024);
			} finally {
				made.closed = true;
			}
		}
		const { url } = await serve(door, bytes, { 'list-things': async () => ({ status: 200, body: body() }) });
		const reader = await open(`${url}/things`);
		// Until the system's own buffers are full. Then nothing more is made, however long it stays unread.
		let before = -1;
		await vi.waitFor(
			() => {
				const now = made.chunks;
				const still = now === before;
				before = now;
				expect(still).toBe(true);
			},
			{ interval: 300, timeout: 5000 }
		);
		expect(made.chunks).toBeLessThan(total / 4);
		reader.destroy();
		await vi.waitFor(() => expect(made.closed).toBe(true), { timeout: 5000 });
		expect(made.chunks).toBeLessThan(total / 4);
	});

	test('lets go of a reader who takes nothing more, and closes the connection.', async () => {
		const made = { chunks: 0, closed: false };
		async function* body() {
			try {
				for (; ; made.chunks++) yield new Uint8Array(64 * 1024);
			} finally {
				made.closed = true;
			}
		}
		const handlers: Handlers = { 'list-things': async () => ({ status: 200, body: body() }) };
		const { url, reports, connections } = await serve(door, bytes, handlers, { readerTimeout: 200 });
		const before = reports.length;
		const reader = await open(`${url}/things`);
		await vi.waitFor(() => expect(made.closed).toBe(true), { timeout: 10_000 });
		await vi.waitFor(async () => expect(await connections()).toBe(0));
		// What has come so far is read, and then nothing that could pass for the end of it.
		const ended = new Promise((resolve) => reader.once('close', () => resolve(reader.complete)));
		reader.resume();
		expect(await ended).toBe(false);
		expect(reports.length).toBe(before);
	});

	test('that waits for something else hears by its signal that the reader left.', async () => {
		const closed = Promise.withResolvers<null>();
		async function* body(signal: AbortSignal) {
			try {
				yield new Uint8Array(1);
				await new Promise((resolve) => signal.addEventListener('abort', resolve));
			} finally {
				closed.resolve(null);
			}
		}
		const { url } = await serve(door, bytes, { 'list-things': async ({ signal }) => ({ status: 200, body: body(signal) }) });
		(await open(`${url}/things`)).destroy();
		await closed.promise;
	});

	test('that breaks later breaks the connection, and is reported.', async () => {
		async function* body() {
			yield new Uint8Array(10);
			throw new Error('The disk is gone.');
		}
		const { url, reports } = await serve(door, bytes, { 'list-things': async () => ({ status: 200, body: body() }) });
		const whole = fetch(`${url}/things`).then((answer) => answer.arrayBuffer());
		await expect(whole).rejects.toThrow();
		expect(String(reports.at(-1))).toContain('The disk is gone.');
	});

	test('that breaks before its first chunk is a plain failure.', async () => {
		async function* body(): AsyncGenerator<Uint8Array> {
			throw new Error('The disk is gone.');
		}
		const { url } = await serve(door, bytes, { 'list-things': async () => ({ status: 200, body: body() }) });
		const answer = await fetch(`${url}/things`);
		expect([answer.status, await answer.json()]).toMatchObject([500, { error: { code: 'internal-error' } }]);
	});

	test('is not begun for HEAD, and what it holds is let go.', async () => {
		const begun = vi.fn();
		const closed = vi.fn();
		const body = {
			[Symbol.asyncIterator]: () => ({
				next: async () => (begun(), { done: false as const, value: new Uint8Array(1) }),
				return: async () => (closed(), { done: true as const, value: undefined })
			})
		};
		const { url } = await serve(door, bytes, { 'list-things': async () => ({ status: 200, body }) });
		const answer = await fetch(`${url}/things`, { method: 'HEAD' });
		expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
		expect([begun.mock.calls.length, closed.mock.calls.length]).toEqual([0, 1]);
	});
});
