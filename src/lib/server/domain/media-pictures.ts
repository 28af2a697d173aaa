import { readFile } from 'node:fs/promises';
import { db } from '../db/client.ts';
import { copyName, originalName } from '../storage/images.ts';
import * as folder from '../storage/media-folder.ts';

/** Wide enough for paper, in pixels. */
const wanted = 1200;

export interface Picture {
	bytes: Uint8Array;
	width: number;
	height: number;
}

/** The picture of ours that an address in a post leads to, as PNG or JPEG and no wider than paper needs. `null`: there is none. */
export async function pictureOf(address: string): Promise<Picture | null> {
	const id = /\/api\/media\/(media_[0-9a-z]{20})\/file(?:\?|$)/.exec(address)?.[1];
	const row = id === undefined ? null : await db.media.findUnique({ where: { id } });
	if (!row) return null;
	const copy = row.widths.filter((width) => width >= wanted).sort((a, b) => a - b)[0];
	const found = await folder.find(row.hash, copy === undefined ? originalName : copyName(copy));
	if (!found) return null;
	const { default: sharp } = await import('sharp');
	const image = sharp(await readFile(found.path)).resize({ width: wanted, withoutEnlargement: true });
	const { data, info } = await image.flatten({ background: '#ffffff' }).jpeg({ quality: 82 }).toBuffer({ resolveWithObject: true });
	return { bytes: data, width: info.width, height: info.height };
}
