import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, for as long as the test runs. */
export async function treeOf(files: Record<string, string>): Promise<string> {
	const root = await mkdtemp(join(tmpdir(), 'galley-tree-'));
	onTestFinished(() => rm(root, { recursive: true, force: true }));
	for (const [name, text] of Object.entries(files)) {
		await mkdir(dirname(join(root, name)), { recursive: true });
		await writeFile(join(root, name), text);
	}
	return root;
}
