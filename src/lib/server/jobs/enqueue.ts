import { randomUUID } from 'node:crypto';
import type { PgBoss } from 'pg-boss';
import type { Prisma } from '../db/generated/client.ts';
import { keptFor, silence } from './boss.ts';
import type { Queue } from './queue.ts';

export interface JobOptions {
	/** Not before. */
	startAfter?: Date;
	/** Of the jobs that wait with the same key, there is only one: the first stays, another one is not taken. */
	singletonKey?: string;
	/** In place of what the queue says. */
	retryLimit?: number;
	retryDelay?: number;
}

/** Where jobs are announced, with the name of their queue; without one, if they are for later. */
export const channel = 'galley_jobs';

let boss: PgBoss | undefined;

/** From now on jobs go to this one. */
export function use(opened: PgBoss | undefined): void {
	boss = opened;
}

/**
 * Puts a job into the transaction: it is there if the rest is, and runs once it is committed.
 * Tells whether it was taken, see `singletonKey`.
 */
export async function enqueue<Data extends object>(
	tx: Prisma.TransactionClient,
	queue: Queue<Data>,
	data: Data,
	{ startAfter, singletonKey = randomUUID(), retryLimit = queue.retryLimit, retryDelay = queue.retryDelay }: JobOptions = {}
): Promise<boolean> {
	if (!boss) throw new Error('The jobs have not been started.');
	const id = await boss.send(queue.name, data, {
		db: { executeSql: async (text, values = []) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values) }) },
		...(startAfter ? { startAfter } : {}),
		singletonKey,
		retryLimit,
		retryDelay,
		retryBackoff: true,
		retryDelayMax: queue.retryDelayMax,
		expireInSeconds: queue.timeout,
		heartbeatSeconds: silence,
		deleteAfterSeconds: keptFor
	});
	if (id === null) return false;
	await tx.$executeRaw`SELECT pg_notify(${channel}, ${startAfter ? '' : queue.name})`;
	return true;
}

/** Takes back, in the transaction, what waits with this key. A job that runs already is not stopped. */
export async function cancel(tx: Prisma.TransactionClient, queue: Queue<never>, singletonKey: string): Promise<void> {
	await tx.$executeRaw`DELETE FROM pgboss.job WHERE name = ${queue.name} AND singleton_key = ${singletonKey} AND state < 'active'`;
}
