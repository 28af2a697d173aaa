import { join } from 'node:path';
import { openPglite } from '../../src/lib/server/db/pglite.ts';
import pg from 'pg';
import type { Lasting } from './kill.ts';

/** Runs SQL on data that no server uses at the moment. */
export async function executeOn({ env }: Lasting, sql: string): Promise<void> {
	if (env.DATABASE_URL === undefined) {
		const database = await openPglite(join(env.GALLEY_DATA ?? '', 'postgres'));
		await database.exec(sql);
		await database.close();
	} else {
		const client = new pg.Client({ connectionString: env.DATABASE_URL });
		await client.connect();
		await client.query(sql);
		await client.end();
	}
}
