import { db } from '../db/client.ts';
import type { Actor } from './actor.ts';
import * as sessions from './sessions.ts';

/** Whether what the actor showed is still good, and for the same role. A request asks once; what goes on for long asks again. */
export async function isStillGood({ via, role }: Actor): Promise<boolean> {
	if (!via) return true;
	const query = { where: { id: via.id }, include: { user: { select: { role: true } } } } as const;
	const found = via.kind === 'key' ? await db.key.findUnique(query) : await db.session.findUnique(query);
	if (found?.user.role !== role) return false;
	const end = 'lastSeenAt' in found ? sessions.endOf(found) : found.expiresAt;
	return end === null || end > new Date();
}
