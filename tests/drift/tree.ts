import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Edit } from './change.ts';
import { replaceIn, StaleChange } from './edit.ts';

/** A copy of the working tree. The real one is only read. */
export interface Tree {
	root: string;
	/** Gives the function that undoes it. */
	apply(edits: Edit[]): Promise<() => Promise<void>>;
	remove(): Promise<void>;
}

/** Everything that git knows or would take, with packages by symlink and caches of its own. */
export async function copyTree(root: string): Promise<Tree> {
	const copy = await mkdtemp(join(tmpdir(), 'galley-drift-'));
	const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
	for (const file of listed.split('\0')) if (file !== '' && existsSync(join(root, file))) await cp(join(root, file), join(copy, file), { recursive: true });
	await mkdir(join(copy, 'node_modules'));
	const packages = (await readdir(join(root, 'node_modules'))).filter((name) => !/^\.(cache|vite)/.test(name));
	for (const name of packages) await symlink(join(root, 'node_modules', name), join(copy, 'node_modules', name), 'junction');
	return { root: copy, apply: (edits) => applyTo(copy, edits), remove: () => rm(copy, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

async function applyTo(root: string, edits: Edit[]): Promise<() => Promise<void>> {
	const undo: (() => Promise<void>)[] = [];
	const restore = async () => {
		for (const step of undo.reverse()) await step();
	};
	try {
		for (const edit of edits) undo.push(await applyOne(root, edit));
	} catch (error) {
		await restore();
		throw error;
	}
	return restore;
}

async function applyOne(root: string, edit: Edit): Promise<() => Promise<void>> {
	const file = join(root, edit.file);
	if ('text' in edit) {
		if (existsSync(file)) throw new StaleChange(`${edit.file} is there already.`);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, edit.text);
		return () => rm(file);
	}
	if (!existsSync(file)) throw new StaleChange(`${edit.file} is not there.`);
	if ('to' in edit) {
		const target = join(root, edit.to);
		await mkdir(dirname(target), { recursive: true });
		await rename(file, target);
		return () => rename(target, file);
	}
	const before = await readFile(file, 'utf8');
	if ('remove' in edit) await rm(file);
	else if ('start' in edit) await writeFile(file, before.slice(0, edit.start) + edit.replace + before.slice(edit.end));
	else await writeFile(file, replaceIn(before, edit));
	return () => writeFile(file, before);
}
