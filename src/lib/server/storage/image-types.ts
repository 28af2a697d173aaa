import { open } from 'node:fs/promises';

/** The kinds of pictures that are taken, and how the names of their files may end; the first is the usual one. */
export const imageTypes = {
	'image/jpeg': ['jpg', 'jpeg'],
	'image/png': ['png'],
	'image/webp': ['webp'],
	'image/avif': ['avif'],
	'image/gif': ['gif']
} as const;

export type ImageType = keyof typeof imageTypes;

/** What a file is by its first bytes, whatever it is called. Only what passes here ever reaches a decoder. */
export async function sniff(path: string): Promise<ImageType | null> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
		return typeOf(buffer.subarray(0, bytesRead));
	} finally {
		await file.close();
	}
}

function typeOf(bytes: Buffer): ImageType | null {
	const text = bytes.toString('latin1');
	if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
	if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
	if (/^GIF8[79]a/.test(text)) return 'image/gif';
	if (/^RIFF[^]{4}WEBP/.test(text)) return 'image/webp';
	return isAvif(bytes) ? 'image/avif' : null;
}

/** HEIC comes in the same container: the brands of its first box tell them apart (ISO/IEC 14496-12, section 4.3). */
function isAvif(bytes: Buffer): boolean {
	if (bytes.length < 16 || bytes.toString('latin1', 4, 8) !== 'ftyp') return false;
	const brands = bytes.toString('latin1', 8, Math.min(bytes.length, bytes.readUInt32BE(0)));
	return /^(.{4})*?avi[fs]/s.test(brands);
}
