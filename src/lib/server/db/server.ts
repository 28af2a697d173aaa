import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Connection } from './connection.ts';

/** A PostgreSQL server, or what speaks its protocol. Fails at once where it does not answer. */
export async function openServer(url: string): Promise<Connection> {
	const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
	// An idle connection that breaks is replaced by the pool; unheard, its error would end the process.
	pool.on('error', (error) => console.error(`A database connection broke: ${error.message}`));
	try {
		await pool.query('SELECT 1');
	} catch (error) {
		await pool.end();
		throw new Error(`The database does not answer: ${error instanceof Error ? error.message || String(error) : String(error)}. Check DATABASE_URL.`);
	}
	return {
		kind: 'server',
		adapter: new PrismaPg(pool),
		query: async (sql) => (await pool.query<Record<string, unknown>>(sql)).rows,
		close: () => pool.end()
	};
}
