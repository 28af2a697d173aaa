import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The tree as it is, in a folder of the caller's own to break, with the generated code and what is installed. */
export async function copyTree(): Promise<{ folder: string; remove: () => Promise<void> }> {
	const root = process.cwd();
	const folder = await mkdtemp(join(tmpdir(), 'galley-tree-'));
	const left = new Set(['node_modules', 'tests/bench/node_modules', 'build', 'data', '.git'].map((name) => join(root, name)));
	await cp(root, folder, { recursive: true, filter: (path) => !left.has(path) });
	await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
	return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
