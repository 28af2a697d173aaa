import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { writer, type Actor, type Role } from './actor.ts';
import { readAddress } from './addresses.ts';
import { DomainError } from './error.ts';
import { readNewest } from './newest-first.ts';
import type { Page, Paging } from './paging.ts';
import { mustBeGrantable } from './scopes.ts';
import * as userEvents from './user-events.ts';
import { find, findMatching, guardEmail, hasCode, update, userView, type UserRow, type Versioned } from './user-rows.ts';
import { changed, type EntityTags } from './version.ts';

type Schemas = components['schemas'];

export async function list({ role, ...paging }: Paging & { role?: Role | undefined }): Promise<Page<Schemas['User']>> {
	const page = await readNewest(paging, { role }, ({ where, ...order }) =>
		db.user.findMany({ where: { ...where, ...(role === undefined ? {} : { role }) }, ...order })
	);
	return { ...page, items: page.items.map((row) => userView(row).user) };
}

export async function get(id: string): Promise<Versioned> {
	return userView(await find(id));
}

export async function patch(id: string, { name, email: text, role }: Schemas['PatchUser'], condition: EntityTags, actor: Actor): Promise<Versioned> {
	const by = writer(actor);
	if (role !== undefined) mustBeGrantable(role, actor);
	const email = text === undefined ? undefined : readAddress(text);
	const row = await db
		.$transaction(async (tx) => {
			const owners = await lockOwners(tx);
			const user = await findMatching(id, condition, tx);
			if (role !== undefined && role !== 'owner') mustLeaveAnOwner(owners, user);
			if (name === undefined && email === undefined && role === undefined) return user;
			const after = await update(user, { name, role, email }, tx);
			await userEvents.tell(tx, 'user.updated', after, by);
			return after;
		})
		.catch(guardEmail);
	return userView(row);
}

/** Posts have an author: `reassignTo` gets them. */
export async function remove(id: string, reassignTo: string | undefined, condition: EntityTags, actor: Actor): Promise<void> {
	const by = writer(actor);
	await db
		.$transaction(async (tx) => {
			const owners = await lockOwners(tx);
			const user = await findMatching(id, condition, tx);
			mustLeaveAnOwner(owners, user);
			if (reassignTo !== undefined) await handOver(tx, user, reassignTo);
			const posts = await tx.post.count({ where: { authorId: id } });
			if (posts > 0) throw hasPosts(`${user.name} has ${posts} ${posts === 1 ? 'post' : 'posts'}.`);
			const { count } = await tx.user.deleteMany({ where: { id, version: user.version } });
			if (count === 0) throw changed();
			await userEvents.tell(tx, 'user.deleted', user, by);
		})
		.catch((error: unknown) => {
			// One more post, written in this moment.
			throw hasCode(error, 'P2003') ? hasPosts('The user has just written a post.') : error;
		});
}

/** The author is part of a post, so its version counts up. */
async function handOver(tx: Prisma.TransactionClient, from: UserRow, to: string): Promise<void> {
	const heir = to === from.id ? null : await tx.user.findUnique({ where: { id: to }, select: { id: true } });
	if (!heir)
		throw new DomainError('invalid-parameters', 'The parameter `reassignTo` must name another user.', {
			errors: [{ parameter: 'reassignTo', in: 'query', keyword: 'reassignTo', detail: '`reassignTo` must be the id of another user.' }]
		});
	await tx.post.updateMany({ where: { authorId: from.id }, data: { authorId: heir.id, version: { increment: 1 }, updatedAt: new Date() } });
}

/** Two owners who remove each other at once must not both succeed: the second waits here, and counts anew. */
async function lockOwners(tx: Prisma.TransactionClient): Promise<string[]> {
	const owners = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM users WHERE role = 'owner' FOR UPDATE`;
	return owners.map(({ id }) => id);
}

function mustLeaveAnOwner(owners: string[], { id }: UserRow): void {
	if (owners.length === 1 && owners[0] === id) throw new DomainError('last-owner', 'This is the last owner. Make someone else an owner first.');
}

function hasPosts(what: string): DomainError {
	return new DomainError('user-has-posts', `${what} Name the user who gets them in \`reassignTo\`, or delete them first.`);
}
