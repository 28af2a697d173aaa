import { readCursor, writeCursor, type Place } from './cursor.ts';
import { DomainError } from './error.ts';

/** Which page of a list is asked for. */
export interface Paging {
	page?: number | undefined;
	cursor?: string | undefined;
	limit: number;
}

/** Where to begin and how many rows to read. */
export interface Stretch {
	after: Place | null;
	skip: number;
	take: number;
}

export interface Order<Row> {
	/** The filters: a cursor is good with the same ones only. */
	scope: object;
	placeOf: (row: Row) => Place;
	isKey: (text: string) => boolean;
}

export interface Page<Row> {
	items: Row[];
	page?: number;
	limit: number;
	nextCursor?: string;
}

/** One page of rows. One more than the page is read: whether there is a next page, no count has to tell. */
export async function readPage<Row>({ page, cursor, limit }: Paging, order: Order<Row>, read: (stretch: Stretch) => Promise<Row[]>): Promise<Page<Row>> {
	if (page !== undefined && cursor !== undefined) throw new DomainError('invalid-parameters', 'Use `page` or `cursor`, not both: leave one of them out.');
	const after = cursor === undefined ? null : readCursor(cursor, order.scope, order.isKey);
	const rows = await read({ after, skip: page === undefined ? 0 : (page - 1) * limit, take: limit + 1 });
	const items = rows.slice(0, limit);
	const last = rows.length > limit ? items.at(-1) : undefined;
	return {
		items,
		...(page === undefined ? {} : { page }),
		limit,
		...(last === undefined ? {} : { nextCursor: writeCursor(order.placeOf(last), order.scope) })
	};
}
