import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export const root = process.cwd();

/** What tools make, and what belongs to whoever runs the server. */
const made = /^(node_modules|generated|\.svelte-kit|\.git|\.env.*)$/;
/** Only at the top: a route may have the same name. */
const madeAtTop = /^(build|data|coverage|dist)$/;

/** Every file of the project that people write, relative to it, with slashes. */
export async function projectFiles(folder = root): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const files = await Promise.all(
		entries
			.filter(({ name }) => name === '.env.example' || !(made.test(name) || (folder === root && madeAtTop.test(name))))
			.map(async (entry) => {
				const path = join(folder, entry.name);
				return entry.isDirectory() ? projectFiles(path) : [relative(root, path).split(sep).join('/')];
			})
	);
	return files.flat().sort();
}
