import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import type { Actor } from './actor.ts';
import { DomainError } from './error.ts';
import * as events from './events.ts';
import { newId } from './ids.ts';
import { readNewest } from './newest-first.ts';
import type { Page, Paging } from './paging.ts';
import { ring } from './webhook-courier.ts';
import { enabledOnly, findEndpoint, ownerOnly } from './webhook-rows.ts';
import { deliveryView, withAttempts, type Delivery, type DeliveryRow } from './webhook-views.ts';

type Schemas = components['schemas'];

/** How many events are sent again at once. */
const mostReplayed = 10_000;

export async function list(
	endpointId: string,
	{ status, ...paging }: Paging & { status?: Delivery['status'] | undefined },
	actor: Actor
): Promise<Page<Delivery>> {
	ownerOnly(actor);
	await findEndpoint(db, endpointId);
	const only = status === undefined ? {} : { status };
	const page = await readNewest(paging, { endpointId, status }, ({ where, ...query }) =>
		db.webhookDelivery.findMany({ where: { endpointId, ...only, ...where }, include: withAttempts, ...query })
	);
	return { ...page, items: page.items.map(deliveryView) };
}

export async function get(endpointId: string, id: string, actor: Actor): Promise<Delivery> {
	ownerOnly(actor);
	await findEndpoint(db, endpointId);
	return deliveryView(await find(endpointId, id));
}

/** The same event again, as a delivery of its own. */
export async function redeliver(endpointId: string, id: string, actor: Actor): Promise<Delivery> {
	ownerOnly(actor);
	enabledOnly(await findEndpoint(db, endpointId));
	const { eventSequence, repeats } = await find(endpointId, id);
	const data = { id: newId('delivery'), endpointId, eventSequence, repeats: repeats ?? id, nextAttemptAt: new Date() };
	const row = await db.webhookDelivery.create({ data, include: withAttempts });
	ring();
	return deliveryView(row);
}

async function find(endpointId: string, id: string): Promise<DeliveryRow> {
	const row = await db.webhookDelivery.findUnique({ where: { id, endpointId }, include: withAttempts });
	if (!row) throw new DomainError('not-found', `The endpoint has no delivery \`${id}\`. See the list of its deliveries.`);
	return row;
}

/** What an endpoint is for, of a stretch of time. Events that never went there go as their own delivery, the others as repetitions. */
export async function replay(endpointId: string, { from, until }: Schemas['ReplayWebhooks'], actor: Actor): Promise<Schemas['WebhookReplay']> {
	ownerOnly(actor);
	const endpoint = await findEndpoint(db, endpointId);
	enabledOnly(endpoint);
	const type = endpoint.events.length > 0 ? Prisma.sql`AND e.type = ANY(${endpoint.events})` : Prisma.empty;
	const before = until === undefined ? Prisma.empty : Prisma.sql`AND e.created_at < ${new Date(until)}`;
	const events = await db.$queryRaw<{ sequence: bigint; own: string | null }[]>`
		SELECT e.sequence, d.id AS own FROM events e
		LEFT JOIN webhook_deliveries d ON d.event_sequence = e.sequence AND d.endpoint_id = ${endpointId} AND d.repeats IS NULL
		WHERE e.created_at >= ${new Date(from)} ${before} ${type} AND e.type <> 'webhook.test'
		ORDER BY e.sequence LIMIT ${mostReplayed + 1}`;
	if (events.length > mostReplayed)
		throw new DomainError('replay-too-large', 'These are more than 10,000 events. Ask for a shorter time, and for the rest after it.');
	const nextAttemptAt = new Date();
	const data = events.map(({ sequence, own }) => ({ id: newId('delivery'), endpointId, eventSequence: sequence, repeats: own, nextAttemptAt }));
	const { count } = await db.webhookDelivery.createMany({ data, skipDuplicates: true });
	ring();
	return { deliveries: count };
}

/** An event for this endpoint only, whatever types it is for. */
export async function test(endpointId: string, actor: Actor): Promise<Delivery> {
	ownerOnly(actor);
	enabledOnly(await findEndpoint(db, endpointId));
	const row = await db.$transaction(async (tx) => {
		const id = await events.record(tx, { type: 'webhook.test', subject: endpointId, userId: actor.userId, data: { id: endpointId } });
		return tx.webhookDelivery.findFirstOrThrow({ where: { endpointId, event: { id } }, include: withAttempts });
	});
	return deliveryView(row);
}
