import pg from 'pg';
import { run } from '../prepare.js';
import { withPostgres } from './cluster.ts';
import { explain, findPlaces, timePages } from './queries/plans.ts';
import { fill } from './queries/million.ts';
import { measurePools } from './queries/pools.ts';
import { statements } from './queries/statements.ts';
import { table, type Report } from './report.ts';

const posts = 1_000_000;

/** What the statements of nearly every request do on a million posts. */
export async function queries(): Promise<Report> {
	return withPostgres(async (url) => {
		await run('node', ['src/commands/migrate.ts'], { DATABASE_URL: url });
		const client = new pg.Client({ connectionString: url });
		await client.connect();
		try {
			for (const sql of fill(posts)) await client.query(sql);
			return { page: 'docs/queries.md', text: await report(client, url) };
		} finally {
			await client.end();
		}
	});
}

async function report(client: pg.Client, url: string): Promise<string> {
	const places = await findPlaces(client);
	const [known] = (await client.query<{ post: string; author: string }>(`SELECT id AS post, author_id AS author FROM posts WHERE slug = 'measured-7'`)).rows;
	if (!known) throw new Error('There are no posts.');
	const plans = [];
	for (const { what, sql } of statements({ ...known, places })) plans.push({ what, text: tidy(sql.text), plan: await explain(client, sql) });
	const scans = plans.filter(({ plan }) => /Seq Scan on posts/.test(plan)).map(({ what }) => what);
	if (scans.length > 0) throw new Error(`These read all posts: ${scans.join('; ')}.`);
	const pages = (await timePages(client, places)).map(({ what, first, deep }) => [what, ms(first), ms(deep), (deep / first).toFixed(2)]);
	const pools = (await measurePools(url)).map(({ size, prepared, anew }) => [String(size), prepared.toFixed(0), anew.toFixed(0)]);
	return [
		'### Pages',
		table(['', 'page 1', 'page 10,000, by cursor', 'times as long'], pages),
		'### Connections',
		table(['connections in the pool', 'pages/s, prepared', 'pages/s, not prepared'], pools),
		'### Statements',
		...plans.map(({ what, text, plan }) => `#### ${what}\n\n\`\`\`sql\n${text}\n\`\`\`\n\n\`\`\`text\n${plan}\n\`\`\``)
	].join('\n\n');
}

const ms = (milliseconds: number) => `${milliseconds.toFixed(2)} ms`;

/** Without what the source has around it and before each line. */
function tidy(sql: string): string {
	const lines = sql.split('\n').filter((line) => line.trim() !== '');
	const indents = lines.slice(1).map((line) => /^\t*/.exec(line)?.[0].length ?? 0);
	const least = Math.min(...indents);
	return lines.map((line, index) => (index === 0 ? line.trimStart() : line.slice(least))).join('\n');
}
