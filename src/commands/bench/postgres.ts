import { burst, type Burst } from './burst.ts';
import { stayOffServerCore } from './cores.ts';
import { ratios, spread } from './frameworks/figures.ts';
import { start } from './frameworks/start.ts';
import type { Message } from './load.ts';
import { manyPosts, onPostgres } from './on-postgres.ts';
import type { Options } from './options.ts';
import { table, type Report } from './report.ts';
import { median } from './row.ts';
import { ownerKey } from './server.ts';

const most = 1.3;
let made = 0;

const kinds: { what: string; message: () => Message }[] = [
	{ what: 'GET of a list of 20', message: always({ method: 'GET', target: '/api/posts?limit=20', status: 200 }) },
	{
		what: 'GET of a list of 20, with a key',
		message: always({ method: 'GET', target: '/api/posts?limit=20', status: 200, headers: { authorization: `Bearer ${ownerKey}` } })
	},
	{
		what: 'POST of a post of 1 kB',
		message: () => ({
			...{ method: 'POST', target: '/api/posts', status: 201 },
			headers: { authorization: `Bearer ${ownerKey}` },
			body: { title: `A new post, number ${++made}`, body: 'A paragraph of a body. '.repeat(40), tags: ['measured'] }
		})
	}
];

function always(message: Message): () => Message {
	return () => message;
}

/** Galley as it is, and the same statements by hand: what the rest of it costs. */
export async function postgres({ rounds, seconds }: Options): Promise<Report> {
	stayOffServerCore();
	return onPostgres(async ({ server, url, query }) => {
		await query(manyPosts(10_000));
		await query('ANALYZE');
		const byHand = await start('servers/pg.ts', { DATABASE_URL: url }, '/api/posts?limit=1');
		try {
			await compareAnswers(server.url, byHand.url);
			const galley = { pid: server.pid, port: Number(new URL(server.url).port) };
			const rows = [];
			for (const { what, message } of kinds) {
				const [ours, plain]: [Burst[], Burst[]] = [[], []];
				for (let round = 0; round <= rounds; round++)
					for (const [one, bursts] of [
						[galley, ours],
						[byHand, plain]
					] as const) {
						const taken = await burst(one, message, seconds);
						// The first round is for the compiler.
						if (round > 0) bursts.push(taken);
					}
				rows.push(rowOf(what, ours, plain));
			}
			return {
				text: table(['', 'Galley, CPU time, µs', 'by hand, CPU time, µs', 'times as much', 'within 1.3', 'Galley, requests/s', 'by hand', 'errors'], rows)
			};
		} finally {
			await byHand.stop();
		}
	});
}

function rowOf(what: string, ours: Burst[], plain: Burst[]): string[] {
	const of = (bursts: Burst[], key: 'cpu' | 'rate') =>
		spread(
			bursts.map((burst) => burst[key]),
			0
		);
	const times = median(ratios(plain, ours));
	const errors = [...ours, ...plain].reduce((sum, burst) => sum + burst.errors, 0);
	return [what, of(ours, 'cpu'), of(plain, 'cpu'), times.toFixed(2), times <= most ? 'yes' : '**no**', of(ours, 'rate'), of(plain, 'rate'), String(errors)];
}

/** Both must say the same of the same posts before either is timed. */
async function compareAnswers(...urls: string[]): Promise<void> {
	const [ours, plain] = await Promise.all(
		urls.map(async (url) => {
			const asked = [undefined, { authorization: `Bearer ${ownerKey}` }].map((headers) => fetch(`${url}/api/posts?limit=20`, headers && { headers }));
			const lists = await Promise.all(asked.map(async (answer) => ((await (await answer).json()) as { items: unknown[] }).items));
			return JSON.stringify(lists);
		})
	);
	if (ours !== plain) throw new Error(`The lists differ:\n${ours}\n${plain}`);
}
