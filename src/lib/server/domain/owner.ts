import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { newId } from './ids.ts';
import * as keys from './keys.ts';

const keyName = 'owner';

/** Any number that nothing else in this database locks. */
const lock = 7_411_935;

export interface Ensured {
	userId: string;
	/** Whether there was none before. */
	first: boolean;
	newKey: string | null;
}

/**
 * Sees to it that there is an owner with a key. `key` is the one from the configuration; without one, the
 * first start makes one and `newKey` carries it, for the only time.
 */
export async function ensure(key: string | undefined): Promise<Ensured> {
	// Nodes that start at once on a new database must not make an owner each.
	return db.$transaction(async (tx) => {
		await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lock})`;
		return ensureAlone(tx, key);
	});
}

async function ensureAlone(db: Prisma.TransactionClient, key: string | undefined): Promise<Ensured> {
	const known = await db.user.findFirst({ where: { role: 'owner' }, orderBy: { createdAt: 'asc' } });
	const owner = known ?? (await db.user.create({ data: { id: newId('user'), name: 'Galley', role: 'owner' } }));
	if (key !== undefined) {
		await keys.set(db, owner.id, keyName, key);
		return { userId: owner.id, first: known === null, newKey: null };
	}
	if (await db.key.findUnique({ where: { slot: keyName } })) return { userId: owner.id, first: false, newKey: null };
	const made = keys.newKey();
	await keys.set(db, owner.id, keyName, made);
	return { userId: owner.id, first: known === null, newKey: made };
}
