import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { applyMigrations } from '../../src/lib/server/db/migrate.ts';
import { ServerAdapter } from '../../src/lib/server/db/server-adapter.ts';
import { migrations } from './template.ts';

/** The server that tests may make databases on; `undefined`: the embedded database. */
export const serverUrl = process.env.TEST_DATABASE_URL || undefined;

/** A migrated database of its caller's own on that server, and the function that drops it. */
export async function serverDatabase(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
	const name = `galley_test_${randomBytes(6).toString('hex')}`;
	await run(url, `CREATE DATABASE ${name}`);
	const own = new URL(url);
	own.pathname = `/${name}`;
	const pool = new pg.Pool({ connectionString: own.href });
	await applyMigrations(migrations, new ServerAdapter(pool));
	await pool.end();
	return { url: own.href, drop: () => run(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function run(url: string, sql: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(sql);
	await client.end();
}
