import { createHash } from 'node:crypto';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import type { Actor } from './actor.ts';
import { newId, randomText } from './ids.ts';

/** Everything that a key can be allowed. */
export const allScopes = [
	'posts:read',
	'posts:write',
	'posts:send',
	'media:read',
	'media:write',
	'subscribers:read',
	'subscribers:write',
	'profile:read',
	'profile:write',
	'users:read',
	'users:write',
	'keys:read',
	'keys:write',
	'webhooks:read',
	'webhooks:write',
	'events:read',
	'mails:read',
	'preview:read'
] as const;

/** A new key, as its user sees it once. */
export function newKey(): string {
	return `gal_${randomText(32)}`;
}

/** Who has this key, `null` where nobody has. */
export async function identify(key: string): Promise<{ actor: Actor; scopes: string[]; roles: string[] } | null> {
	if (key === '') return null;
	const found = await db.key.findUnique({ where: { hash: hashOf(key) }, include: { user: true } });
	if (!found) return null;
	const { role } = found.user;
	return { actor: { userId: found.userId, role }, scopes: found.slot === null ? found.scopes : [...allScopes], roles: [role] };
}

/** Gives a user the key of the configuration, in place of the one it had. */
export async function set(transaction: Prisma.TransactionClient, userId: string, slot: string, key: string): Promise<void> {
	const known = { hash: hashOf(key), prefix: key.slice(0, 8) };
	await transaction.key.upsert({ where: { slot }, create: { id: newId('key'), userId, name: slot, slot, ...known }, update: known });
}

function hashOf(key: string): string {
	return createHash('sha256').update(key).digest('hex');
}
