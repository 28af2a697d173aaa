import pg from 'pg';
import { page } from './statements.ts';

const callers = 32;
const seconds = 2;

/** Pages per second for callers who all ask at once, by the size of the pool, with statements prepared once and anew each time. */
export async function measurePools(url: string): Promise<{ size: number; prepared: number; anew: number }[]> {
	const rows = [];
	for (const size of [1, 2, 5, 10, 20, 40]) rows.push({ size, prepared: await rate(url, size, true), anew: await rate(url, size, false) });
	return rows;
}

async function rate(url: string, max: number, prepared: boolean): Promise<number> {
	const pool = new pg.Pool({ connectionString: url, max });
	const { text, values } = page({}, '-publishedAt', null);
	const query = prepared ? { name: 'page', text, values } : { text, values };
	// Connections are made, and the compiler has seen it.
	await Promise.all(Array.from({ length: 200 }, () => pool.query(query)));
	const end = performance.now() + seconds * 1000;
	let answers = 0;
	const ask = async () => {
		for (; performance.now() < end; answers++) await pool.query(query);
	};
	await Promise.all(Array.from({ length: callers }, ask));
	await pool.end();
	return answers / seconds;
}
