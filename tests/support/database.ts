import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openPglite } from '../../src/lib/server/db/pglite.ts';
import { openServer } from '../../src/lib/server/db/server.ts';
import { use } from '../../src/lib/server/db/client.ts';
import { connectionTo } from '../../src/lib/server/db/embedded.ts';
import type { Connection } from '../../src/lib/server/db/connection.ts';
import { openJobs } from '../../src/lib/server/jobs/jobs.ts';
import { queues } from '../../src/lib/server/queues.ts';
import { serverDatabase, serverUrl } from './postgres.ts';
import { dataFolder } from './template.ts';

/** A migrated, empty database of the caller's own for the domain to stand on. Call `close` when done. */
export async function freshDatabase(): Promise<{ connection: Connection; close: () => Promise<void> }> {
	if (serverUrl) {
		const { url, drop } = await serverDatabase(serverUrl);
		const connection = await openServer(url);
		const close = await standOn(connection);
		return { connection, close: () => close().then(drop) };
	}
	const folder = await dataFolder();
	const connection = connectionTo(await openPglite(join(folder, 'postgres')));
	const close = await standOn(connection);
	return { connection, close: () => close().then(() => rm(folder, { recursive: true, force: true })) };
}

/** Jobs are taken, and wait: whoever wants them done calls their handler. */
async function standOn(connection: Connection): Promise<() => Promise<void>> {
	const close = use(connection);
	const jobs = await openJobs(connection, queues);
	return () => jobs.stop().then(close);
}
