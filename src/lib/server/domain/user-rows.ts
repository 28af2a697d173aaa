import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { DomainError } from './error.ts';
import { changed, etagOf, mustMatch, type EntityTags } from './version.ts';

export type UserRow = Prisma.UserGetPayload<object>;
type User = components['schemas']['User'];

/** A user and their entity tag. */
export interface Versioned {
	etag: string;
	user: User;
}

/** A row as the contract shows it, field by field: the hash of the password stays inside. */
export function userView(row: UserRow): Versioned {
	const { id, name, email, role, bio, website, version } = row;
	const user = { id, name, email, role, bio, website, version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() };
	return { etag: etagOf(row), user };
}

export async function find(id: string, client: Prisma.TransactionClient = db): Promise<UserRow> {
	const row = await client.user.findUnique({ where: { id } });
	if (!row) throw notFound(id);
	return row;
}

/** Writes only on the version that was read, and counts it up. */
export async function update({ id, version }: UserRow, data: Prisma.UserUpdateInput, client: Prisma.TransactionClient): Promise<UserRow> {
	const change = { ...data, version: { increment: 1 }, updatedAt: new Date() };
	return client.user.update({ where: { id, version }, data: change }).catch((error: unknown) => {
		throw hasCode(error, 'P2025') ? changed() : error;
	});
}

/** The user, if it is still what the condition means. */
export async function findMatching(id: string, condition: EntityTags, client: Prisma.TransactionClient): Promise<UserRow> {
	const row = await find(id, client);
	mustMatch(row, condition);
	return row;
}

/** The unique index decides about addresses, not a look beforehand. */
export function guardEmail(error: unknown): never {
	throw hasCode(error, 'P2002') ? emailTaken() : error;
}

export function emailTaken(): DomainError {
	return new DomainError('email-taken', 'Another user has this address. Use another one.');
}

export function notFound(id: string): DomainError {
	return new DomainError('not-found', `There is no user \`${id}\`. Check the id.`);
}

export function hasCode(error: unknown, code: string): boolean {
	return error instanceof Prisma.PrismaClientKnownRequestError && error.code === code;
}
