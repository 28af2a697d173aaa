import { db, inOneTransaction } from '../db/client.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { define } from '../jobs/queue.ts';

/** An answer, sealed, and what tells whether the next body is the same. */
interface Kept {
	fingerprint: string;
	answer: Uint8Array;
}

type Claimed = { state: 'mine' } | { state: 'taken'; fingerprint: string | null } | ({ state: 'answered' } & Kept);

class ClaimLost extends Error {}

/** Takes a key, for `lease` milliseconds by the database's clock. Of several at once, the primary key lets one. */
export async function claim(id: string, claim: string, fingerprint: string | null, lease: number): Promise<Claimed> {
	const count = await db.$executeRaw`
		INSERT INTO idempotency_keys (id, claim, fingerprint, expires_at)
		VALUES (${id}, ${claim}, ${fingerprint}, now() + ${lease}::float8 * interval '1 millisecond')
		ON CONFLICT (id) DO UPDATE SET claim = excluded.claim, fingerprint = excluded.fingerprint, answer = NULL, expires_at = excluded.expires_at
		WHERE idempotency_keys.expires_at <= now()`;
	if (count > 0) return { state: 'mine' };
	const row = await db.idempotencyKey.findUnique({ where: { id }, select: { fingerprint: true, answer: true } });
	if (row?.answer != null && row.fingerprint !== null) return { state: 'answered', fingerprint: row.fingerprint, answer: row.answer };
	// Gone since, perhaps: the next try may have it.
	return { state: 'taken', fingerprint: row?.fingerprint ?? null };
}

/** What is written and what is answered are there together or not at all. `false`: another request has the key by now. */
export async function commit(id: string, claim: string, work: () => Promise<Kept | null>): Promise<boolean> {
	try {
		await inOneTransaction(work, async (tx, kept) => {
			const count = kept
				? await tx.$executeRaw`
					UPDATE idempotency_keys SET fingerprint = ${kept.fingerprint}, answer = ${kept.answer}, expires_at = now() + interval '1 day'
					WHERE id = ${id} AND claim = ${claim}`
				: await tx.$executeRaw`DELETE FROM idempotency_keys WHERE id = ${id} AND claim = ${claim}`;
			if (count === 0) throw new ClaimLost();
		});
		return true;
	} catch (error) {
		if (error instanceof ClaimLost) return false;
		throw error;
	}
}

/** Every hour, what is over goes. Until then it is in nobody's way: a claim takes its place. */
export const forgetting = define<Record<string, never>>('forget-idempotency-keys', {
	concurrency: 1,
	async handler() {
		await db.$executeRaw`DELETE FROM idempotency_keys WHERE expires_at <= now()`;
		await db.$transaction((tx) => enqueue(tx, forgetting, {}, { startAfter: new Date(Date.now() + 3_600_000), singletonKey: 'hourly' }));
	}
});

/** Begins the hours. Where it has begun, nothing happens. */
export async function startForgetting(): Promise<void> {
	await enqueue(db, forgetting, {}, { singletonKey: 'hourly' });
}
