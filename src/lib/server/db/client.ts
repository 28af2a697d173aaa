import type { Connection } from './connection.ts';
import { PrismaClient } from './generated/client.ts';

/** The open database. Modules import this binding and see the client from `use` on. */
export let db: PrismaClient;

/** Makes `connection` the one that the domain stands on. Gives the function that closes both. */
export function use(connection: Connection): () => Promise<void> {
	// Prisma's own patience, two seconds, ends on a busy machine: the embedded database does one thing at a time.
	const client = new PrismaClient({ adapter: connection.adapter, transactionOptions: { maxWait: 15_000, timeout: 15_000 } });
	db = client;
	return async () => {
		await client.$disconnect();
		await connection.close();
	};
}
