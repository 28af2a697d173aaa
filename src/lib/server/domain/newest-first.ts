import { readPage, type Page, type Paging } from './paging.ts';

/** What a query needs to give a stretch of a list whose order is by time. */
export interface Newest {
	where: { createdAt?: { lte: Date }; OR?: ({ createdAt: { lt: Date } } | { createdAt: Date; id: { lt: string } })[] };
	orderBy: [{ createdAt: 'desc' }, { id: 'desc' }];
	take: number;
	skip: number;
}

/** One page of a list, the newest first. `filters` are what a cursor is bound to. */
export async function readNewest<Row extends { id: string; createdAt: Date }>(
	paging: Paging,
	filters: object,
	find: (query: Newest) => Promise<Row[]>
): Promise<Page<Row>> {
	const order = { scope: filters, placeOf: ({ id, createdAt }: Row) => ({ id, key: createdAt.toISOString() }), isKey: isTime };
	return readPage(paging, order, ({ after, take, skip }) =>
		find({ where: after ? beyond(new Date(after.key), after.id) : {}, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take, skip })
	);
}

/** The first condition is for the index: it leads to the place at any depth. */
function beyond(time: Date, id: string): Newest['where'] {
	return { createdAt: { lte: time }, OR: [{ createdAt: { lt: time } }, { createdAt: time, id: { lt: id } }] };
}

/** As `toISOString` writes it, and as the database takes it. */
function isTime(text: string): boolean {
	const time = new Date(text);
	return /^[1-9]\d{3}-/.test(text) && !Number.isNaN(time.getTime()) && time.toISOString() === text;
}
