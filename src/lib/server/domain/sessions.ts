import type { components } from '../../client/generated/types.ts';
import { ask, db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { writer, type Actor, type Caller, type Role } from './actor.ts';
import { DomainError } from './error.ts';
import { newId } from './ids.ts';
import { readNewest } from './newest-first.ts';
import type { Page, Paging } from './paging.ts';
import { allScopes } from './scopes.ts';
import { hashOf, newToken } from './tokens.ts';

type Session = components['schemas']['Session'];
type SessionRow = Prisma.SessionGetPayload<object>;
type FoundSession = Pick<SessionRow, 'id' | 'userId' | 'lastSeenAt' | 'expiresAt'> & { role: Role };

const day = 24 * 60 * 60 * 1000;
/** Without use, it ends after this time; however busy it is, after that one. In milliseconds. */
const idle = 14 * day;
const longest = 90 * day;
/** How old `lastSeenAt` may get before it is written anew: not every request is a write. */
const coarse = 5 * 60 * 1000;

/** A new one. The token is told this once, and is never the browser's own choice. */
export async function open(userId: string, userAgent: string | null): Promise<{ token: string; row: SessionRow }> {
	const token = newToken();
	const now = Date.now();
	// Whoever never comes back leaves nothing behind for long.
	await db.session.deleteMany({ where: { OR: [{ expiresAt: { lte: new Date(now) } }, { lastSeenAt: { lte: new Date(now - idle) } }] } });
	const data = { id: newId('sess'), userId, hash: hashOf(token), userAgent: userAgent?.slice(0, 200) ?? null, expiresAt: new Date(now + longest) };
	return { token, row: await db.session.create({ data }) };
}

/** What each request of a browser that is signed in asks for. */
export const byHash = (hash: string) => Prisma.sql`
	SELECT s.id, s.user_id AS "userId", s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt", u.role::text AS role
	FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.hash = ${hash}`;

/** Whose session it is, `null` where it is nobody's, or over. */
export async function identify(token: string): Promise<Caller | null> {
	const [found] = await ask<FoundSession>(byHash(hashOf(token)));
	const now = new Date();
	if (!found || endOf(found) <= now) return null;
	if (now.getTime() - found.lastSeenAt.getTime() > coarse) await db.session.updateMany({ where: { id: found.id }, data: { lastSeenAt: now } });
	const { role } = found;
	const via = { kind: 'session' as const, id: found.id, expiresAt: endOf(found) };
	return { actor: { userId: found.userId, role, via }, scopes: allScopes, roles: [role] };
}

export async function list(paging: Paging, actor: Actor): Promise<Page<Session>> {
	const userId = writer(actor);
	const page = await readNewest(paging, { userId }, ({ where, ...order }) => db.session.findMany({ where: { ...where, userId }, ...order }));
	return { ...page, items: page.items.map((row) => view(row, actor)) };
}

export async function revoke(id: string, actor: Actor): Promise<void> {
	const { count } = await db.session.deleteMany({ where: { id, userId: writer(actor) } });
	if (count === 0) throw new DomainError('not-found', `You have no session \`${id}\`. Check the id.`);
}

/** All of a user's but the one that asks. */
export async function endOthers(tx: Prisma.TransactionClient, actor: Actor): Promise<void> {
	await tx.session.deleteMany({ where: { userId: writer(actor), ...(actor.via?.kind === 'session' ? { id: { not: actor.via.id } } : {}) } });
}

export function view(row: SessionRow, { via }: Pick<Actor, 'via'>): Session {
	return {
		id: row.id,
		userAgent: row.userAgent,
		current: via?.id === row.id,
		createdAt: row.createdAt.toISOString(),
		lastSeenAt: row.lastSeenAt.toISOString(),
		expiresAt: endOf(row).toISOString()
	};
}

/** When it is over, unless it is used again. */
export function endOf({ lastSeenAt, expiresAt }: Pick<SessionRow, 'lastSeenAt' | 'expiresAt'>): Date {
	return new Date(Math.min(expiresAt.getTime(), lastSeenAt.getTime() + idle));
}
