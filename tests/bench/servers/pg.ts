// By hand on node:http and pg: the statements that Galley runs for a list and for a new post, and nothing else around
// them. No contract, no checks, no scopes.
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Pool } from 'pg';
import { host, port } from '../document.ts';
import * as sql from '../statements.ts';

const pool = new Pool({ connectionString: process.env.DATABASE_URL });

createServer((request, response) => {
	const { pathname, searchParams } = new URL(`http://${host}${request.url ?? '/'}`);
	const work =
		pathname !== '/api/posts' ? null : request.method === 'GET' ? list(request, Number(searchParams.get('limit')), response) : create(request, response);
	if (work === null) return send(response, 404, { title: 'Not found' });
	work.catch((error: unknown) => send(response, 500, { title: String(error) }));
}).listen(port, host);

async function list(request: IncomingMessage, limit: number, response: ServerResponse): Promise<void> {
	const isOwner = request.headers.authorization !== undefined;
	if (isOwner && (await whoAsks(request)) === null) return send(response, 401, { title: 'Unauthorized' });
	const { rows } = await pool.query({ name: isOwner ? 'all' : 'list', text: isOwner ? sql.listOfAll : sql.list, values: [limit + 1, 0] });
	const items = rows.slice(0, limit).map(summary);
	const last = items.at(-1);
	const next = rows.length > limit && last ? { nextCursor: Buffer.from(JSON.stringify([last.publishedAt, last.id])).toString('base64url') } : {};
	send(response, 200, { items, page: 1, limit, ...next }, next.nextCursor ? { link: `</api/posts?limit=${limit}&page=2>; rel="next"` } : {});
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows are as the statement says
const summary = (row: any) => ({
	...{ id: row.id as string, slug: row.slug, title: row.title, excerpt: row.excerpt ?? row.summary, status: row.status, tags: row.tags },
	author: { id: row.authorId, name: row.authorName },
	...{ version: row.version, createdAt: row.createdAt, updatedAt: row.updatedAt, publishedAt: row.publishedAt }
});

async function create(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const draft = (await bodyOf(request)) as { title: string; body: string; tags: string[] };
	const userId = await whoAsks(request);
	if (userId === null) return send(response, 401, { title: 'Unauthorized' });
	const client = await pool.connect();
	try {
		await client.query('BEGIN');
		const post = await write(client, userId, draft);
		await client.query('COMMIT');
		send(response, 201, post, { location: `/api/posts/${post.id}`, etag: `"${post.id}.1"` });
	} catch (error) {
		await client.query('ROLLBACK');
		throw error;
	} finally {
		client.release();
	}
}

async function whoAsks(request: IncomingMessage): Promise<string | null> {
	const key = createHash('sha256')
		.update((request.headers.authorization ?? '').slice('Bearer '.length))
		.digest('hex');
	const { rows } = await pool.query({ name: 'key', text: sql.key, values: [key] });
	return rows[0]?.userId ?? null;
}

async function write(client: { query: Pool['query'] }, userId: string, { title, body, tags }: { title: string; body: string; tags: string[] }) {
	const id = newId('post');
	const now = new Date();
	const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	const values = [id, slug, title, body, null, body.slice(0, 300), tags, userId, now, now];
	const { rows } = await client.query({ name: 'insert', text: sql.insertPost, values });
	await client.query({ name: 'lock', text: sql.lock, values: [7_411_936] });
	const data = JSON.stringify({ id, slug, title, status: 'draft', version: 1, publishedAt: null });
	await client.query({ name: 'event', text: sql.insertEvent, values: [newId('evt'), 'post.created', id, userId, data, now, 'galley_events'] });
	return { ...summary(rows[0]), body: rows[0].body as string };
}

const newId = (prefix: string) => `${prefix}_${randomUUID().replaceAll('-', '').slice(0, 20)}`;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return JSON.parse(Buffer.concat(chunks).toString());
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
	const text = JSON.stringify(body);
	response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers });
	response.end(text);
}
