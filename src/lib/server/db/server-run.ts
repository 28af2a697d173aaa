import pg from 'pg';
import { readTexts, readTime, textArray, timestamptz } from './columns.ts';
import type { Run } from './connection.ts';
import { nameOf } from './prepared.ts';

type Reader = (text: string) => unknown;
const readerOf = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => Reader;
const readAnyTime = readerOf(timestamptz);
const readAnyTexts = readerOf(textArray);

/** Much of what a page of posts costs here is reading its times and tags. */
const readers = new Map<number, Reader>([
	[timestamptz, (text) => readTime(text) ?? readAnyTime(text)],
	[textArray, (text) => readTexts(text) ?? readAnyTexts(text)]
]);
const types = { getTypeParser: (oid: number, format?: 'text' | 'binary') => (format === 'binary' ? undefined : readers.get(oid)) ?? readerOf(oid, format) };

export function runOn(client: pg.Pool | pg.PoolClient): Run {
	return async (text, values) => {
		const name = nameOf(text);
		const { rows, rowCount } = await client.query<Record<string, unknown>>({ ...(name === undefined ? {} : { name }), text, values, types });
		return { rows, count: rowCount ?? 0 };
	};
}

export async function transactionOn<T>(pool: pg.Pool, work: (run: Run) => Promise<T>): Promise<T> {
	const client = await pool.connect();
	// The query under way fails with it; unheard, the error would end the process.
	const ignore = () => undefined;
	client.on('error', ignore);
	let broken = false;
	try {
		await client.query('BEGIN');
		const result = await work(runOn(client));
		await client.query('COMMIT');
		return result;
	} catch (error) {
		await client.query('ROLLBACK').catch(() => (broken = true));
		throw error;
	} finally {
		client.off('error', ignore);
		client.release(broken);
	}
}
