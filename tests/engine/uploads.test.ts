import { describe, expect, test } from 'vitest';
import { bodyDocument } from './support/document.ts';
import { host } from './support/host.ts';
import { formType, inChunks, multipart } from './support/multipart.ts';
import type { FilePart } from '../../src/lib/server/contract/bodies/files.ts';

const schema = {
	type: 'object',
	additionalProperties: false,
	required: ['file'],
	properties: { alt: { type: 'string' }, file: { type: 'string', format: 'binary', 'x-max-bytes': 500_000 } }
};
const content = { 'multipart/form-data': { schema, encoding: { file: { contentType: 'image/png, text/*' } } } };
const seen: string[] = [];
const { ask, reports } = await host(
	bodyDocument({}, { 'x-max-bytes': 1_000_000, content }),
	{
		'put-things': async ({ body }) => {
			const { alt, file } = body as { alt?: string; file: FilePart };
			if (alt === 'unread') return { status: 204 };
			if (alt === 'swallowed') {
				await Array.fromAsync(file.stream).catch(() => []);
				return { status: 204 };
			}
			let size = 0;
			for await (const chunk of file.stream) {
				size += chunk.length;
				if (alt === 'broken') throw new Error('The disk is full.');
				if (alt === 'enough') break;
			}
			seen.push(`${alt} ${file.filename} ${file.contentType} ${size}`);
			return { status: 204 };
		}
	},
	{ bodyTimeout: 60 }
);
const png = { name: 'file', filename: 'a.png', type: 'image/png', content: new Uint8Array(300_000).fill(13) };
const put = (body: Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array>, more = {}) => ask('PUT', '/things', { headers: { ...formType, ...more }, body });
const alt = (text: string) => ({ name: 'alt', content: text });

/** A body that notices when nobody wants more of it. */
function watched(chunks: AsyncIterable<Uint8Array>) {
	const state = { read: 0, closed: false };
	async function* pass() {
		try {
			for await (const chunk of chunks) {
				state.read += chunk.length;
				yield chunk;
			}
		} finally {
			state.closed = true;
		}
	}
	return { state, body: pass() };
}

describe('A file', () => {
	test('that was left empty is none, and one without a name is not passed over.', async () => {
		const none = { name: 'file', filename: '', type: 'application/octet-stream', content: '' };
		expect((await put(multipart(none, alt('x'), png))).status).toBe(204);
		expect(seen.at(-1)).toBe('x a.png image/png 300000');
		const lost = await put(multipart({ ...none, content: 'someone’s text' }, alt('x'), png));
		expect([lost.status, lost.fault().code]).toEqual([400, 'malformed-body']);
		expect(lost.fault().message).toContain('a file has content and an empty name');
	});

	test('arrives as a stream, behind its fields.', async () => {
		expect((await put(inChunks(multipart(alt('x'), png), 1000))).status).toBe(204);
		expect(seen.at(-1)).toBe('x a.png image/png 300000');
		expect((await put(multipart({ ...png, content: '' }))).status).toBe(204);
		expect(seen.at(-1)).toBe('undefined a.png image/png 0');
	});

	test('is not held in memory: what the handler does not take is not read.', async () => {
		const { state, body } = watched(inChunks(multipart(alt('unread'), png), 1000));
		const answer = await put(body);
		expect([answer.status, answer.headers.connection]).toEqual([204, 'close']);
		await expect.poll(() => state.closed).toBe(true);
		expect(state.read).toBeLessThan(5000);
	});

	test.each([
		['C:\\\\fakepath\\\\a.png', 'a.png'],
		['../../etc/passwd', 'passwd'],
		['..', 'null'],
		['/', 'null'],
		['a\\"b.png', 'a"b.png'],
		['📚.png', '📚.png'],
		[`${'x'.repeat(300)}.png`, 'x'.repeat(255)]
	])('called `%s` is called %s.', async (filename, expected) => {
		expect((await put(multipart({ ...png, filename }))).status).toBe(204);
		expect(seen.at(-1)).toBe(`undefined ${expected} image/png 300000`);
	});

	test.each(['a\r\nX: y', 'a\0b', 'a\x7f'])('called %j is none.', async (filename) => {
		expect((await put(multipart({ ...png, filename }))).fault().code).toBe('malformed-body');
	});

	test('that is missing is told so, also where no file was chosen.', async () => {
		for (const parts of [[alt('x')], [alt('x'), { ...png, filename: '', content: '' }]]) {
			expect((await put(multipart(...parts))).fault().faults).toEqual([{ where: '/file', rule: 'required', text: '`file` is missing.' }]);
		}
	});

	test('of another type than the contract names is refused before it is read.', async () => {
		const answer = await put(multipart({ ...png, type: 'image/svg+xml' }));
		expect([answer.status, answer.fault().message]).toEqual([415, 'A file of `image/svg+xml` is not taken as `file`. Taken: image/png, text/*.']);
		expect((await put(multipart({ ...png, type: 'text/markdown; charset=utf-8' }))).status).toBe(204);
		expect((await put(multipart({ name: 'file', filename: 'a', content: 'x' }))).status).toBe(415);
	});

	test('does not hide faults of the fields before it: the handler never runs.', async () => {
		const answer = await put(multipart({ name: 'emial', content: 'x' }, png));
		expect(answer.fault().faults.map(({ where }) => where)).toEqual(['/emial']);
		expect(answer.headers.connection).toBe('close');
	});
});

describe('An upload ends cleanly', () => {
	test.each([
		['the file', { ...png, content: new Uint8Array(500_001) }, 'The file is larger than 500,000 bytes. Send less.'],
		['the body', { ...png, content: new Uint8Array(2_000_000) }, 'The file is larger than 500,000 bytes. Send less.']
	])('where %s is too large.', async (_, part, message) => {
		const { state, body } = watched(inChunks(multipart(part), 10_000));
		const answer = await put(body);
		expect([answer.status, answer.headers.connection, answer.fault().message]).toEqual([413, 'close', message]);
		await expect.poll(() => state.closed).toBe(true);
	});

	test('where the length that is announced is too large.', async () => {
		expect((await put(multipart(png), { 'content-length': '1000001' })).status).toBe(413);
	});

	test('where the client goes away.', async () => {
		async function* aborted() {
			yield multipart(alt('x'), png).subarray(0, 1000);
			throw new Error('aborted');
		}
		expect((await put(aborted())).fault().code).toBe('malformed-body');
		expect((await put(inChunks(multipart(png).slice(0, 2000), 500))).fault().message).toContain('it ends before its last boundary');
	});

	test('where the client stops sending.', async () => {
		async function* stalled() {
			yield multipart(alt('x'), png).subarray(0, 1000);
			await new Promise(() => undefined);
		}
		const answer = await put(stalled());
		expect([answer.status, answer.headers.connection]).toEqual([408, 'close']);
	});

	test('where the handler fails, or has enough.', async () => {
		const failed = watched(inChunks(multipart(alt('broken'), png), 1000));
		expect([(await put(failed.body)).status, String(reports.at(-1))]).toEqual([500, 'Error: The disk is full.']);
		await expect.poll(() => failed.state.closed).toBe(true);
		const enough = watched(inChunks(multipart(alt('enough'), png), 1000));
		const answer = await put(enough.body);
		expect([answer.status, answer.headers.connection]).toEqual([204, 'close']);
		await expect.poll(() => enough.state.closed).toBe(true);
	});

	test('where something comes behind the file.', async () => {
		const message = expect.stringContaining('a part comes after the file, which must be the last') as string;
		expect((await put(multipart(png, alt('x')))).fault()).toMatchObject({ code: 'malformed-body', message });
		expect((await put(multipart(png, png))).fault()).toMatchObject({ message });
	});

	test('and is no success, even if the handler looks away.', async () => {
		expect((await put(multipart(alt('swallowed'), png, alt('x')))).status).toBe(400);
		expect((await put(inChunks(multipart(alt('swallowed'), png).slice(0, 2000), 500))).status).toBe(400);
		expect((await put(multipart(alt('swallowed'), { ...png, content: new Uint8Array(600_000) }))).status).toBe(413);
		expect((await put(multipart(alt('swallowed'), png))).status).toBe(204);
	});
});
