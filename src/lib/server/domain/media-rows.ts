import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import * as folder from '../storage/media-folder.ts';
import { writer, type Actor } from './actor.ts';
import { DomainError } from './error.ts';
import { etagOf } from './version.ts';

export type Media = components['schemas']['Media'];

export const uploader = { user: { select: { id: true, name: true } } } as const;
export type MediaRow = Prisma.MediaGetPayload<{ include: typeof uploader }>;

/** Authors have what they uploaded; owners and editors have everything. */
export function within(actor: Actor): { userId?: string } {
	const userId = writer(actor);
	return actor.role === 'author' ? { userId } : {};
}

/** As far as the actor has it: what is another author's is not there. */
export async function find(id: string, actor: Actor): Promise<MediaRow> {
	const row = await db.media.findUnique({ where: { id, ...within(actor) }, include: uploader });
	if (!row) throw notFound(id);
	return row;
}

export function notFound(id: string): DomainError {
	return new DomainError('not-found', `There is no picture \`${id}\`. Check the id.`);
}

/** A picture and its entity tag. */
export interface Versioned {
	etag: string;
	media: Media;
}

export function versioned(row: MediaRow): Versioned {
	return { etag: etagOf(row), media: mediaView(row) };
}

/** A row as the contract shows it, field by field. */
export function mediaView(row: MediaRow): Media {
	return {
		id: row.id,
		name: row.name,
		type: row.type as Media['type'],
		size: row.size,
		width: row.width,
		height: row.height,
		alt: row.alt,
		url: `/api/media/${row.id}/file`,
		widths: row.widths,
		uploadedBy: row.user === null ? null : { id: row.user.id, name: row.user.name },
		version: row.version,
		createdAt: row.createdAt.toISOString()
	};
}

export function eventData({ id, name, type, size }: { id: string; name: string; type: string; size: number }) {
	return { id, name, type, size };
}

/** Until the end of the transaction nobody else gives this content a place, or takes it away. */
export async function holdContent(tx: Prisma.TransactionClient, hash: string): Promise<void> {
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`media ${hash}`}, 0))`;
}

/** Removes files that belong to no picture any more. */
export async function removeUnused(hash: string): Promise<void> {
	await db.$transaction(async (tx) => {
		await holdContent(tx, hash);
		if ((await tx.media.count({ where: { hash } })) === 0) await folder.remove(hash);
	});
}
