import { join } from 'node:path';
import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { sniff, type ImageType } from './image-types.ts';
import { takeTurns } from './turns.ts';

/** A picture, ready to be served. */
export interface Image {
	type: ImageType;
	width: number;
	height: number;
	/** Of the narrower copies, in pixels. */
	widths: number[];
}

/** Not a picture that is taken. The message says why, to whoever sent it. */
export class ImageError extends Error {
	override name = 'ImageError';
	readonly reason: 'unsupported' | 'broken';
	constructor(reason: 'unsupported' | 'broken', message: string) {
		super(message);
		this.reason = reason;
	}
}

export const originalName = 'original';
export const copyName = (width: number) => `${width}.webp`;

/** Narrower copies, for narrower screens. Nothing is ever made wider than it is. */
const copyWidths = [480, 960, 1600];

/** Of all frames together. A little more than the largest pictures of telephones; decoded, some 200 MB. */
const mostPixels = 50_000_000;

/** In seconds, for one picture. Hours of work fit into a small file. */
const patience = 30;

// libvips has threads of its own for each picture, and remembers files by their names: neither is wanted here.
sharp.concurrency(1);
sharp.cache(false);
const inTurn = takeTurns(2);

/**
 * Writes a picture and its narrower copies into a folder. It is decoded and encoded again: what remains is the picture,
 * upright and in sRGB, without where it was taken, with which camera, or whatever else came along in the file.
 */
export function prepare(upload: string, folder: string): Promise<Image> {
	return inTurn(async () => {
		const type = await sniff(upload);
		if (type === null) throw new ImageError('unsupported', 'Send a JPEG, PNG, WebP, AVIF or GIF. What a file is, its content decides, not its name.');
		try {
			return await encode(upload, folder, type);
		} catch (error) {
			throw error instanceof ImageError ? error : brokenBy(error);
		}
	});
}

async function encode(upload: string, folder: string, type: ImageType): Promise<Image> {
	const facts = await sharp(upload, { limitInputPixels: false }).metadata();
	if (facts.mediaType !== type) throw new ImageError('broken', 'The file begins like a picture and does not go on like one.');
	const animated = (facts.pages ?? 1) > 1 && (type === 'image/gif' || type === 'image/webp');
	refuseHuge(facts, animated);
	const options: SharpOptions = { limitInputPixels: mostPixels, failOn: 'error', animated };
	const begin = () => sharp(upload, options).autoOrient().timeout({ seconds: patience });
	const written = await encoders[type](begin(), facts).toFile(join(folder, originalName));
	const height = animated ? (written.pageHeight ?? written.height) : written.height;
	const widths = animated ? [] : copyWidths.filter((width) => width < written.width);
	for (const width of widths)
		await begin()
			.resize({ width })
			.webp({ quality: 80 })
			.toFile(join(folder, copyName(width)));
	return { type, width: written.width, height, widths };
}

/** Read from the header: nothing has been decoded yet. */
function refuseHuge({ width, height, pages = 1 }: Metadata, animated: boolean): void {
	const pixels = width * height * (animated ? pages : 1);
	if (pixels <= mostPixels) return;
	const size = `${width.toLocaleString('en')} × ${height.toLocaleString('en')}${animated ? ` in ${pages} frames` : ''}`;
	throw new ImageError('broken', `The picture has ${size} pixels; at most ${mostPixels.toLocaleString('en')} are taken. Make it smaller.`);
}

const encoders: Record<ImageType, (picture: Sharp, facts: Metadata) => Sharp> = {
	'image/jpeg': (picture) => picture.jpeg({ quality: 88 }),
	'image/png': (picture, { isPalette }) => picture.png({ palette: isPalette }),
	'image/webp': (picture) => picture.webp({ quality: 88 }),
	// With more effort a large picture takes half a minute.
	'image/avif': (picture) => picture.avif({ quality: 60, effort: 0 }),
	'image/gif': (picture) => picture.gif()
};

/** What libvips says is about its own insides. Only that it took too long is worth telling. */
function brokenBy(error: unknown): unknown {
	if (!(error instanceof Error) || 'code' in error) return error;
	if (/timeout/i.test(error.message)) return new ImageError('broken', 'The picture takes too long to read. Make it smaller, or save it anew.');
	return new ImageError('broken', 'The picture is damaged or cut off. Save it anew, and send it again.');
}
