import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { cpuTime } from './linux.ts';
import { manyPosts, onPostgres, type OnPostgres } from './on-postgres.ts';
import type { Options } from './options.ts';
import { table, type Report } from './report.ts';
import { median } from './row.ts';
import { ownerKey } from './server.ts';

const manySubscribers = (count: number) => `
	INSERT INTO subscribers (id, email, name, status, source, created_at, updated_at, confirmed_at)
	SELECT 'sub_' || lpad(n::text, 20, '0'), 'reader' || n || '@example.org', 'Reader number ' || n, 'active', 'form', now(), now(), now()
	FROM generate_series(1, ${count}) n`;

const times = ['created_at', 'updated_at'];
const kinds = [
	{
		what: 'posts of 1 kB',
		path: '/api/exports/posts',
		rows: 20_000,
		columns: `p.id, slug, title, status, array_to_string(tags, ' '), u.name, ${times.map((name) => `p.${name}`).join(', ')}, published_at, coalesce(excerpt, summary), body`,
		from: 'posts p JOIN users u ON u.id = p.author_id ORDER BY p.id'
	},
	{
		what: 'subscribers',
		path: '/api/exports/subscribers',
		rows: 200_000,
		columns: `id, email, name, status, source, ${times.join(', ')}, confirmed_at`,
		from: 'subscribers ORDER BY id'
	}
];

/** Everything out as CSV: through the API, with its views and its guard against formulas; and by the database alone. */
export async function exports({ rounds }: Options): Promise<Report> {
	return onPostgres(async (at) => {
		await at.query(manyPosts(20_000));
		await at.query(manySubscribers(200_000));
		await at.query('ANALYZE');
		const rows = [];
		for (const kind of kinds) {
			const [ours, copies]: [Taken[], number[]] = [[], []];
			for (let round = 0; round < Math.min(rounds, 3); round++) {
				ours.push(await download(at, kind.path, kind.rows));
				copies.push(await copy(at, kind));
			}
			const [galley, plain] = [median(ours.map(({ seconds }) => seconds)), median(copies)];
			const cpu = median(ours.map(({ cpu }) => cpu));
			const rate = (seconds: number) => `${Math.round(kind.rows / seconds).toLocaleString('en')} rows/s`;
			rows.push([
				`${kind.rows.toLocaleString('en')} ${kind.what}`,
				rate(galley),
				rate(plain),
				(galley / plain).toFixed(1),
				`${((cpu * 1000) / kind.rows).toFixed(1)} µs`
			]);
		}
		return { text: table(['', 'Galley’s export', 'COPY', 'times as long', 'CPU time of Galley per row'], rows) };
	});
}

interface Taken {
	seconds: number;
	/** In milliseconds. */
	cpu: number;
}

async function download({ server: { url, pid } }: OnPostgres, path: string, rows: number): Promise<Taken> {
	const [start, before] = [performance.now(), await cpuTime(pid)];
	const response = await fetch(url + path, { headers: { accept: 'text/csv', authorization: `Bearer ${ownerKey}` } });
	if (response.status !== 200 || !response.body) throw new Error(`${path} answered ${response.status}.`);
	let lines = 0;
	// The types of browsers know no such loop; Node's streams do.
	const body = response.body as unknown as AsyncIterable<Uint8Array>;
	for await (const chunk of body) for (const byte of chunk) if (byte === 0x0a) lines++;
	if (lines < rows) throw new Error(`${path} has ${lines} lines.`);
	const after = await cpuTime(pid);
	return { seconds: (performance.now() - start) / 1000, cpu: before === null || after === null ? NaN : after - before };
}

async function copy({ psql, url }: OnPostgres, { columns, from }: (typeof kinds)[number]): Promise<number> {
	const start = performance.now();
	await promisify(execFile)(psql, [url, '-c', `COPY (SELECT ${columns} FROM ${from}) TO STDOUT (FORMAT csv)`], { maxBuffer: 1e9 });
	return (performance.now() - start) / 1000;
}
