import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { build, node, root, run } from '../prepare.js';
import { withPostgres } from './cluster.ts';
import { onServerCore } from './cores.ts';
import { startServer, type Server } from './server.ts';

export interface OnPostgres {
	server: Server;
	url: string;
	psql: string;
	/** Runs SQL beside the server. */
	query: (text: string) => Promise<Record<string, unknown>[]>;
}

/** The production build on its core, on a PostgreSQL server of its own on the other, with the articles of a first start. */
export async function onPostgres<Result>(work: (at: OnPostgres) => Promise<Result>): Promise<Result> {
	await build();
	return withPostgres(async (url, { psql }) => {
		const env = { DATABASE_URL: url, GALLEY_SEED: 'on', NODE_ENV: 'production' };
		await run('node', ['src/commands/migrate.ts'], env);
		const data = await mkdtemp(join(tmpdir(), 'galley-bench-'));
		const server = await startServer(...onServerCore(node, ['src/commands/serve.ts']), root, data, env);
		const pool = new pg.Pool({ connectionString: url });
		try {
			return await work({ server, url, psql, query: async (text) => (await pool.query<Record<string, unknown>>(text)).rows });
		} finally {
			await pool.end();
			await server.stop();
			await rm(data, { recursive: true, force: true });
		}
	});
}

/** Published posts as they tend to be, made by the database. The author is whoever wrote the first articles. An event tells that something happened. */
export const manyPosts = (count: number) => `
	INSERT INTO posts (id, slug, title, body, summary, status, tags, author_id, published_at, created_at, updated_at)
	SELECT 'post_' || lpad(n::text, 20, '0'), 'measured-' || n, 'A measured post, number ' || n, repeat('A paragraph of a body. ', 40),
		repeat('A paragraph of a body. ', 8), 'published', ARRAY['measured', 'proofs'], (SELECT author_id FROM posts LIMIT 1),
		now() - n * interval '1 hour', now(), now()
	FROM generate_series(1, ${count}) n;
	INSERT INTO events (id, type, subject, data) VALUES ('evt_' || substr(md5(random()::text), 1, 20), 'post.created', 'post_' || lpad('1', 20, '0'), '{}')`;
