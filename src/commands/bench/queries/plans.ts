import type pg from 'pg';
import type { Prisma } from '../../../lib/server/db/generated/client.ts';
import { page, type Places } from './statements.ts';

/** What PostgreSQL did. Read twice, so that the second time the pages are in memory; nothing that it writes stays. */
export async function explain(client: pg.ClientBase, sql: Prisma.Sql): Promise<string> {
	let plan = '';
	for (let run = 0; run < 2; run++) {
		await client.query('BEGIN');
		const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${sql.text}`, sql.values);
		await client.query('ROLLBACK');
		plan = rows.map((row) => row['QUERY PLAN']).join('\n');
	}
	return plan;
}

const sorts = ['-publishedAt', 'title'] as const;

/** The last place of page 9,999, in each order that is measured. */
export async function findPlaces(client: pg.ClientBase): Promise<Places> {
	const found: Partial<Places> = {};
	for (const sort of sorts) {
		const column = sort === 'title' ? 'title' : `coalesce(published_at, 'infinity'::timestamptz)`;
		const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
		const text = `SELECT ${column} AS key, id FROM posts WHERE status = 'published' ORDER BY ${column} ${direction}, id ${direction} LIMIT 1 OFFSET 199979`;
		const { rows } = await client.query<{ key: string | Date; id: string }>(text);
		const [row] = rows;
		if (row) found[sort] = { key: row.key instanceof Date ? row.key.toISOString() : row.key, id: row.id };
	}
	return found as Places;
}

/** Milliseconds for each of many pages, one after the other, prepared as Galley does it. */
export async function timePages(client: pg.ClientBase, places: Places): Promise<{ what: string; first: number; deep: number }[]> {
	const rows = [];
	for (const sort of sorts) {
		const time = async (sql: Prisma.Sql, name: string) => {
			const ask = () => client.query({ name, text: sql.text, values: sql.values });
			for (let run = 0; run < 50; run++) await ask();
			const start = performance.now();
			for (let run = 0; run < 500; run++) await ask();
			return (performance.now() - start) / 500;
		};
		const [first, deep] = [page({}, sort, null), page({}, sort, places[sort])];
		rows.push({ what: `sort=${sort}`, first: await time(first, `first ${sort}`), deep: await time(deep, `deep ${sort}`) });
	}
	return rows;
}
