import { ask, db } from '../db/client.ts';
import { afterCommit } from '../db/one-transaction.ts';
import { startAlarm } from '../jobs/alarm.ts';
import { attempt } from './webhook-attempt.ts';

/** How many attempts a node makes at once, and how many of them to one endpoint. */
const atOnce = 200;
const toOneEndpoint = 4;

/** How long a node has an attempt for itself, in milliseconds: longer than one may take. Then it is lost, and made again. */
const claim = 30_000;

/** How long attempts under way are waited for at the end, in milliseconds. */
const patience = 5000;

export interface Courier {
	/** There may be something to deliver. */
	ring(): void;
	stop(): Promise<void>;
}

let courier: Courier | undefined;

/** For those who have just made a delivery. Events ring by themselves, on every node. */
export function ring(): void {
	afterCommit(() => courier?.ring());
}

/**
 * Delivers what is due. The deliveries themselves are the queue: whoever claims one moves its next attempt beyond the
 * time that this one may take, so that it comes back by itself if its node dies. Any number of nodes may do this.
 */
export function startCourier(): Courier {
	const stopping = new AbortController();
	const running = new Map<string, Set<Promise<void>>>();
	let rung = false;

	const count = () => [...running.values()].reduce((sum, { size }) => sum + size, 0);

	async function look(): Promise<Date | null> {
		rung = false;
		for (const id of await endpointsWithMail()) {
			const own = running.get(id) ?? new Set();
			running.set(id, own);
			const room = Math.min(toOneEndpoint - own.size, atOnce - count());
			for (const delivery of room > 0 ? await claimDue(id, room) : []) begin(own, delivery);
		}
		for (const [id, { size }] of running) if (size === 0) running.delete(id);
		return nextDue();
	}

	function begin(own: Set<Promise<void>>, delivery: string): void {
		const work = attempt(delivery, stopping.signal)
			.catch((error: unknown) => console.error(`The webhook delivery ${delivery} failed and will be tried again.`, error))
			.finally(() => {
				own.delete(work);
				self.ring();
			});
		own.add(work);
	}

	const alarm = startAlarm(look);
	const self: Courier = {
		ring() {
			if (rung) return;
			rung = true;
			alarm.ring();
		},
		async stop() {
			courier = undefined;
			await alarm.stop();
			const late = new Promise((resolve) => setTimeout(resolve, patience).unref());
			await Promise.race([late, Promise.all([...running.values()].flatMap((own) => [...own]))]);
			stopping.abort();
		}
	};
	return (courier = self);
}

/** Every event asks this, on every node: past Prisma. */
async function endpointsWithMail(): Promise<string[]> {
	const found = await ask<{ id: string }>`
		SELECT e.id FROM webhook_endpoints e WHERE e.status = 'enabled' AND EXISTS (
			SELECT 1 FROM webhook_deliveries d WHERE d.endpoint_id = e.id AND d.status = 'waiting' AND d.next_attempt_at <= ${new Date().toISOString()}::timestamptz
		)`;
	return found.map(({ id }) => id);
}

async function claimDue(endpoint: string, room: number): Promise<string[]> {
	const now = new Date();
	const claimed = await db.$queryRaw<{ id: string }[]>`
		UPDATE webhook_deliveries SET next_attempt_at = ${new Date(now.getTime() + claim)} WHERE id IN (
			SELECT id FROM webhook_deliveries WHERE endpoint_id = ${endpoint} AND status = 'waiting' AND next_attempt_at <= ${now}
			ORDER BY next_attempt_at LIMIT ${room} FOR UPDATE SKIP LOCKED
		) RETURNING id`;
	return claimed.map(({ id }) => id);
}

async function nextDue(): Promise<Date | null> {
	const [row] = await ask<{ next: Date | null }>`
		SELECT min(d.next_attempt_at) AS next FROM webhook_deliveries d JOIN webhook_endpoints e ON e.id = d.endpoint_id
		WHERE d.status = 'waiting' AND d.next_attempt_at > ${new Date().toISOString()}::timestamptz AND e.status = 'enabled'`;
	return row?.next ?? null;
}
