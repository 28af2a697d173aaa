import { join } from 'node:path';
import { use } from './client.ts';
import type { Connection } from './connection.ts';
import { applyMigrations, pendingMigrations } from './migrate.ts';

export interface Address {
	/** A PostgreSQL server; without it, the embedded database. */
	databaseUrl: string | undefined;
	/** Where the embedded database keeps its files. */
	dataFolder: string;
	migrations: string;
}

/** Opens the database and sees to its migrations. `close` closes all that stands on it. */
export async function open(address: Address): Promise<{ connection: Connection; close: () => Promise<void> }> {
	const connection = await connect(address);
	try {
		await migrateAtStart(connection, address.migrations);
		return { connection, close: use(connection) };
	} catch (error) {
		await connection.close();
		throw error;
	}
}

/** Only the kind of database that is used is loaded. */
export async function connect({ databaseUrl, dataFolder }: Address): Promise<Connection> {
	if (databaseUrl !== undefined) return (await import('./server.ts')).openServer(databaseUrl);
	return (await import('./embedded.ts')).openEmbedded(join(dataFolder));
}

/** Nobody else uses the embedded database, so it is migrated at once. On a server, that is for people to decide. */
async function migrateAtStart(connection: Connection, folder: string): Promise<void> {
	const pending = await pendingMigrations(folder, connection.query);
	if (pending.length === 0) return;
	if (connection.kind === 'server') throw new Error(`The database is ${pending.length} migration(s) behind (${pending.join(', ')}). Run: npm run db:migrate`);
	await applyMigrations(folder, connection.adapter);
}
