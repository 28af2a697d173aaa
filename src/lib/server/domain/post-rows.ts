import { ask, db, inDirectTransaction } from '../db/client.ts';
import { isTaken } from '../db/failures.ts';
import { Prisma } from '../db/generated/client.ts';
import { maySee, mustOwn, type Actor } from './actor.ts';
import { DomainError } from './error.ts';
import { newId } from './ids.ts';
import { columns, withAuthor, type FlatRow } from './post-columns.ts';
import { tell } from './post-events.ts';
import type { PostRow } from './post-views.ts';
import { changed } from './version.ts';

const author = { author: { select: { id: true, name: true } } } as const;

/** By id or slug, as far as the actor may see it: what others may not see is not there. */
export async function find(ref: string, actor: Actor): Promise<PostRow> {
	const [row] = await ask<FlatRow>(ref.startsWith('post_') ? byId(ref) : bySlug(ref));
	if (!row || !maySee(actor, row)) throw notFound(ref);
	return withAuthor(row);
}

/** The same, for a change: of what they see, authors change their own. */
export async function findOwn(ref: string, actor: Actor): Promise<PostRow> {
	const row = await find(ref, actor);
	mustOwn(actor, { authorId: row.author.id });
	return row;
}

export const byId = (id: string) => Prisma.sql`SELECT ${columns} FROM posts p JOIN users u ON u.id = p.author_id WHERE p.id = ${id}`;
export const bySlug = (slug: string) => Prisma.sql`SELECT ${columns} FROM posts p JOIN users u ON u.id = p.author_id WHERE p.slug = ${slug}`;

export type NewPost = Pick<PostRow, 'id' | 'slug' | 'title' | 'body' | 'excerpt' | 'summary' | 'tags'> & { authorId: string };

export async function insert(post: NewPost): Promise<PostRow> {
	return guardSlug(post.slug, () =>
		inDirectTransaction(async (tx) => {
			const [row] = await tx.$queryRaw<FlatRow[]>(insertion(post, new Date().toISOString()));
			// The foreign key has refused it before.
			if (!row) throw new Error(`The post ${post.id} has no author.`);
			await tell(tx, 'post.created', withAuthor(row), row.authorId);
			return withAuthor(row);
		})
	);
}

export const insertion = ({ id, slug, title, body, excerpt, summary, tags, authorId }: NewPost, now: string) => Prisma.sql`
	WITH p AS (
		INSERT INTO posts (id, slug, title, body, excerpt, summary, tags, author_id, created_at, updated_at)
		VALUES (${id}, ${slug}, ${title}, ${body}, ${excerpt}, ${summary}, ${tags}::text[], ${authorId}, ${now}::timestamptz, ${now}::timestamptz)
		RETURNING *
	)
	SELECT ${columns} FROM p JOIN users u ON u.id = p.author_id`;

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
		if (slug === undefined || !isTaken(error)) throw error;
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
