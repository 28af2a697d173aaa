import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/lib/server/db/embedded.ts';
import { applyMigrations } from '../../src/lib/server/db/migrate.ts';

export const migrations = join(process.cwd(), 'prisma/migrations');

/** A data folder that is migrated and otherwise empty, made once for each state of the migrations. Copy it, do not use it. */
export function template(): Promise<string> {
	made ??= make();
	return made;
}

let made: Promise<string> | undefined;

async function make(): Promise<string> {
	const folder = join(process.cwd(), 'node_modules/.cache/galley', `template-${await fingerprint()}`);
	if (await stat(folder).catch(() => null)) return folder;
	const fresh = await mkdtemp(join(tmpdir(), 'galley-template-'));
	const connection = await openEmbedded(fresh);
	await applyMigrations(migrations, connection.adapter);
	await connection.close();
	await mkdir(join(folder, '..'), { recursive: true });
	await cp(fresh, `${folder}.${process.pid}`, { recursive: true });
	await rm(fresh, { recursive: true });
	// Another worker may have been faster; both are the same.
	await rename(`${folder}.${process.pid}`, folder).catch(() => rm(`${folder}.${process.pid}`, { recursive: true }));
	return folder;
}

/** A copy of the template that is its caller's own. */
export async function dataFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'galley-data-'));
	await cp(await template(), folder, { recursive: true });
	return folder;
}

async function fingerprint(): Promise<string> {
	const hash = createHash('sha256');
	const names = (await readdir(migrations, { recursive: true })).filter((name) => name.endsWith('.sql')).sort();
	for (const name of names) hash.update(name).update(await readFile(join(migrations, name)));
	return hash.digest('hex').slice(0, 16);
}
