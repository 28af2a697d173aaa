import type { Prisma } from '../db/generated/client.ts';
import * as events from './events.ts';
import type { UserRow } from './user-rows.ts';

type UserEvent = 'user.created' | 'user.updated' | 'user.deleted';

/** Writes down what happened to a user, last in the transaction in which it happens. `by`: who did it. */
export async function tell(tx: Prisma.TransactionClient, type: UserEvent, { id, name, role }: UserRow, by: string | null): Promise<void> {
	await events.record(tx, { type, subject: id, userId: by, data: { id, name, role } });
}
