import pg from 'pg';
import type { Connection } from './connection.ts';
import { createListener } from './listener.ts';
import { ServerAdapter } from './server-adapter.ts';
import { runOn, transactionOn } from './server-run.ts';

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
	const listener = createListener(url);
	return {
		kind: 'server',
		adapter: new ServerAdapter(pool),
		query: async (sql) => (await pool.query<Record<string, unknown>>(sql)).rows,
		run: runOn(pool),
		transaction: (work) => transactionOn(pool, work),
		async execute(text, values) {
			// Of several statements, pg gives several results.
			const results = [await pool.query<Record<string, unknown>>(text, values)].flat();
			return { rows: results.flatMap(({ rows }) => rows) };
		},
		listen: (channel, callback) => listener.listen(channel, callback),
		async close() {
			await listener.close();
			await pool.end();
		}
	};
}
