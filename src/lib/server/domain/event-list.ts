import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import type { Event as Row } from '../db/generated/client.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { DomainError } from './error.ts';

type Schemas = components['schemas'];

export interface Listing {
	type?: Schemas['EventType'][] | undefined;
	page?: number | undefined;
	cursor?: string | undefined;
	limit: number;
	sort: '-timestamp' | 'timestamp';
}

/** A row as the contract shows it. What it was written with, it has: `record` takes nothing else. */
export function eventView({ id, type, createdAt, data }: Row): Schemas['Event'] {
	return { id, type, timestamp: createdAt.toISOString(), data } as Schemas['Event'];
}

/** One page of what has happened. Ordered by sequence, which no two events share. */
export async function list({ type, page, cursor, limit, sort }: Listing): Promise<Schemas['EventPage']> {
	if (page !== undefined && cursor !== undefined) throw new DomainError('invalid-parameters', 'Use `page` or `cursor`, not both: leave one of them out.');
	const scope = { type, sort };
	const newestFirst = sort === '-timestamp';
	const place = cursor === undefined ? null : BigInt(readCursor(cursor, scope, (key) => /^\d{1,18}$/.test(key)).key);
	const rows = await db.event.findMany({
		where: {
			...(type ? { type: { in: type } } : {}),
			...(place === null ? {} : { sequence: newestFirst ? { lt: place } : { gt: place } })
		},
		orderBy: { sequence: newestFirst ? 'desc' : 'asc' },
		take: limit + 1,
		skip: page === undefined ? 0 : (page - 1) * limit
	});
	const items = rows.slice(0, limit);
	const last = rows.length > limit ? items.at(-1) : undefined;
	return {
		items: items.map(eventView),
		...(page === undefined ? {} : { page }),
		limit,
		...(last ? { nextCursor: writeCursor({ key: String(last.sequence), id: last.id }, scope) } : {})
	};
}
