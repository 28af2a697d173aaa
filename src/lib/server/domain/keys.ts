import type { components } from '../../client/generated/types.ts';
import { ask, db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { writer, type Actor, type Caller, type Role } from './actor.ts';
import { DomainError } from './error.ts';
import * as events from './events.ts';
import { newId, randomText } from './ids.ts';
import { readNewest } from './newest-first.ts';
import type { Page, Paging } from './paging.ts';
import { allScopes, grantable, type Scope } from './scopes.ts';
import { hashOf } from './tokens.ts';

type Schemas = components['schemas'];
type KeyRow = Prisma.KeyGetPayload<object>;
type FoundKey = Pick<KeyRow, 'id' | 'userId' | 'scopes' | 'slot' | 'lastUsedAt' | 'expiresAt'> & { role: Role };

const day = 24 * 60 * 60 * 1000;

/** Who has this key, `null` where nobody has. */
export async function identify(key: string): Promise<Caller | null> {
	if (key === '') return null;
	const [found] = await ask<FoundKey>(byHash(hashOf(key)));
	if (!found || (found.expiresAt !== null && found.expiresAt <= new Date())) return null;
	await noteUse(found);
	const { id, userId, role, expiresAt } = found;
	const scopes = scopesOf(found);
	return { actor: { userId, role, via: { kind: 'key', id, scopes, expiresAt } }, scopes, roles: [role] };
}

/** What each request with a key asks for. */
export const byHash = (hash: string) => Prisma.sql`
	SELECT k.id, k.user_id AS "userId", k.scopes, k.slot, k.last_used_at AS "lastUsedAt", k.expires_at AS "expiresAt", u.role::text AS role
	FROM keys k JOIN users u ON u.id = k.user_id WHERE k.hash = ${hash}`;

/** Once a minute at the most: a key in use must not be a write per request. */
async function noteUse({ id, lastUsedAt }: FoundKey): Promise<void> {
	const now = new Date();
	const lately = new Date(now.getTime() - 60_000);
	if (lastUsedAt !== null && lastUsedAt > lately) return;
	await db.key.updateMany({ where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: lately } }] }, data: { lastUsedAt: now } });
}

export async function list(paging: Paging, actor: Actor): Promise<Page<Schemas['Key']>> {
	const userId = writer(actor);
	const page = await readNewest(paging, { userId }, ({ where, ...order }) => db.key.findMany({ where: { ...where, userId }, ...order }));
	return { ...page, items: page.items.map(keyView) };
}

export async function get(id: string, actor: Actor): Promise<Schemas['Key']> {
	const row = await db.key.findFirst({ where: { id, userId: writer(actor) } });
	if (!row) throw notFound(id);
	return keyView(row);
}

/** The only time that the key itself is told. */
export async function create({ name, scopes, expiresInDays }: Schemas['CreateKey'], actor: Actor): Promise<Schemas['CreatedKey']> {
	const userId = writer(actor);
	const beyond = scopes.filter((scope) => !grantable(actor).includes(scope));
	if (beyond.length > 0) throw new DomainError('forbidden', `You cannot hand on what you do not have: ${beyond.join(', ')}. Leave it out.`);
	const secret = `gal_${randomText(32)}`;
	const data = { id: newId('key'), userId, name, scopes, ...remains(secret), expiresAt: expiryFor(expiresInDays ?? null, actor) };
	const row = await db.$transaction(async (tx) => {
		const made = await tx.key.create({ data });
		await tell(tx, 'key.created', made);
		return made;
	});
	return { key: keyView(row), secret };
}

export async function remove(id: string, actor: Actor): Promise<void> {
	const userId = writer(actor);
	await db.$transaction(async (tx) => {
		const row = await tx.key.findFirst({ where: { id, userId } });
		// Of two at once, one has deleted it.
		const { count } = row ? await tx.key.deleteMany({ where: { id, userId } }) : { count: 0 };
		if (!row || count === 0) throw notFound(id);
		await tell(tx, 'key.deleted', row);
	});
}

/** People manage only their own keys: who did it is whose it is. */
async function tell(tx: Prisma.TransactionClient, type: 'key.created' | 'key.deleted', { id, name, userId }: KeyRow): Promise<void> {
	await events.record(tx, { type, subject: id, userId, data: { id, name, user: userId } });
}

/** Gives a user the key of the configuration, in place of the one it had. */
export async function set(transaction: Prisma.TransactionClient, userId: string, slot: string, key: string): Promise<void> {
	await transaction.key.upsert({
		where: { slot },
		create: { id: newId('key'), userId, name: 'GALLEY_OWNER_KEY', slot, ...remains(key) },
		update: remains(key)
	});
}

/** A key that could make one which outlives it would have no end. */
function expiryFor(days: number | null, { via }: Actor): Date | null {
	const wanted = days === null ? Infinity : Date.now() + days * day;
	const most = via?.kind === 'key' ? (via.expiresAt?.getTime() ?? Infinity) : Infinity;
	const time = Math.min(wanted, most);
	return time === Infinity ? null : new Date(time);
}

function remains(key: string): { hash: string; prefix: string } {
	return { hash: hashOf(key), prefix: key.slice(0, 8) };
}

/** The key of the configuration has them all, those included that are yet to be thought of. */
function scopesOf({ slot, scopes }: Pick<KeyRow, 'slot' | 'scopes'>): Scope[] {
	return allScopes.filter((scope) => slot !== null || scopes.includes(scope));
}

function keyView(row: KeyRow): Schemas['Key'] {
	return {
		id: row.id,
		name: row.name,
		prefix: row.prefix,
		scopes: scopesOf(row),
		createdAt: row.createdAt.toISOString(),
		lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
		expiresAt: row.expiresAt?.toISOString() ?? null
	};
}

function notFound(id: string): DomainError {
	return new DomainError('not-found', `You have no key \`${id}\`. Check the id.`);
}
