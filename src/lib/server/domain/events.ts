import type { components } from '../../client/generated/types.ts';
import type { Statements } from '../db/statements.ts';
import { newId } from './ids.ts';
import { deliveries } from './webhook-fan-out.ts';

export { list } from './event-list.ts';
export { follow } from './event-stream.ts';

export type Event = components['schemas']['Event'];
export type EventType = Event['type'];

/** What is told of an event: the contract says what belongs to its type. */
export interface Occurrence<Type extends EventType = EventType> {
	type: Type;
	/** The id of what it happened to. */
	subject: string;
	/** Who did it; `null` where nobody did, or a stranger. */
	userId: string | null;
	data: Extract<Event, { type: Type }>['data'];
}

/** Where events are announced once they are committed. */
export const channel = 'galley_events';

/** What is announced with an event that no endpoint is to be told of. */
export const forNobody = 'for nobody';

/** Any number that nothing else in this database locks. */
const lock = 7_411_936;

/**
 * Writes down that something happened, in the transaction in which it happens. Call it last in the transaction:
 * from here to the commit no other event is written, so that their order is the order in which they become visible.
 */
export async function record<Type extends EventType>(tx: Statements, { type, subject, userId, data }: Occurrence<Type>): Promise<string> {
	// A statement of its own: the next one sees what was committed while it waited here.
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lock})`;
	const id = newId('evt');
	await tx.$executeRaw`
		WITH event AS (
			INSERT INTO events (id, type, subject, user_id, data, created_at)
			VALUES (${id}, ${type}, ${subject}, ${userId}, ${JSON.stringify(data)}::jsonb, ${new Date().toISOString()}::timestamptz)
			RETURNING sequence, type, subject
		), ${deliveries}
		SELECT pg_notify(${channel}, CASE WHEN EXISTS (SELECT FROM deliveries) THEN '' ELSE ${forNobody} END)`;
	return id;
}
