import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { newId } from './ids.ts';
import * as invitations from './invitations.ts';
import * as keys from './keys.ts';

/** Any number that nothing else in this database locks. */
const lock = 7_411_935;

export interface Ensured {
	userId: string;
	/** Whether there was none before. */
	first: boolean;
	/** Of a link that makes whoever follows it the owner; `null` once someone has. */
	welcomeToken: string | null;
}

/** Sees to it that there is an owner, with the key of the configuration if it has one, and a way in. */
export async function ensure(key: string | undefined): Promise<Ensured> {
	// Nodes that start at once on a new database must not make an owner each.
	return db.$transaction(async (tx) => {
		await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lock})`;
		return ensureAlone(tx, key);
	});
}

/** Whether somebody has followed the link of the start: before that, nobody can sign in. */
export async function isThere(): Promise<boolean> {
	return (await db.user.findFirst({ where: { role: 'owner', passwordHash: { not: null } }, select: { id: true } })) !== null;
}

async function ensureAlone(db: Prisma.TransactionClient, key: string | undefined): Promise<Ensured> {
	const known = await db.user.findFirst({ where: { role: 'owner' }, orderBy: { createdAt: 'asc' } });
	const owner = known ?? (await db.user.create({ data: { id: newId('user'), name: 'Galley', role: 'owner' } }));
	if (key !== undefined) await keys.set(db, owner.id, 'owner', key);
	return { userId: owner.id, first: known === null, welcomeToken: await invitations.inviteOwner(db, owner) };
}
