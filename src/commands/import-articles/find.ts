import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';

/** The Markdown files below a folder, relative to it, in the order of their names. Hidden ones are left out. */
export async function findArticles(folder: string): Promise<string[]> {
	const names = await readdir(folder, { recursive: true });
	return names.filter((name) => /\.(md|markdown)$/i.test(name) && !name.split(sep).some((part) => part.startsWith('.'))).sort();
}
