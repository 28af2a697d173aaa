import type { Dirent } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { bomb, noise, photograph, picture } from '../support/pictures.ts';
import { dataFolder } from '../support/template.ts';

let galley: CheckedGalley;
let folder: string;
beforeAll(async () => {
	folder = await dataFolder();
	galley = await startChecked({ GALLEY_DATA: folder });
});
afterAll(async () => {
	await galley.stop();
	await rm(folder, { recursive: true, force: true });
});

async function files(): Promise<Dirent[]> {
	try {
		return (await readdir(join(folder, 'media'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	} catch (error) {
		// A folder was there when it was listed, and gone when it was looked into.
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return files();
		throw error;
	}
}
// Whatever was refused: nothing of it is left.
afterEach(() => vi.waitUntil(async () => (await files()).length === 0, { timeout: 10_000, interval: 50 }));

const boundary = 'galley-boundary';
const type = { 'content-type': `multipart/form-data; boundary=${boundary}` };
const part = (name: string, content: Uint8Array | string, filename?: string) =>
	Buffer.concat([
		Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}\r\n`),
		Buffer.from(filename === undefined ? '\r\n' : 'Content-Type: image/jpeg\r\n\r\n'),
		Buffer.from(content),
		Buffer.from('\r\n')
	]);
const form = (...parts: Buffer[]) => Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
const send = (body: Uint8Array) => galley.sendAsOwner('POST', '/api/media', { headers: type, body });

const refused: [string, () => Promise<Buffer> | Buffer, string][] = [
	['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'unsupported-image'],
	['HTML under the name of a picture', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'unsupported-image'],
	['an empty file', () => Buffer.alloc(0), 'unsupported-image'],
	['a picture of 50,000 by 50,000 pixels', () => bomb(50_000, 50_000), 'invalid-image'],
	['a picture that is cut off', async () => (await photograph(800, 600)).subarray(0, 4000), 'invalid-image'],
	['the beginning of a picture and then HTML', () => Buffer.from('\xff\xd8\xff<script>alert(1)</script>', 'latin1'), 'invalid-image']
];
for (const [what, content, problem] of refused)
	test(`uploadMedia 422: ${what} is refused`, async () => {
		const { status, json } = await send(form(part('file', await content(), 'harbour.jpg')));
		expect([status, json.type]).toEqual([422, `/problems/${problem}`]);
	});

test('uploadMedia 422: a form without a file is refused, and a file in the place of a text', async () => {
	const content = await picture(30, 30).png().toBuffer();
	for (const body of [form(part('alt', 'Boats')), form(part('alt', content, 'a.png')), form(part('picture', content, 'a.png'))])
		expect((await send(body)).status).toBe(422);
});

test('uploadMedia 400: of two files none is kept', async () => {
	const content = await picture(30, 30).png().toBuffer();
	const { status, json } = await send(form(part('file', content, 'a.png'), part('file', content, 'b.png')));
	expect([status, json.type]).toEqual([400, '/problems/malformed-body']);
});

test('uploadMedia 413: too large a file is refused while it is read, and the connection does not hang', async () => {
	const large = Buffer.alloc(10_485_761, 7);
	large.set([0xff, 0xd8, 0xff]);
	const { status, json } = await send(form(part('file', large, 'large.jpg')));
	expect([status, json.type]).toEqual([413, '/problems/content-too-large']);
	expect((await galley.owner.GET('/media')).data?.items).toEqual([]);
});

test('uploadMedia 413: a program that sends all before it reads hears why its file is too large', async () => {
	for (let time = 0; time < 5; time++) {
		const body = new FormData();
		body.set('file', new File([new Uint8Array(30_000_000)], 'large.jpg'));
		const { error } = await galley.owner.POST('/media', { body });
		expect(error).toMatchObject({ type: '/problems/content-too-large', status: 413 });
	}
});

test('an upload that breaks off leaves nothing, and the server goes on', async () => {
	const content = await noise(2_000_000);
	await new Promise<void>((resolve) => {
		const headers = { ...type, authorization: `Bearer ${galley.key}`, 'content-length': String(content.length + 1000) };
		const outgoing = request(`${galley.url}/api/media`, { method: 'POST', headers });
		outgoing.on('error', () => resolve());
		outgoing.write(part('file', content.subarray(0, 1_000_000), 'a.png'), () => setTimeout(() => outgoing.destroy(new Error('gone')), 200));
	});
	expect((await galley.owner.GET('/media')).data?.items).toEqual([]);
});

test('megabytes of a picture are taken, and of what was sent nothing else is left', async () => {
	const content = await noise(6_000_000);
	expect(content.length).toBeGreaterThan(4_000_000);
	const { status, json, headers } = await send(form(part('file', content, 'noise.png')));
	expect(status).toBe(201);
	expect(await files()).toHaveLength(1 + (json.widths as number[]).length);
	await galley.sendAsOwner('DELETE', headers.get('location') ?? '', { headers: { 'if-match': '*' } });
});
