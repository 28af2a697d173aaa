import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFiles, root } from '../house/tree.ts';
import { execute } from '../house/run.ts';

/** Packs a copy of the project, because packing changes its package.json for a moment and other tests read that. Gives the tarball's path. */
export async function pack(folder: string): Promise<string> {
	const copy = join(folder, 'project');
	const out = join(folder, 'out');
	await mkdir(out);
	for (const file of await projectFiles()) await cp(join(root, file), join(copy, file));
	// What `npm start` or `npm test` has made of it, so that it is not made again.
	for (const made of ['.svelte-kit', 'src/lib/server/db/generated', 'src/lib/server/generated', 'src/lib/client/generated'])
		await cp(join(root, made), join(copy, made), { recursive: true });
	await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
	await execute('npm', ['pack', '--pack-destination', out, '--loglevel=error'], copy);
	return join(out, (await readdir(out))[0] ?? '');
}
