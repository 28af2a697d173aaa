import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyName, originalName, prepare } from '../../src/lib/server/storage/images.ts';
import { bomb, photograph, picture } from '../support/pictures.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'galley-images-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

async function prepared(content: Buffer | string) {
	const upload = join(folder, 'upload');
	await writeFile(upload, content);
	const image = await prepare(upload, folder);
	return { image, original: await readFile(join(folder, originalName)) };
}

const kinds = [
	['jpeg', 'image/jpeg'],
	['png', 'image/png'],
	['webp', 'image/webp'],
	['avif', 'image/avif'],
	['gif', 'image/gif']
] as const;
for (const [format, type] of kinds)
	test(`a ${format} stays one, at its size, with narrower copies and none that is wider`, async () => {
		const { image, original } = await prepared(await picture(1000, 600).toFormat(format).toBuffer());
		expect(image).toEqual({ type, width: 1000, height: 600, widths: [480, 960] });
		expect(await sharp(original).metadata()).toMatchObject({ mediaType: type, width: 1000, height: 600 });
		for (const width of image.widths) expect(await sharp(join(folder, copyName(width))).metadata()).toMatchObject({ format: 'webp', width });
	});

test('a photograph is turned upright, and where and with what it was taken is gone', async () => {
	const taken = await photograph(1200, 800);
	const { exif } = await sharp(taken).metadata();
	expect(exif?.includes('Camera')).toBe(true);
	const { image, original } = await prepared(taken);
	expect(image).toMatchObject({ width: 800, height: 1200, widths: [480] });
	for (const bytes of [original, await readFile(join(folder, copyName(480)))]) {
		const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
		expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
		expect(bytes.includes('Camera') || bytes.includes('Ada Marlow') || bytes.includes('Exif')).toBe(false);
	}
});

test('a wide colour space becomes sRGB', async () => {
	const { original } = await prepared(await picture(600, 400).withIccProfile('p3').jpeg().toBuffer());
	expect(await sharp(original).metadata()).toMatchObject({ space: 'srgb', hasProfile: false });
	const { image } = await prepared(await picture(600, 400).toColourspace('cmyk').jpeg().toBuffer());
	expect(image.type).toBe('image/jpeg');
});

test('a moving picture goes on moving', async () => {
	const colours = ['#a33', '#3a3', '#33a'];
	const frames = await Promise.all(
		colours.map((background) =>
			sharp({ create: { width: 600, height: 300, channels: 3, background } })
				.png()
				.toBuffer()
		)
	);
	for (const format of ['gif', 'webp'] as const) {
		const { image, original } = await prepared(
			await sharp(frames, { join: { animated: true } })
				.toFormat(format)
				.toBuffer()
		);
		expect(image).toMatchObject({ width: 600, height: 300, widths: [] });
		expect(await sharp(original).metadata()).toMatchObject({ pages: 3, width: 600, height: 300 });
	}
});

const refused: [string, () => Promise<Buffer> | Buffer, string][] = [
	['no bytes', () => Buffer.alloc(0), 'unsupported'],
	['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'unsupported'],
	['an SVG behind an XML declaration', () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'unsupported'],
	['HTML', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'unsupported'],
	['a TIFF', () => picture(60, 40).tiff().toBuffer(), 'unsupported'],
	['a PDF', () => Buffer.from('%PDF-1.7\n'), 'unsupported'],
	['a container of video', () => Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isommp42', 'latin1'), 'unsupported'],
	['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'unsupported'],
	['the beginning of a JPEG and then HTML', () => Buffer.from('\xff\xd8\xff<script>alert(1)</script>', 'latin1'), 'broken'],
	['the beginning of a WebP and then nothing', () => Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1'), 'broken'],
	['a JPEG that is cut off', async () => (await photograph(800, 600)).subarray(0, 4000), 'broken'],
	['a PNG that is cut off', async () => (await picture(800, 600).png().toBuffer()).subarray(0, 2000), 'broken'],
	['a PNG of 50,000 by 50,000 pixels', () => bomb(50_000, 50_000), 'broken'],
	['a PNG of one line too many', () => bomb(10_000, 5001), 'broken']
];
for (const [what, content, reason] of refused)
	test(`${what} is refused`, async () => {
		await expect(prepared(await content())).rejects.toMatchObject({ name: 'ImageError', reason });
		expect((await readdir(folder)).filter((name) => name.endsWith('.webp'))).toEqual([]);
	});

test('what is too large is told by how much, before anything is decoded', async () => {
	await expect(prepared(bomb(50_000, 50_000))).rejects.toThrow('50,000 × 50,000 pixels; at most 50,000,000');
});

test('HTML behind a picture does not come along', async () => {
	const { original } = await prepared(Buffer.concat([await picture(60, 40).jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>')]));
	expect(original.includes('script')).toBe(false);
});

test('the same picture gives the same bytes', async () => {
	const content = await photograph(600, 400);
	const [first, second] = [await prepared(content), await prepared(content)];
	expect(second.original.equals(first.original)).toBe(true);
});
