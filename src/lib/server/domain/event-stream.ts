import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import type { Actor } from './actor.ts';
import { DomainError } from './error.ts';
import { eventView } from './event-list.ts';
import { nextEvent } from './event-wake.ts';
import { isStillGood } from './still-good.ts';

type Schemas = components['schemas'];
type Sent = { retry: number } | { comment: string } | { id: string; data: Schemas['Event'] };

export interface Following {
	/** The id of the last event that was seen. Without it, what happens from now on. */
	after?: string | undefined;
	types?: Schemas['EventType'][] | undefined;
	/** The reader has gone. */
	signal: AbortSignal;
	/** Who reads. */
	actor: Actor;
}

/** Before the first event: whoever has seen this one has seen nothing. */
export const beginning = 'evt_00000000000000000000';

/** How long a silent stream waits before it says that it lives, in milliseconds. */
const beat = 15_000;
/** How long clients wait before they come back, in milliseconds. */
const retry = 2000;
/** How many events are read at once: a slow reader never has more of them waiting here. */
const batch = 100;

/**
 * What has happened since, and then what happens. It is read from the table as fast as the reader takes it; a
 * notification says only that there is something to read, so that none that is lost can lose an event. It ends with the credentials of its reader.
 */
export async function* follow({ after, types, signal, actor }: Following): AsyncGenerator<Sent, void, undefined> {
	let last = await placeOf(after);
	yield { retry };
	while (!signal.aborted) {
		// Asked for before the table is read: what is written in between is not slept through.
		const next = nextEvent(beat, signal);
		if (!(await isStillGood(actor))) return;
		const where = { sequence: { gt: last }, ...(types ? { type: { in: types } } : {}) };
		const rows = await db.event.findMany({ where, orderBy: { sequence: 'asc' }, take: batch });
		for (const row of rows) {
			last = row.sequence;
			yield { id: row.id, data: eventView(row) };
		}
		if (rows.length === batch) continue;
		const reason = await next;
		if (reason === 'closed') return;
		if (reason === 'silence') yield { comment: 'still here' };
	}
}

async function placeOf(after: string | undefined): Promise<bigint> {
	if (after === beginning) return 0n;
	if (after === undefined) {
		const newest = await db.event.findFirst({ orderBy: { sequence: 'desc' }, select: { sequence: true } });
		return newest?.sequence ?? 0n;
	}
	const found = await db.event.findUnique({ where: { id: after }, select: { sequence: true } });
	if (found) return found.sequence;
	const remedy = `Read the list of events to see what you have missed, then follow the stream after the last of them, or after \`${beginning}\` for all there are.`;
	throw new DomainError('event-unknown', `There is no event \`${after}\` here, or no longer: they are kept for 90 days. ${remedy}`);
}
