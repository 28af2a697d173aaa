import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';

/** A query on an open connection. */
export type Query = (sql: string) => Promise<Record<string, unknown>[]>;

interface Migration {
	name: string;
	sql: string;
}

/** Names of the migrations that the database has not seen, in order. Throws where one was changed after it ran. */
export async function pendingMigrations(folder: string, query: Query): Promise<string[]> {
	const applied = new Map((await appliedRows(query)).map((row) => [String(row.migration_name), String(row.checksum)]));
	const migrations = await readMigrations(folder);
	const edited = migrations.find(({ name, sql }) => applied.has(name) && applied.get(name) !== checksum(sql));
	if (edited) throw new Error(`The migration ${edited.name} was changed after it was applied. Restore it, and put the change in a new one.`);
	return migrations.map(({ name }) => name).filter((name) => !applied.has(name));
}

/** Applies what is pending through Prisma's engine, which keeps `_prisma_migrations` as Prisma's own tools expect it. */
export async function applyMigrations(folder: string, adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string[]> {
	// Loaded here alone: it is large, and most starts have nothing to apply.
	const { schemaEngine } = await import('./schema-engine.ts');
	const engine = await schemaEngine(adapter);
	try {
		const { appliedMigrationNames } = await engine.applyMigrations({
			migrationsList: await migrationList(folder),
			filters: { externalTables: [], externalEnums: [] }
		});
		return appliedMigrationNames;
	} finally {
		engine.free();
	}
}

/** As Prisma's engine takes them. */
export async function migrationList(folder: string) {
	const migrations = await readMigrations(folder);
	return {
		baseDir: folder,
		lockfile: { path: 'migration_lock.toml', content: await readFile(join(folder, 'migration_lock.toml'), 'utf8') },
		shadowDbInitScript: '',
		migrationDirectories: migrations.map(({ name, sql }) => ({
			path: name,
			migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } }
		}))
	};
}

async function readMigrations(folder: string): Promise<Migration[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	return Promise.all(names.sort().map(async (name) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })));
}

async function appliedRows(query: Query): Promise<Record<string, unknown>[]> {
	const [table] = await query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "exists"`);
	if (table?.exists !== true) return [];
	return query('SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL');
}

/** As Prisma computes it. */
function checksum(sql: string): string {
	return createHash('sha256').update(sql).digest('hex');
}
