import type { Connection } from './connection.ts';
import { PrismaClient, type Prisma } from './generated/client.ts';
import * as transactions from './one-transaction.ts';

/** The open database. Modules import this binding and see the client from `use` on. */
export let db: PrismaClient;

let plain: PrismaClient;

/** Makes `connection` the one that the domain stands on. Gives the function that closes both. */
export function use(connection: Connection): () => Promise<void> {
	// Prisma's own patience, two seconds, ends on a busy machine: the embedded database does one thing at a time.
	const client = new PrismaClient({ adapter: connection.adapter, transactionOptions: { maxWait: 15_000, timeout: 15_000 } });
	plain = client;
	db = transactions.joining(client);
	return async () => {
		await client.$disconnect();
		await connection.close();
	};
}

/** All that `work` writes with `db`, and what `last` adds, as one transaction. See `one-transaction.ts`. */
export function inOneTransaction<T>(work: () => Promise<T>, last: (tx: Prisma.TransactionClient, result: T) => Promise<void>): Promise<T> {
	return transactions.inOneTransaction(plain, work, last);
}
