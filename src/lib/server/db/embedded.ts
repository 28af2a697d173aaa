import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { lockFolder } from './lock.ts';
import type { Connection } from './connection.ts';

/** PostgreSQL in this process, its files under `folder`. Creates the cluster on the first start (about three seconds). */
export async function openEmbedded(folder: string): Promise<Connection> {
	const release = lockFolder(folder);
	try {
		return connectionTo(await PGlite.create(join(folder, 'postgres')), release);
	} catch (error) {
		release();
		throw error;
	}
}

/** An open PGlite as a connection; tests bring one that lives in memory. */
export function connectionTo(pglite: PGlite, release: () => void = () => undefined): Connection {
	return {
		kind: 'embedded',
		adapter: new PrismaPGlite(pglite),
		query: async (sql) => (await pglite.query<Record<string, unknown>>(sql)).rows,
		async close() {
			await pglite.close();
			release();
		}
	};
}
