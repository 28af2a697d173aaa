import { createHash } from 'node:crypto';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import type { Actor } from './actor.ts';
import { newId, randomText } from './ids.ts';

/** A new key, as its user sees it once. */
export function newKey(): string {
	return `gal_${randomText(32)}`;
}

/** Who has this key, `null` where nobody has. */
export async function identify(key: string): Promise<Actor | null> {
	if (key === '') return null;
	const found = await db.key.findUnique({ where: { hash: hashOf(key) }, include: { user: true } });
	return found && { userId: found.userId, role: found.user.role };
}

/** Gives a user this key under this name, in place of the one it had. */
export async function set(transaction: Prisma.TransactionClient, userId: string, name: string, key: string): Promise<void> {
	const hash = hashOf(key);
	await transaction.key.upsert({ where: { name }, create: { id: newId('key'), userId, name, hash }, update: { hash } });
}

function hashOf(key: string): string {
	return createHash('sha256').update(key).digest('hex');
}
