import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createClient, type Client } from '../../src/lib/client/client.ts';
import { paginate } from '../../src/lib/client/paginate.ts';
import { newPost } from '../support/checked-galley.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { startNodes } from '../support/nodes.ts';
import { serverUrl } from '../support/postgres.ts';

let started: Awaited<ReturnType<typeof startNodes>>;
let nodes: Galley[];
beforeAll(async () => {
	started = await startNodes();
	nodes = started.nodes;
});
afterAll(() => started.stop());

/** A connection that breaks when it has carried a number of chunks. */
function breaking(chunks: number): typeof fetch {
	return async (input, init) => {
		const response = await fetch(input, init);
		if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response;
		const reader = response.body?.getReader();
		let left = 1 + Math.floor(Math.random() * chunks);
		const body = new ReadableStream<Uint8Array>({
			async pull(controller) {
				const next = await reader?.read();
				if (next?.value && left-- > 0) return controller.enqueue(next.value);
				await reader?.cancel();
				controller.error(new Error('The line is cut.'));
			}
		});
		return new Response(body, { headers: response.headers });
	};
}

/** What a follower hears, until `stop`. */
function follow(client: Client, after: string) {
	const ending = new AbortController();
	const heard: string[] = [];
	const done = (async () => {
		for await (const { id } of client.events({ after, signal: ending.signal })) heard.push(id);
	})();
	return { heard, stop: () => (ending.abort(), done) };
}

test('nobody misses an event or hears one twice, while hundreds are written on all nodes and lines break', { timeout: 120_000 }, async () => {
	const beginning = 'evt_00000000000000000000';
	const followers = nodes.flatMap(({ url, key }) => [
		follow(createClient({ baseUrl: `${url}/api`, key }), beginning),
		follow(createClient({ baseUrl: `${url}/api`, key, fetch: breaking(60) }), beginning)
	]);
	const writers = nodes.flatMap((node, at) =>
		Array.from({ length: 4 }, async (_, writer) => {
			for (let index = 0; index < 20; index++) await newPost(node, { slug: `p-${at}-${writer}-${index}`, at: 'now' });
		})
	);
	await Promise.all(writers);
	const all: string[] = [];
	const page = (cursor: string | undefined) => nodes[0]?.owner.GET('/events', { params: { query: { limit: 100, sort: 'timestamp', cursor } } });
	for await (const { id } of paginate((cursor) => page(cursor) ?? Promise.reject(new Error('There is no node.')))) all.push(id);
	expect(all).toHaveLength(nodes.length * 4 * 20 * 2);
	for (const { heard, stop } of followers) {
		await vi.waitUntil(() => heard.length >= all.length, { timeout: 60_000, interval: 50 });
		await stop();
		expect(heard).toEqual(all);
	}
});

test('a node that stops ends its streams at once', async () => {
	const node = await startGalley(serverUrl ? started.env : {});
	const follower = follow(createClient({ baseUrl: `${node.url}/api`, key: node.key }), 'evt_00000000000000000000');
	const { post } = await newPost(node);
	await vi.waitUntil(() => follower.heard.length > 0, { timeout: 10_000 });
	expect(post.id).toMatch(/^post_/);
	expect(await node.stop()).toBe(0);
	await follower.stop();
});
