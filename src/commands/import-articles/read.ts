import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FrontMatterError, readArticle, type Article } from '../../lib/markdown/front-matter.ts';

/** Bytes that are no UTF-8 would be stored as something else than was written. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

export async function readFileAsArticle(folder: string, file: string): Promise<Article> {
	const bytes = await readFile(join(folder, file));
	return readArticle(decode(bytes), basename(file));
}

function decode(bytes: Uint8Array): string {
	try {
		return utf8.decode(bytes);
	} catch {
		throw new FrontMatterError('It is not UTF-8. Save it as UTF-8.');
	}
}
