import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost } from '../support/checked-galley.ts';
import type { Galley } from '../support/galley.ts';
import { startNodes } from '../support/nodes.ts';

let started: Awaited<ReturnType<typeof startNodes>>;
let nodes: Galley[];
beforeAll(async () => {
	started = await startNodes();
	nodes = started.nodes;
});
afterAll(() => started.stop());

const at = (index: number) => nodes[index % nodes.length] ?? Promise.reject(new Error('There is no node.'));
const json = async (node: Galley, target: string) => (await fetch(`${node.url}/api${target}`)).json() as Promise<never>;

/** What strangers see of a post, in every place, on a node. */
async function sight(node: Galley, slug: string) {
	const [post, list, page, tags, feed] = await Promise.all([
		json(node, `/posts/${slug}`) as Promise<{ title?: string; status: unknown }>,
		json(node, '/posts?limit=1') as Promise<{ items: { title: string }[] }>,
		fetch(`${node.url}/api/posts/${slug}`, { headers: { accept: 'text/html' } }).then((response) => response.text()),
		json(node, '/tags') as Promise<{ items: { name: string; count: number }[] }>,
		fetch(`${node.url}/api/feed`).then((response) => response.text())
	]);
	return { title: post.title, first: list.items[0]?.title, page, tags: tags.items, feed };
}

test('whoever has seen a write acknowledged is never given an older answer, by any node, while many read', { timeout: 120_000 }, async () => {
	let over = false;
	const readers = nodes.flatMap((node) =>
		Array.from({ length: 3 }, async () => {
			while (!over) await sight(node, 'kept');
		})
	);
	const { post, etag } = await newPost(await at(0), { slug: 'kept', title: 'Version 0', tags: ['kept'], at: 'now' });
	let version = etag;
	for (let index = 1; index <= 15; index++) {
		const title = `Version ${index}`;
		const writer = await at(index);
		const options = { params: { path: { post: post.id }, header: { 'If-Match': version } }, body: { title } };
		const { response } = await writer.owner.PATCH('/posts/{post}', options);
		version = response.headers.get('etag') ?? '';
		for (const node of nodes) {
			const seen = await sight(node, 'kept');
			expect(seen).toMatchObject({ title, first: title, tags: [{ name: 'kept', count: 1 }] });
			expect([seen.page.includes(title), seen.feed.includes(title)]).toEqual([true, true]);
		}
	}
	await (await at(1)).owner.POST('/posts/{post}/unpublish', { params: { path: { post: post.id } } });
	for (const node of nodes) expect(await sight(node, 'kept')).toMatchObject({ title: 'Not found', first: undefined, tags: [] });
	over = true;
	await Promise.all(readers);
});

test('the name of an author is part of what is kept', async () => {
	const { post } = await newPost(await at(0), { slug: 'named', at: 'now' });
	for (const name of ['Ada Marlow', 'Ada Lindqvist']) {
		const writer = await at(1);
		const { response } = await writer.owner.GET('/user/profile');
		const header = { 'If-Match': response.headers.get('etag') ?? '' };
		await writer.owner.PATCH('/user/profile', { params: { header }, body: { name } });
		for (const node of nodes) expect(await json(node, `/posts/${post.id}`)).toMatchObject({ author: { name } });
	}
});

test('an answer that was kept is the answer, headers and conditions included', async () => {
	const node = await at(0);
	const { post } = await newPost(node, { slug: 'the-same', at: 'now' });
	for (const [target, accept] of [
		['/posts?limit=1', 'application/json'],
		[`/posts/${post.slug}`, 'application/json'],
		[`/posts/${post.slug}`, 'text/markdown'],
		['/feed', 'application/feed+json'],
		['/tags', 'application/json']
	] as const) {
		const ask = async (method = 'GET', headers = {}) => {
			const response = await fetch(`${node.url}/api${target}`, { method, headers: { accept, ...headers } });
			// The connection is the client's affair.
			const own = [...response.headers].filter(([name]) => !['request-id', 'date', 'connection', 'keep-alive'].includes(name));
			return { status: response.status, headers: own, body: await response.text() };
		};
		const first = await ask();
		expect(await ask()).toEqual(first);
		expect(await ask('HEAD')).toEqual({ ...first, body: '' });
		const etag = new Map(first.headers).get('etag');
		if (etag !== undefined) expect(await ask('GET', { 'if-none-match': etag })).toMatchObject({ status: 304, body: '' });
	}
});

test('what strangers may not see is not kept for them', async () => {
	const node = await at(0);
	const { post } = await newPost(node, { slug: 'only-mine' });
	const { data } = await node.owner.GET('/posts/{post}', { params: { path: { post: post.id } } });
	expect(data?.id).toBe(post.id);
	for (const ref of [post.id, post.slug]) expect((await node.anyone.GET('/posts/{post}', { params: { path: { post: ref } } })).response.status).toBe(404);
	expect((await node.owner.GET('/posts')).data?.items.map(({ id }) => id)).toContain(post.id);
	expect((await node.anyone.GET('/posts')).data?.items.map(({ id }) => id)).not.toContain(post.id);
});
