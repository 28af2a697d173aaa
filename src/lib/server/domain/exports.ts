import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import type { PostStatus, SubscriberStatus } from '../db/generated/client.ts';
import { columnsOf, writeCsv } from './csv.ts';
import { postView } from './post-views.ts';
import { view as subscriberView } from './subscriber-rows.ts';

type Schemas = components['schemas'];

/** A file on its way: rows are read as fast as they are taken, and no faster. */
export type Export<Item> = { filename: string } & (
	{ type: 'text/csv'; body: AsyncIterable<string> } | { type: 'application/x-ndjson'; body: AsyncIterable<Item> }
);

/** Rows of one query. More would be faster by little and heavier by much: a body may have 4 MB. */
const batch = 100;

/** All posts, by id. */
export function posts(type: string | null, { status }: { status?: PostStatus | undefined }): Export<Schemas['Post']> {
	const where = status === undefined ? {} : { status };
	const author = { author: { select: { id: true, name: true } } };
	const items = allOf((after) => db.post.findMany({ where: { ...where, id: { gt: after } }, include: author, orderBy: { id: 'asc' }, take: batch }));
	const columns = columnsOf<Schemas['Post']>({
		id: ({ id }) => id,
		slug: ({ slug }) => slug,
		title: ({ title }) => title,
		status: ({ status }) => status,
		tags: ({ tags }) => tags.join(' '),
		author: ({ author }) => author.name,
		createdAt: ({ createdAt }) => createdAt,
		updatedAt: ({ updatedAt }) => updatedAt,
		publishedAt: ({ publishedAt }) => publishedAt,
		excerpt: ({ excerpt }) => excerpt,
		body: ({ body }) => body
	});
	return fileOf(
		'posts',
		type,
		map(items, (row) => postView(row).post),
		columns
	);
}

/** All subscribers, by id. */
export function subscribers(type: string | null, { status }: { status?: SubscriberStatus | undefined }): Export<Schemas['Subscriber']> {
	const where = status === undefined ? {} : { status };
	const items = allOf((after) => db.subscriber.findMany({ where: { ...where, id: { gt: after } }, orderBy: { id: 'asc' }, take: 10 * batch }));
	const columns = columnsOf<Schemas['Subscriber']>({
		id: ({ id }) => id,
		email: ({ email }) => email,
		name: ({ name }) => name,
		status: ({ status }) => status,
		source: ({ source }) => source,
		createdAt: ({ createdAt }) => createdAt,
		updatedAt: ({ updatedAt }) => updatedAt,
		confirmedAt: ({ confirmedAt }) => confirmedAt
	});
	return fileOf('subscribers', type, map(items, subscriberView), columns);
}

function fileOf<Item>(noun: string, type: string | null, items: AsyncIterable<Item>, columns: ReturnType<typeof columnsOf<Item>>): Export<Item> {
	const day = new Date().toISOString().slice(0, 10);
	if (type === 'application/x-ndjson') return { filename: `${noun}-${day}.ndjson`, type, body: items };
	return { filename: `${noun}-${day}.csv`, type: 'text/csv', body: writeCsv(items, columns) };
}

/** Row after row, by batches that begin after the id of the last. */
async function* allOf<Row extends { id: string }>(read: (after: string) => Promise<Row[]>): AsyncGenerator<Row> {
	let after = '';
	for (;;) {
		const rows = await read(after);
		yield* rows;
		const last = rows.at(-1);
		if (!last) return;
		after = last.id;
	}
}

async function* map<A, B>(items: AsyncIterable<A>, change: (item: A) => B): AsyncGenerator<B> {
	for await (const item of items) yield change(item);
}
