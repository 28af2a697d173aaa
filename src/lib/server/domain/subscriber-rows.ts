import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import type { Prisma, Subscriber as Row, SubscriberStatus } from '../db/generated/client.ts';
import { DomainError } from './error.ts';
import * as events from './events.ts';
import { newId } from './ids.ts';
import { withdraw } from './mails.ts';
import { mayMove } from './subscriber-states.ts';
import { changed } from './version.ts';

type Subscriber = components['schemas']['Subscriber'];
export type { Row };

/** Where a change comes from, for the log of consent. */
export interface Origin {
	/** `form`, `api`, `confirm`, `one-click`, `owner`, ... */
	source: string;
	/** The network address, where there is one. */
	address: string | null;
}

export function view(row: Row): Subscriber {
	const { id, email, name, status, source, version, createdAt, updatedAt, confirmedAt } = row;
	return {
		id,
		email,
		name,
		status,
		source,
		version,
		createdAt: createdAt.toISOString(),
		updatedAt: updatedAt.toISOString(),
		confirmedAt: confirmedAt?.toISOString() ?? null
	};
}

export async function find(id: string): Promise<Row> {
	const row = await db.subscriber.findUnique({ where: { id } });
	if (!row) throw new DomainError('not-found', `There is no subscriber \`${id}\`. Check the id.`);
	return row;
}

/** The row as it is, and for nobody else to change until the transaction ends. `null`: there is none. */
export async function lock(tx: Prisma.TransactionClient, id: string): Promise<Row | null> {
	await tx.$executeRaw`SELECT 1 FROM subscribers WHERE id = ${id} FOR UPDATE`;
	return tx.subscriber.findUnique({ where: { id } });
}

/** Changes a row on the version that was read. A new status is logged with where it comes from, in the same transaction. */
export async function change(tx: Prisma.TransactionClient, row: Row, data: Prisma.SubscriberUpdateManyMutationInput, origin: Origin): Promise<Row> {
	const status = data.status as SubscriberStatus | undefined;
	if (status !== undefined && !mayMove(row.status, status)) throw new Error(`Nothing leads from ${row.status} to ${status}.`);
	// A link to confirm is good until it ends in another state than the one it leads to.
	const ends = status !== undefined && status !== 'pending' && status !== 'active';
	const link = ends ? { confirmHash: null, confirmUntil: null } : {};
	const { count } = await tx.subscriber.updateMany({
		where: { id: row.id, version: row.version },
		data: { ...data, ...link, version: { increment: 1 }, updatedAt: new Date() }
	});
	if (count === 0) throw changed();
	if (ends) await withdraw(tx, row.email);
	if (status !== undefined) await log(tx, row.id, status, origin);
	return tx.subscriber.findUniqueOrThrow({ where: { id: row.id } });
}

export async function log(tx: Prisma.TransactionClient, subscriberId: string, status: SubscriberStatus, { source, address }: Origin): Promise<void> {
	await tx.consent.create({ data: { id: newId('consent'), subscriberId, status, source, address } });
}

/** Ends a subscription, unless something else has. */
export async function end(id: string, status: 'unsubscribed' | 'bounced' | 'complained', origin: Origin): Promise<void> {
	await db.$transaction(async (tx) => {
		const row = await lock(tx, id);
		if (row && mayMove(row.status, status)) await tell(tx, await change(tx, row, { status }, origin), null);
	});
}

const types = {
	pending: 'subscriber.created',
	active: 'subscriber.confirmed',
	unsubscribed: 'subscriber.unsubscribed',
	bounced: 'subscriber.bounced',
	complained: 'subscriber.complained'
} as const;

/** The event of a new status. Last in the transaction, as all events. */
export async function tell(tx: Prisma.TransactionClient, { id, email, status }: Row, userId: string | null): Promise<void> {
	await events.record(tx, { type: types[status], subject: id, userId, data: { id, email, status } });
}
