import type { Connection } from './connection.ts';
import { PrismaClient, type Prisma } from './generated/client.ts';
import * as transactions from './one-transaction.ts';
import { statementsOn, type Query, type Statements } from './statements.ts';

/** The open database. Modules import this binding and see the client from `use` on. */
export let db: PrismaClient;

/** How often one was opened in this process: what is remembered of one is of no use with the next. */
export let openings = 0;

let plain: PrismaClient;

let direct: Pick<Connection, 'transaction'> & { statements: Statements };

/** Makes `connection` the one that the domain stands on. Gives the function that closes both. */
export function use(connection: Connection): () => Promise<void> {
	// Prisma's own patience, two seconds, ends on a busy machine: the embedded database does one thing at a time.
	const client = new PrismaClient({ adapter: connection.adapter, transactionOptions: { maxWait: 15_000, timeout: 15_000 } });
	openings++;
	plain = client;
	db = transactions.joining(client);
	direct = { statements: statementsOn(connection.run), transaction: (work) => connection.transaction(work) };
	return async () => {
		await client.$disconnect();
		await connection.close();
	};
}

/** All that `work` writes with `db`, and what `last` adds, as one transaction. See `one-transaction.ts`. */
export function inOneTransaction<T>(work: () => Promise<T>, last: (tx: Prisma.TransactionClient, result: T) => Promise<void>): Promise<T> {
	return transactions.inOneTransaction(plain, work, last);
}

/**
 * The rows of one statement, past Prisma: for what is read with every request, where building a query costs more than
 * answering it. Joins the transaction that it is called in, as `db` does.
 */
export function ask<Row>(query: Query, ...values: unknown[]): Promise<Row[]> {
	const tx = transactions.begun();
	return tx === null ? direct.statements.$queryRaw<Row[]>(query, ...values) : tx.then((statements) => statements.$queryRaw<Row[]>(query, ...values));
}

/** A transaction past Prisma, for what is written all the time. */
export function inDirectTransaction<T>(work: (tx: Statements) => Promise<T>): Promise<T> {
	if (transactions.isWithin()) return db.$transaction((tx) => work(tx));
	return direct.transaction((run) => work(statementsOn(run)));
}
