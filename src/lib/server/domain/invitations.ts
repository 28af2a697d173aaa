import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { writer, type Actor } from './actor.ts';
import { readAddress } from './addresses.ts';
import { count as countAttempt } from './attempts.ts';
import { DomainError } from './error.ts';
import * as events from './events.ts';
import { newId } from './ids.ts';
import { postInvitation, welcomeLink } from './invitation-mail.ts';
import { readNewest } from './newest-first.ts';
import type { Page, Paging } from './paging.ts';
import { hashPassword } from './passwords.ts';
import { mustBeGrantable } from './scopes.ts';
import { hashOf, newToken } from './tokens.ts';
import * as userEvents from './user-events.ts';
import { emailTaken, guardEmail, userView, type UserRow, type Versioned } from './user-rows.ts';

type Schemas = components['schemas'];
type Invitation = Prisma.InvitationGetPayload<object>;

const week = 7 * 24 * 60 * 60 * 1000;

export async function list(paging: Paging): Promise<Page<Schemas['Invitation']>> {
	const page = await readNewest(paging, {}, (query) => db.invitation.findMany(query));
	return { ...page, items: page.items.map(view) };
}

export async function get(id: string): Promise<Schemas['Invitation']> {
	const row = await db.invitation.findUnique({ where: { id } });
	if (!row) throw notFound(id);
	return view(row);
}

/** The link is told this once; with an address, it is mailed there too. */
export async function create({ role, email: text }: Schemas['CreateInvitation'], actor: Actor): Promise<Schemas['CreatedInvitation']> {
	const createdById = writer(actor);
	mustBeGrantable(role, actor);
	const email = text === undefined ? null : readAddress(text);
	if (email !== null && (await db.user.findUnique({ where: { email } }))) throw emailTaken();
	const { token, data } = draft();
	const row = await db.$transaction(async (tx) => {
		const made = await tx.invitation.create({ data: { ...data, role, email, createdById } });
		if (email !== null) await postInvitation(tx, { id: made.id, email }, token);
		const told = { id: made.id, role, expiresAt: made.expiresAt.toISOString() };
		await events.record(tx, { type: 'invitation.created', subject: made.id, userId: createdById, data: told });
		return made;
	});
	return { invitation: view(row), link: welcomeLink(token) };
}

export async function remove(id: string): Promise<void> {
	const { count } = await db.invitation.deleteMany({ where: { id } });
	if (count === 0) throw notFound(id);
}

/** A fresh link for the first owner, until they have followed one. The link before it is good no more. */
export async function inviteOwner(tx: Prisma.TransactionClient, { id, passwordHash }: UserRow): Promise<string | null> {
	await tx.invitation.deleteMany({ where: { userId: id, acceptedAt: null } });
	if (passwordHash !== null) return null;
	const { token, data } = draft();
	await tx.invitation.create({ data: { ...data, role: 'owner', userId: id } });
	return token;
}

/** Whether a link can still be followed. Told to whoever has it, before they type. */
export async function isOpen(token: string): Promise<boolean> {
	return (await db.invitation.findFirst({ where: open(hashOf(token)), select: { id: true } })) !== null;
}

const open = (hash: string, now = new Date()) => ({ hash, acceptedAt: null, expiresAt: { gt: now } });

export async function accept({ token, name, email, password }: Schemas['AcceptInvitation']): Promise<Versioned> {
	const now = new Date();
	const unused = open(hashOf(token), now);
	const invitation = await db.invitation.findFirst({ where: unused });
	// Before anything that costs time.
	if (!invitation) throw invalid();
	// Whoever is invited hears that an address is taken: not of one address after the other.
	await countAttempt([{ name: 'invitation', key: unused.hash, points: 10, seconds: 3600 }]);
	const person = { name, email: readAddress(email), passwordHash: await hashPassword(password) };
	const row = await db
		.$transaction(async (tx) => {
			// Two who follow the link at once: one of them finds it used.
			const { count } = await tx.invitation.updateMany({ where: unused, data: { acceptedAt: now } });
			if (count === 0) throw invalid();
			const user = await (invitation.userId === null
				? tx.user.create({ data: { id: newId('user'), role: invitation.role, ...person } })
				: tx.user.update({ where: { id: invitation.userId }, data: { ...person, version: { increment: 1 }, updatedAt: now } }));
			await userEvents.tell(tx, 'user.created', user, user.id);
			return user;
		})
		.catch(guardEmail);
	return userView(row);
}

function draft(): { token: string; data: { id: string; hash: string; expiresAt: Date } } {
	const token = newToken();
	return { token, data: { id: newId('inv'), hash: hashOf(token), expiresAt: new Date(Date.now() + week) } };
}

function view({ id, role, email, createdAt, expiresAt, acceptedAt }: Invitation): Schemas['Invitation'] {
	return {
		id,
		role,
		email,
		createdAt: createdAt.toISOString(),
		expiresAt: expiresAt.toISOString(),
		acceptedAt: acceptedAt?.toISOString() ?? null
	};
}

function invalid(): DomainError {
	return new DomainError('invitation-invalid', 'This invitation has been used, has expired or was taken back. Ask for a new one.');
}

function notFound(id: string): DomainError {
	return new DomainError('not-found', `There is no invitation \`${id}\`. Check the id.`);
}
