import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { photograph, picture } from '../support/pictures.ts';
import { dataFolder } from '../support/template.ts';
import { rm } from 'node:fs/promises';

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

async function upload(content: Uint8Array<ArrayBuffer>, name = 'harbour.jpg', alt?: string, type = '') {
	const form = new FormData();
	if (alt !== undefined) form.append('alt', alt);
	form.append('file', new File([content], name, { type }));
	const { data, error, response } = await galley.owner.POST('/media', { body: form });
	return { data, error, etag: response.headers.get('etag') ?? '', location: response.headers.get('location') };
}

async function uploaded(content: Buffer, name?: string, alt?: string) {
	const { data, etag, error } = await upload(Uint8Array.from(content), name, alt);
	if (!data) throw new Error(`The picture was not taken: ${JSON.stringify(error)}`);
	return { media: data, etag };
}

const at = (media: string) => ({ params: { path: { media } } });
const on = (media: string, etag: string) => ({ params: { path: { media }, header: { 'If-Match': etag } } });
/** The folders of contents; drafts do not count. */
const kept = async () => (await readdir(join(folder, 'media'), { recursive: true })).filter((name) => /^..[/\\][0-9a-f]{64}$/.test(name)).length;
const drafts = () => readdir(join(folder, 'media', 'drafts'));

test('uploadMedia 201: a photograph is kept upright, described, and without where it was taken', async () => {
	const content = Uint8Array.from(await photograph(1200, 800));
	const { data, etag, location } = await upload(content, 'Harbour at dawn.JPG', 'Boats', 'application/octet-stream');
	expect(data).toMatchObject({ name: 'Harbour at dawn.JPG', type: 'image/jpeg', width: 800, height: 1200, alt: 'Boats', widths: [480], version: 1 });
	expect(location).toBe(`/api/media/${data?.id}`);
	expect(await drafts()).toEqual([]);
	const file = await fetch(galley.url + (data?.url ?? ''));
	const bytes = Buffer.from(await file.arrayBuffer());
	expect([bytes.length, bytes.includes('Exif'), bytes.includes('Camera')]).toEqual([data?.size, false, false]);
	expect((await galley.owner.GET('/media/{media}', at(data?.id ?? ''))).response.headers.get('etag')).toBe(etag);
});

test('uploadMedia 201: what a file is called and claimed to be decides nothing', async () => {
	const png = Uint8Array.from(await picture(60, 40).png().toBuffer());
	const names: [string, string][] = [
		['page.html', 'page.html.png'],
		['../../etc/passwd', 'passwd.png'],
		['C:\\Users\\ada\\boat.PNG', 'boat.PNG'],
		['日本 \u{1f5de}.png', '日本 \u{1f5de}.png'],
		['.png', 'picture.png'],
		['x'.repeat(300), `${'x'.repeat(196)}.png`]
	];
	for (const [claimed, name] of names) {
		const { data } = await upload(png, claimed, undefined, 'text/html');
		expect([claimed, data?.name, data?.type, data?.alt]).toEqual([claimed, name, 'image/png', '']);
		const { headers } = await galley.send('GET', data?.url ?? '');
		expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual(['image/png', 'nosniff']);
		expect(headers.get('content-disposition')).toMatch(/^inline; filename="[ -~]+"(; filename\*=UTF-8''[\w%.~-]+)?$/);
	}
});

test('listMedia 200: the newest come first, by page, by cursor and by type', async () => {
	const made = [];
	for (const format of ['gif', 'webp', 'gif'] as const) made.push((await uploaded(await picture(50, 50).toFormat(format).toBuffer(), `a.${format}`)).media);
	const { data, response } = await galley.owner.GET('/media', { params: { query: { limit: 2 } } });
	expect(data?.items).toEqual([made[2], made[1]]);
	expect(response.headers.get('link')).toContain('rel="next"');
	const next = await galley.owner.GET('/media', { params: { query: { limit: 2, cursor: data?.nextCursor ?? '' } } });
	expect(next.data?.items[0]).toEqual(made[0]);
	const gifs = await galley.owner.GET('/media', { params: { query: { type: 'image/gif', page: 1 } } });
	expect(gifs.data).toEqual({ items: [made[2], made[0]], page: 1, limit: 20 });
});

test('getMedia 200, 304: what is known of a picture, again only when it has changed', async () => {
	const { media, etag } = await uploaded(await picture(70, 40).png().toBuffer());
	expect((await galley.owner.GET('/media/{media}', at(media.id))).data).toEqual(media);
	expect((await galley.sendAsOwner('GET', `/api/media/${media.id}`, { headers: { 'if-none-match': etag } })).status).toBe(304);
});

test('patchMedia 200: text and name change, the ending of the name stays', async () => {
	const { media, etag } = await uploaded(await picture(71, 40).png().toBuffer(), 'a.png', 'Old');
	const { data, response } = await galley.owner.PATCH('/media/{media}', { ...on(media.id, etag), body: { alt: 'New', name: 'boat.exe' } });
	expect(data).toEqual({ ...media, alt: 'New', name: 'boat.exe.png', version: 2 });
	expect(response.headers.get('etag')).not.toBe(etag);
	const nothing = await galley.owner.PATCH('/media/{media}', { ...on(media.id, '*'), body: {} });
	expect(nothing.data).toEqual(data);
});

test('patchMedia, deleteMedia 412: a stale version is refused', async () => {
	const { media, etag } = await uploaded(await picture(72, 40).png().toBuffer());
	const { data } = await galley.owner.PATCH('/media/{media}', { ...on(media.id, etag), body: { alt: 'New' } });
	expect((await galley.owner.PATCH('/media/{media}', { ...on(media.id, etag), body: { alt: 'Other' } })).error).toMatchObject({ status: 412 });
	expect((await galley.owner.DELETE('/media/{media}', on(media.id, etag))).error).toMatchObject({ status: 412 });
	expect((await galley.owner.GET('/media/{media}', at(media.id))).data).toEqual(data);
});

test('deleteMedia 204: the last picture with a content takes the file along, and none before', async () => {
	const content = await picture(73, 40).png().toBuffer();
	const before = await kept();
	const [first, second] = [await uploaded(content), await uploaded(content)];
	expect([first.media.id === second.media.id, await kept()]).toEqual([false, before + 1]);
	await galley.owner.DELETE('/media/{media}', on(first.media.id, first.etag));
	expect((await galley.send('GET', first.media.url)).status).toBe(404);
	expect((await galley.send('GET', second.media.url)).status).toBe(200);
	const { response } = await galley.owner.DELETE('/media/{media}', on(second.media.id, '*'));
	expect([response.status, await kept()]).toEqual([204, before]);
	expect((await galley.owner.DELETE('/media/{media}', on(second.media.id, '*'))).error).toMatchObject({ status: 404 });
});

test('getMediaFile 200, 304: a file may be kept for ever, and is not sent twice', async () => {
	const { media } = await uploaded(await picture(74, 40).png().toBuffer());
	const { headers, bytes } = await galley.send('GET', media.url);
	expect([headers.get('cache-control'), bytes.length]).toEqual(['public, max-age=31536000, immutable', media.size]);
	const etag = headers.get('etag') ?? '';
	expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
	expect((await galley.send('GET', media.url, { headers: { 'if-none-match': etag } })).status).toBe(304);
	const head = await galley.send('HEAD', media.url);
	expect([head.status, head.headers.get('content-length'), head.bytes.length]).toEqual([200, String(media.size), 0]);
});

test('getMediaFile 200: the narrowest copy that is as wide as asked, else the picture itself', async () => {
	const { media } = await uploaded(await picture(1000, 300).jpeg().toBuffer(), 'boat.jpg');
	expect(media.widths).toEqual([480, 960]);
	const seen = [];
	for (const width of [1, 480, 481, 960, 961, 20_000]) {
		const { headers, bytes } = await galley.send('GET', `${media.url}?width=${width}`);
		const { format, width: real } = await sharp(bytes).metadata();
		seen.push([width, format, real]);
		expect(headers.get('content-disposition')).toBe(`inline; filename="boat.${format === 'webp' ? 'webp' : 'jpg'}"`);
	}
	expect(seen).toEqual([
		[1, 'webp', 480],
		[480, 'webp', 480],
		[481, 'webp', 960],
		[960, 'webp', 960],
		[961, 'jpeg', 1000],
		[20_000, 'jpeg', 1000]
	]);
});

test('getMediaFile 206, 416: a part of the file, or none where there is none', async () => {
	const { media } = await uploaded(await picture(75, 40).png().toBuffer());
	const whole = (await galley.send('GET', media.url)).bytes;
	const first = await galley.send('GET', media.url, { headers: { range: 'bytes=0-9' } });
	expect([first.status, first.headers.get('content-range')]).toEqual([206, `bytes 0-9/${media.size}`]);
	expect(first.bytes).toEqual(whole.subarray(0, 10));
	const beyond = await galley.send('GET', media.url, { headers: { range: `bytes=${media.size}-` } });
	expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${media.size}`]);
});
