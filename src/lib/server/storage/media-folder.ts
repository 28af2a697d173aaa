import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Where the files of media are: a folder for each, named by the hash of its main file. A folder is filled under
 * another name and renamed when all of it is on the disk, so that whatever is there is whole.
 */
let root = 'data/media';

/** In milliseconds. What is being filled for longer was left behind by a process that ended. */
const stale = 600_000;

/** Opens the folder, and removes what an earlier process has left half done. */
export async function use(folder: string): Promise<void> {
	root = folder;
	await mkdir(drafts(), { recursive: true });
	for (const name of await readdir(drafts())) {
		const draft = join(drafts(), name);
		const { mtimeMs } = await stat(draft);
		if (Date.now() - mtimeMs > stale) await discard(draft);
	}
}

/** A new folder to fill. `settle` or `discard` it. */
export async function draft(): Promise<string> {
	return mkdtemp(join(drafts(), 'draft-'));
}

/** Gives a filled folder its place. Where one with the same content is, that one stays. */
export async function settle(draft: string, hash: string): Promise<void> {
	for (const name of await readdir(draft)) await flush(join(draft, name));
	await flush(draft);
	const place = placeOf(hash);
	await mkdir(join(place, '..'), { recursive: true });
	try {
		await rename(draft, place);
	} catch (error) {
		if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
		await discard(draft);
	}
	await flush(join(place, '..'));
}

export async function discard(draft: string): Promise<void> {
	await rm(draft, { recursive: true, force: true });
}

export async function remove(hash: string): Promise<void> {
	await rm(placeOf(hash), { recursive: true, force: true });
}

/** A file of a settled folder. `null`: it is not there. */
export async function find(hash: string, name: string): Promise<{ path: string; size: number } | null> {
	const path = join(placeOf(hash), name);
	try {
		return { path, size: (await stat(path)).size };
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return null;
		throw error;
	}
}

/** The hashes of everything that has a place. */
export async function* settled(): AsyncGenerator<string> {
	for (const half of await readdir(root)) if (/^[0-9a-f]{2}$/.test(half)) yield* await readdir(join(root, half));
}

/** SHA-256 in hexadecimal, read piece by piece. */
export async function hashOf(path: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(path), hash);
	return hash.digest('hex');
}

/** Fails where files cannot be written. */
export async function probe(): Promise<void> {
	await access(drafts(), constants.W_OK);
}

const drafts = () => join(root, 'drafts');
const placeOf = (hash: string) => join(root, hash.slice(0, 2), hash);

/** Onto the disk, so that a power cut does not take it back. */
async function flush(path: string): Promise<void> {
	const file = await open(path);
	await file.sync().finally(() => file.close());
}

function hasCode(error: unknown, ...codes: string[]): boolean {
	return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
