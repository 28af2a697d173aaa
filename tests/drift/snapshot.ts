import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Project } from '../../src/lib/server/contract/compile/generate.ts';

/** What was made from the contract, as it is now. Gives the function that brings it back. */
export async function snapshot({ root, types, modules }: Project): Promise<() => Promise<void>> {
	const names = (await readdir(join(root, modules), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	const files = [join(root, types), ...names.map((entry) => join(entry.parentPath, entry.name))];
	const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
	return async () => {
		await rm(join(root, modules), { recursive: true });
		await mkdir(join(root, modules), { recursive: true });
		for (const [index, file] of files.entries()) await writeFile(file, texts[index] ?? '');
	};
}
