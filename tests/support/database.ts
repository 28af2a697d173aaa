import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { openServer } from '../../src/lib/server/db/server.ts';
import { use } from '../../src/lib/server/db/client.ts';
import { connectionTo } from '../../src/lib/server/db/embedded.ts';
import type { Connection } from '../../src/lib/server/db/connection.ts';
import { serverDatabase, serverUrl } from './postgres.ts';
import { dataFolder } from './template.ts';

/** A migrated, empty database of the caller's own for the domain to stand on. Call `close` when done. */
export async function freshDatabase(): Promise<{ connection: Connection; close: () => Promise<void> }> {
	if (serverUrl) {
		const { url, drop } = await serverDatabase(serverUrl);
		const connection = await openServer(url);
		const close = use(connection);
		return { connection, close: () => close().then(drop) };
	}
	const folder = await dataFolder();
	const connection = connectionTo(await PGlite.create(join(folder, 'postgres')));
	const close = use(connection);
	return { connection, close: () => close().then(() => rm(folder, { recursive: true, force: true })) };
}
