import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

const titles = ['=HYPERLINK("http://evil.example","Click")', '+1+1', '-2', '@SUM(A1)', 'Plain, "quoted"', 'Žluťoučký 🦊'];

let galley: CheckedGalley;
let ids: string[];
beforeAll(async () => {
	galley = await startChecked();
	const posts = [];
	for (const title of titles) posts.push(await newPost(galley, { title, body: 'One line\nand another; "quoted", =1+1', tags: ['http', 'csv'], at: 'now' }));
	ids = posts.map(({ post }) => post.id).sort();
	for (const name of ['Ada Marlow', '=cmd|calc', null])
		await galley.anyone.POST('/newsletter', { body: { email: `reader${name?.length ?? 0}@example.org`, ...(name === null ? {} : { name }) } });
});
afterAll(() => galley.stop());

const read = (path: string, accept?: string) => galley.sendAsOwner('GET', path, accept === undefined ? {} : { headers: { accept } });
type Row = Record<string, string>;

test('exportPosts 200: a spreadsheet gets every post, and no formula', async () => {
	const { text, headers } = await read('/api/exports/posts');
	expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
	expect(headers.get('content-disposition')).toMatch(/^attachment; filename="posts-\d{4}-\d\d-\d\d\.csv"$/);
	const rows = parse<Row>(text, { columns: true });
	expect(rows.map(({ id }) => id)).toEqual(ids);
	expect(rows.map(({ title }) => title).sort()).toEqual(titles.map((title) => (/^[=+\-@]/.test(title) ? `'${title}` : title)).sort());
	expect(rows.map(({ body }) => body)).toEqual(ids.map(() => 'One line\nand another; "quoted", =1+1'));
	// However a program splits it: no cell of the file begins as a formula does.
	expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

test('exportPosts 200: a program gets one post a line, whole', async () => {
	const { text, headers } = await read('/api/exports/posts', 'application/x-ndjson');
	expect(headers.get('content-disposition')).toContain('.ndjson"');
	const posts = text
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as { id: string; title: string });
	expect(posts.map(({ id }) => id)).toEqual(ids);
	expect(posts.map(({ title }) => title).sort()).toEqual([...titles].sort());
	const { json } = await read(`/api/posts/${ids[0] ?? ''}`);
	expect(posts[0]).toEqual(json);
});

test('a filter holds in an export too', async () => {
	await newPost(galley, { title: 'A draft' });
	const drafts = parse<Row>((await read('/api/exports/posts?status=draft')).text, { columns: true });
	expect(drafts.map(({ title }) => title)).toEqual(['A draft']);
});

test('exportSubscribers 200: in both forms, with names that are no formulas', async () => {
	const rows = parse<Row>((await read('/api/exports/subscribers')).text, { columns: true });
	expect(rows.map(({ name }) => name).sort()).toEqual(['', "'=cmd|calc", 'Ada Marlow']);
	const { text } = await read('/api/exports/subscribers?status=pending', 'application/x-ndjson');
	const lines = text.trimEnd().split('\n');
	expect(lines.map((line) => (JSON.parse(line) as { name: string | null }).name)).toEqual(expect.arrayContaining(['=cmd|calc', null]));
	expect(parse<Row>((await read('/api/exports/subscribers?status=active')).text, { columns: true })).toEqual([]);
});

test('more posts than one query reads are all there, once', async () => {
	for (let round = 0; round < 6; round++) await Promise.all(Array.from({ length: 20 }, (_, index) => newPost(galley, { slug: `many-${round}-${index}` })));
	const rows = parse<Row>((await read('/api/exports/posts?status=draft')).text, { columns: true });
	const many = rows.filter(({ slug }) => slug?.startsWith('many-'));
	expect(new Set(many.map(({ slug }) => slug)).size).toBe(120);
	expect(many).toHaveLength(120);
});

test('a client that goes away in the middle ends the export, and the server goes on', async () => {
	const response = await fetch(`${galley.url}/api/exports/posts`, { headers: { authorization: `Bearer ${galley.key}` } });
	const reader = response.body?.getReader();
	await reader?.read();
	await reader?.cancel();
	expect((await galley.send('GET', '/api/health/live')).status).toBe(200);
});
