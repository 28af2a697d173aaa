import { db } from '../db/client.ts';
import type { Prisma, WebhookDelivery } from '../db/generated/client.ts';
import { newId } from './ids.ts';
import { post, type Outcome } from './webhook-post.ts';
import { hasFailedTooLong, nextAttempt } from './webhook-schedule.ts';

/** Tries to deliver, and writes down what came of it. An attempt that is cut off by `signal` did not take place. */
export async function attempt(id: string, signal?: AbortSignal): Promise<void> {
	const delivery = await db.webhookDelivery.findUnique({ where: { id }, include: { endpoint: true, event: true } });
	// The endpoint may have been deleted since.
	if (delivery?.status !== 'waiting' || delivery.endpoint.status !== 'enabled') return;
	const outcome = await post(delivery.endpoint, delivery.event);
	if (signal?.aborted && outcome.error !== null) return;
	await db.$transaction((tx) => settle(tx, delivery, outcome));
}

async function settle(tx: Prisma.TransactionClient, { id, endpointId }: WebhookDelivery, outcome: Outcome): Promise<void> {
	// Should the node have slept through its claim, another one has tried as well: one after the other, then.
	const [locked] = await tx.$queryRaw<{ status: string }[]>`SELECT status::text FROM webhook_deliveries WHERE id = ${id} FOR UPDATE`;
	if (!locked) return;
	const { statusCode, error, duration } = outcome;
	const number = 1 + (await tx.webhookAttempt.count({ where: { deliveryId: id } }));
	await tx.webhookAttempt.create({ data: { id: newId('attempt'), deliveryId: id, number, statusCode, error, duration } });
	if (locked.status !== 'waiting') return;
	const now = new Date();
	if (error === null) {
		await tx.webhookDelivery.update({ where: { id }, data: { status: 'delivered', deliveredAt: now, nextAttemptAt: null } });
		await tx.webhookEndpoint.updateMany({ where: { id: endpointId, failingSince: { not: null } }, data: { failingSince: null, ...counted(now) } });
		return;
	}
	const next = statusCode === 410 ? null : nextAttempt(number, now, outcome.wish);
	await tx.webhookDelivery.update({ where: { id }, data: next === null ? { status: 'failed', nextAttemptAt: null } : { nextAttemptAt: next } });
	await blame(tx, endpointId, outcome, now);
}

/** Notes since when an endpoint fails, and gives up on one that wants no more or has failed for days. */
async function blame(tx: Prisma.TransactionClient, id: string, { statusCode, error }: Outcome, now: Date): Promise<void> {
	await tx.webhookEndpoint.updateMany({ where: { id, failingSince: null }, data: { failingSince: now, ...counted(now) } });
	const { failingSince } = await tx.webhookEndpoint.findUniqueOrThrow({ where: { id } });
	const tooLong = hasFailedTooLong(failingSince, now);
	if (statusCode !== 410 && !tooLong) return;
	const disabledReason = tooLong ? `For five days nothing could be delivered. The last time: ${error ?? ''}` : error;
	await tx.webhookEndpoint.updateMany({ where: { id, status: 'enabled' }, data: { status: 'disabled', disabledReason, ...counted(now) } });
}

function counted(updatedAt: Date) {
	return { version: { increment: 1 }, updatedAt };
}
