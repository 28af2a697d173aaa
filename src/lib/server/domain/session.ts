import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import { writer, type Actor } from './actor.ts';
import { isAddress, readAddress } from './addresses.ts';
import { DomainError } from './error.ts';
import { isPassword } from './passwords.ts';
import * as sessions from './sessions.ts';
import { count, forget, networkOf, type Limit } from './attempts.ts';
import { find, userView } from './user-rows.ts';

type Schemas = components['schemas'];

/** What a browser tells of itself without meaning to. */
export interface Visitor {
	userAgent: string | null;
	/** Of the connection; `null` where it is not known. */
	address: string | null;
}

/** A new session, and its token. What is wrong, and whether the address has an account, nothing tells: not even the time. */
export async function signIn({ email, password }: Schemas['SignIn'], visitor: Visitor): Promise<Schemas['CurrentSession'] & { token: string }> {
	// What is no address is nobody's, and is answered like any other.
	const address = isAddress(email) ? readAddress(email) : email.toLowerCase();
	const { all, own } = limitsOf(address, networkOf(visitor.address));
	await count(all);
	const user = await db.user.findUnique({ where: { email: address } });
	const isRight = await isPassword(password, user?.passwordHash ?? null);
	if (!user || !isRight) throw new DomainError('sign-in-failed', 'The address and the password do not belong together. Check both.');
	await forget(own);
	const { token, row } = await sessions.open(user.id, visitor.userAgent);
	return { token, session: sessions.view(row, { via: { kind: 'session', id: row.id, expiresAt: row.expiresAt } }), user: userView(user).user };
}

/** Who is signed in. */
export async function get(actor: Actor): Promise<Schemas['CurrentSession']> {
	const row = actor.via?.kind === 'session' ? await db.session.findUnique({ where: { id: actor.via.id } }) : null;
	if (!row) throw new DomainError('credentials-missing', 'Sign in first.');
	return { session: sessions.view(row, actor), user: userView(await find(writer(actor))).user };
}

/** Ends the session that asks. */
export async function signOut({ via }: Actor): Promise<void> {
	if (via?.kind === 'session') await db.session.deleteMany({ where: { id: via.id } });
}

/**
 * Guessing one person's password from one place, from everywhere, and everyone's from one place. The second limit is
 * wide: with a narrow one, anyone could lock a user out.
 */
function limitsOf(email: string, network: string): { all: Limit[]; own: Limit[] } {
	const own = [{ name: 'sign-in', key: `${email} ${network}`, points: 10, seconds: 900 }];
	const rest = [
		{ name: 'sign-in-email', key: email, points: 100, seconds: 3600 },
		{ name: 'sign-in-network', key: network, points: 60, seconds: 900 }
	];
	return { all: [...own, ...rest], own };
}
