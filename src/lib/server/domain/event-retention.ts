import { db } from '../db/client.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { define } from '../jobs/queue.ts';

/** For how many days events are kept. */
const days = 90;
/** How many go at once. */
const batch = 1000;

/** Every day, events that are old enough go, with the log of their deliveries. */
export const forgetting = define<Record<string, never>>('forget-events', {
	concurrency: 1,
	async handler({ signal }) {
		const before = new Date(Date.now() - days * 86_400_000);
		while (!signal.aborted && (await forget(before)) === batch);
		await db.$transaction((tx) => enqueue(tx, forgetting, {}, { startAfter: new Date(Date.now() + 86_400_000), singletonKey: 'daily' }));
	}
});

/** Begins the days. Where it has begun, nothing happens. */
export async function startForgetting(): Promise<void> {
	await enqueue(db, forgetting, {}, { singletonKey: 'daily' });
}

/** What a delivery still waits for stays, however old it is, and so does the newest of all: it says how far things are. Tells how many events went. */
export async function forget(before: Date): Promise<number> {
	return db.$transaction(async (tx) => {
		const { _max: newest } = await tx.event.aggregate({ _max: { sequence: true } });
		const old = await tx.event.findMany({
			where: { createdAt: { lt: before }, sequence: { lt: newest.sequence ?? 0n }, deliveries: { none: { status: 'waiting' } } },
			orderBy: { sequence: 'asc' },
			take: batch,
			select: { sequence: true }
		});
		const sequences = old.map(({ sequence }) => sequence);
		await tx.webhookDelivery.deleteMany({ where: { eventSequence: { in: sequences } } });
		const { count } = await tx.event.deleteMany({ where: { sequence: { in: sequences } } });
		return count;
	});
}
