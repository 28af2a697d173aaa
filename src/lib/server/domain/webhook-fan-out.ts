import { Prisma } from '../db/generated/client.ts';

/** A delivery for each endpoint that `event` is for, in the statement that writes it: none is forgotten, whatever happens next. */
export const deliveries = Prisma.sql`deliveries AS (
	INSERT INTO webhook_deliveries (id, endpoint_id, event_sequence, next_attempt_at)
	SELECT 'delivery_' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 20), endpoint.id, event.sequence, now()
	FROM event, webhook_endpoints endpoint
	WHERE endpoint.status = 'enabled'
		-- A test is for the endpoint that it tests.
		AND CASE WHEN event.type = 'webhook.test' THEN endpoint.id = event.subject ELSE cardinality(endpoint.events) = 0 OR event.type = ANY(endpoint.events) END
	ON CONFLICT DO NOTHING RETURNING id
)`;
