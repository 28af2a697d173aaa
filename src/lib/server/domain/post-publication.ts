import { db } from '../db/client.ts';
import { startAlarm, type Alarm } from '../jobs/alarm.ts';
import { writer, type Actor } from './actor.ts';
import * as rows from './post-rows.ts';
import { postView, type PostRow, type Versioned } from './post-views.ts';

/** Without `at`: now, unless it is published already. A time to come schedules, a past one dates back. */
export async function publish(ref: string, at: string | undefined, actor: Actor): Promise<Versioned> {
	writer(actor);
	return move(ref, actor, (row) => {
		const now = new Date();
		if (at === undefined && row.status === 'published') return row;
		const publishedAt = at === undefined ? now : new Date(at);
		return { status: publishedAt > now ? 'scheduled' : 'published', publishedAt };
	});
}

export async function unpublish(ref: string, actor: Actor): Promise<Versioned> {
	writer(actor);
	return move(ref, actor, () => ({ status: 'draft', publishedAt: null }));
}

type State = Pick<PostRow, 'status' | 'publishedAt'>;

/** Nobody said which version they mean, so a change by others in between is no conflict: the last one wins. */
async function move(ref: string, actor: Actor, to: (row: PostRow) => State): Promise<Versioned> {
	const row = await rows.findOwn(ref, actor);
	const { status, publishedAt } = to(row);
	if (status === row.status && publishedAt?.getTime() === row.publishedAt?.getTime()) return postView(row);
	const moved = await rows.updateAnyVersion(row, ref, { status, publishedAt });
	schedule?.ring();
	return postView(moved);
}

let schedule: Alarm | undefined;

/** From now on, scheduled posts go out when they are due. Any number of nodes may do this. */
export function startSchedule(): Alarm {
	return (schedule = startAlarm(publishDue));
}

/** Gives the time of the next one. */
export async function publishDue(): Promise<Date | null> {
	const now = new Date();
	await db.post.updateMany({
		where: { status: 'scheduled', publishedAt: { lte: now } },
		data: { status: 'published', version: { increment: 1 }, updatedAt: now }
	});
	const next = await db.post.findFirst({ where: { status: 'scheduled' }, orderBy: { publishedAt: 'asc' }, select: { publishedAt: true } });
	return next?.publishedAt ?? null;
}
