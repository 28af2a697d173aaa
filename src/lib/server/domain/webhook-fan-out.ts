import type { Prisma } from '../db/generated/client.ts';

/** A delivery for each endpoint that an event is for, in the event's transaction: none is forgotten, whatever happens next. */
export async function fanOut(tx: Prisma.TransactionClient, { sequence, type, subject }: { sequence: bigint; type: string; subject: string }): Promise<void> {
	// A test is for the endpoint that it tests.
	await tx.$executeRaw`
		INSERT INTO webhook_deliveries (id, endpoint_id, event_sequence, next_attempt_at)
		SELECT 'delivery_' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 20), id, ${sequence}, now()
		FROM webhook_endpoints
		WHERE status = 'enabled'
			AND CASE WHEN ${type}::text = 'webhook.test' THEN id = ${subject} ELSE cardinality(events) = 0 OR ${type}::text = ANY(events) END
		ON CONFLICT DO NOTHING`;
}
