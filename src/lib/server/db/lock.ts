import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Two processes on one data folder would destroy it. The lock is an exclusive transaction on a small SQLite
 * file: the operating system holds it for as long as the process lives, so that not even `kill -9` leaves a
 * stale one behind. Gives the function that releases it.
 */
export function lockFolder(folder: string): () => void {
	mkdirSync(folder, { recursive: true });
	const file = join(folder, 'lock.sqlite');
	const lock = new DatabaseSync(file);
	try {
		lock.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
	} catch {
		lock.close();
		throw new Error(`Another Galley uses the data in ${folder}. Stop it, or give this one a folder of its own with GALLEY_DATA.`);
	}
	return () => lock.close();
}
