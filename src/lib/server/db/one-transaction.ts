import { AsyncLocalStorage } from 'node:async_hooks';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { Unit } from './unit.ts';

const units = new AsyncLocalStorage<Unit | null>();

/**
 * Does `work`, and then `last`, so that all that they write is committed together, or not at all where they throw. The
 * transaction begins with the first write: what takes long before it holds nothing. Between the two, `db` reads and
 * writes within it, transactions of the work's own included; what one of those takes back by throwing is taken back alone.
 */
export async function inOneTransaction<T>(
	client: PrismaClient,
	work: () => Promise<T>,
	last: (tx: Prisma.TransactionClient, result: T) => Promise<void>
): Promise<T> {
	const unit = new Unit(client);
	try {
		const result = await units.run(unit, work);
		await last(await unit.open(), result);
		await unit.commit();
		return result;
	} catch (error) {
		await unit.rollBack();
		throw error;
	}
}

/** Calls back when what is being written can be seen by others; at once, outside of `inOneTransaction`. */
export function afterCommit(action: () => void): void {
	const unit = units.getStore();
	if (unit?.isOpen) unit.afterwards(action);
	else action();
}

/** Whether what is written now is committed with the rest of something. */
export function isWithin(): boolean {
	return units.getStore()?.isOpen === true;
}

/** The transaction that this is called in, once it has begun: beside it, the embedded database answers nobody. */
export function begun(): Promise<Prisma.TransactionClient> | null {
	const unit = units.getStore();
	return unit?.isOpen ? unit.begun : null;
}

/** What `work` writes is committed at once, whatever becomes of the rest. Only before anything else was written. */
export function apart<T>(work: () => Promise<T>): Promise<T> {
	return units.run(null, work);
}

/** A client that joins the transaction that it is called in, if there is one. */
export function joining(client: PrismaClient): PrismaClient {
	return new Proxy(client, {
		get(target, name) {
			const unit = units.getStore();
			return unit?.isOpen ? unit.member(name) : (Reflect.get(target, name) as unknown);
		}
	});
}
