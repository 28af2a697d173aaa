import { db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { maySee, mustOwn, type Actor } from './actor.ts';
import { DomainError } from './error.ts';
import { newId } from './ids.ts';
import { tell } from './post-events.ts';
import type { PostRow } from './post-views.ts';
import { changed } from './version.ts';

const author = { author: { select: { id: true, name: true } } } as const;

/** By id or slug, as far as the actor may see it: what others may not see is not there. */
export async function find(ref: string, actor: Actor): Promise<PostRow> {
	const where = ref.startsWith('post_') ? { id: ref } : { slug: ref };
	const row = await db.post.findUnique({ where, include: author });
	if (!row || !maySee(actor, { authorId: row.author.id, status: row.status })) throw notFound(ref);
	return row;
}

/** The same, for a change: of what they see, authors change their own. */
export async function findOwn(ref: string, actor: Actor): Promise<PostRow> {
	const row = await find(ref, actor);
	mustOwn(actor, { authorId: row.author.id });
	return row;
}

export async function insert(data: Prisma.PostUncheckedCreateInput): Promise<PostRow> {
	return guardSlug(data.slug, () =>
		db.$transaction(async (tx) => {
			const row = await tx.post.create({ data, include: author });
			await tell(tx, 'post.created', row, row.author.id);
			return row;
		})
	);
}

/**
 * Writes a new text, only on the version that was read, and counts it up. What the post said until now becomes
 * a revision, in the same transaction. `precondition-failed` where another was faster.
 */
export async function update(row: PostRow, data: Prisma.PostUncheckedUpdateInput, editorId: string): Promise<PostRow> {
	const slug = typeof data.slug === 'string' ? data.slug : undefined;
	const change = { ...data, version: { increment: 1 }, updatedAt: new Date() };
	return guardSlug(slug, () =>
		db.$transaction(async (tx) => {
			const updated = await tx.post.update({ where: { id: row.id, version: row.version }, data: change, include: author }).catch((error: unknown) => {
				throw hasCode(error, 'P2025') ? changed() : error;
			});
			await keepRevision(tx, row, editorId);
			await tell(tx, 'post.updated', updated, editorId);
			return updated;
		})
	);
}

async function keepRevision(tx: Prisma.TransactionClient, { id: postId, version, slug, title, body, excerpt, tags }: PostRow, editorId: string): Promise<void> {
	await tx.postRevision.create({ data: { id: newId('rev'), postId, version, slug, title, body, excerpt, tags, editorId } });
}

/** As it is now, and for this transaction alone to change. `null` where it is gone. */
export async function lock(tx: Prisma.TransactionClient, id: string): Promise<PostRow | null> {
	await tx.$executeRaw`SELECT 1 FROM posts WHERE id = ${id} FOR UPDATE`;
	return tx.post.findUnique({ where: { id }, include: author });
}

/** Writes on the version that is there, and counts it up. */
export async function setState(tx: Prisma.TransactionClient, id: string, state: Pick<PostRow, 'status' | 'publishedAt'>): Promise<PostRow> {
	return tx.post.update({ where: { id }, data: { ...state, version: { increment: 1 }, updatedAt: new Date() }, include: author });
}

export async function remove(row: PostRow, userId: string, also: (tx: Prisma.TransactionClient) => Promise<void>): Promise<void> {
	await db.$transaction(async (tx) => {
		const { count } = await tx.post.deleteMany({ where: { id: row.id, version: row.version } });
		if (count === 0) throw changed();
		await also(tx);
		await tell(tx, 'post.deleted', row, userId);
	});
}

/** The unique index decides about slugs, not a look beforehand: two writers may look at once. */
async function guardSlug<T>(slug: string | undefined, write: () => Promise<T>): Promise<T> {
	try {
		return await write();
	} catch (error) {
		if (slug === undefined || !hasCode(error, 'P2002')) throw error;
		const other = await db.post.findUnique({ where: { slug }, select: { id: true } });
		// Gone since: the next try may succeed.
		if (!other) return guardSlug(slug, write);
		throw new DomainError('slug-taken', `Another post has the slug \`${slug}\`. Choose another one.`, { conflictsWith: other.id });
	}
}

export function notFound(ref: string): DomainError {
	return new DomainError('not-found', `There is no post \`${ref}\`. Check the id or the slug.`);
}

function hasCode(error: unknown, code: string): boolean {
	return error instanceof Prisma.PrismaClientKnownRequestError && error.code === code;
}
