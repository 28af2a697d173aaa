import { join } from 'node:path';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { lockFolder } from './lock.ts';
import { openPglite } from './pglite.ts';
import type { Connection, Run } from './connection.ts';

/** PostgreSQL in this process, its files under `folder`. Creates the cluster on the first start (about three seconds). */
export async function openEmbedded(folder: string): Promise<Connection> {
	const release = lockFolder(folder);
	try {
		return connectionTo(await openPglite(join(folder, 'postgres')), release);
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
		run: runOn(pglite),
		transaction: (work) => pglite.transaction((tx) => work(runOn(tx))),
		async execute(text, values) {
			if (values?.length) return pglite.query<Record<string, unknown>>(text, values);
			return { rows: (await pglite.exec(text)).flatMap(({ rows }) => rows as Record<string, unknown>[]) };
		},
		listen: (channel, callback) => pglite.listen(channel, callback),
		async close() {
			await pglite.close();
			release();
		}
	};
}

function runOn(client: PGlite | Transaction): Run {
	return async (text, values) => {
		const { rows, affectedRows } = await client.query<Record<string, unknown>>(text, values);
		return { rows, count: affectedRows ?? 0 };
	};
}
