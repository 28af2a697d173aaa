import type { components } from '../../client/generated/types.ts';
import type { Prisma, WebhookEndpoint } from '../db/generated/client.ts';

type Schemas = components['schemas'];
export type Endpoint = Schemas['WebhookEndpoint'];
export type Delivery = Schemas['WebhookDelivery'];

/** What a delivery is read with. */
export const withAttempts = {
	event: { select: { id: true, type: true } },
	attempts: { orderBy: { number: 'asc' } }
} satisfies Prisma.WebhookDeliveryInclude;

export type DeliveryRow = Prisma.WebhookDeliveryGetPayload<{ include: typeof withAttempts }>;

/** A row as the contract shows it. The secret stays inside. */
export function endpointView(row: WebhookEndpoint): Endpoint {
	return {
		id: row.id,
		url: row.url,
		description: row.description,
		// The contract admitted them; the column is wider.
		events: row.events as Endpoint['events'],
		status: row.status,
		disabledReason: row.disabledReason,
		failingSince: row.failingSince?.toISOString() ?? null,
		oldSecretUntil: row.oldSecretUntil && row.oldSecretUntil > new Date() ? row.oldSecretUntil.toISOString() : null,
		version: row.version,
		createdAt: row.createdAt.toISOString(),
		updatedAt: row.updatedAt.toISOString()
	};
}

export function deliveryView(row: DeliveryRow): Delivery {
	return {
		id: row.id,
		endpointId: row.endpointId,
		eventId: row.event.id,
		eventType: row.event.type as Delivery['eventType'],
		status: row.status,
		repeats: row.repeats,
		nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
		createdAt: row.createdAt.toISOString(),
		deliveredAt: row.deliveredAt?.toISOString() ?? null,
		attempts: row.attempts.map(({ number, statusCode, error, duration, createdAt }) => ({
			number,
			statusCode,
			error,
			durationMs: duration,
			createdAt: createdAt.toISOString()
		}))
	};
}
