import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A picture with something to see, so that it does not compress to nothing. */
export function picture(width: number, height: number): Sharp {
	const stripe = Buffer.from(Array.from({ length: width * 3 }, (_, at) => (at * 7) % 256));
	return sharp(stripe, { raw: { width, height: 1, channels: 3 } }).resize({ width, height, fit: 'fill' });
}

/** As a telephone takes it: turned, with the place where it was taken. */
export function photograph(width: number, height: number): Promise<Buffer> {
	const gps = { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '13/1 24/1 36/1' };
	return picture(width, height)
		.withMetadata({ orientation: 6 })
		.withExifMerge({ IFD0: { Make: 'Camera', Artist: 'Ada Marlow' }, IFD3: gps })
		.jpeg()
		.toBuffer();
}

/** Noise, which no format makes much smaller: `bytes` of it, more or less. */
export function noise(bytes: number): Promise<Buffer> {
	const side = Math.ceil(Math.sqrt(bytes / 3));
	return sharp({ create: { width: side, height: side, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
		.png()
		.toBuffer();
}

/** A PNG of a few bytes that says it is this large. */
export function bomb(width: number, height: number): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 2, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.alloc(1000))),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(name: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(data.length, 0);
	frame.writeUInt32BE(crc(body), 4);
	return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function crc(bytes: Buffer): number {
	let sum = 0xffffffff;
	for (const byte of bytes) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
	}
	return (sum ^ 0xffffffff) >>> 0;
}
