import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost } from '../support/checked-galley.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { killAtRandom, lastingData, moments, type Lasting } from '../support/kill.ts';
import { startReceiver, type Receiver } from '../support/receiver.ts';

let receiver: Receiver;
let data: Lasting;
let env: Record<string, string>;
beforeAll(async () => {
	// It takes its time, so that many a moment falls between the answer and the note of it.
	receiver = await startReceiver((response) => setTimeout(() => response.writeHead(204).end(), Math.random() * 50));
	data = await lastingData();
	env = { ...data.env, GALLEY_ALLOW_PRIVATE_FETCH: 'on' };
});
afterAll(async () => {
	await receiver.stop();
	await data.remove();
});

/** All of a list, page by page. */
async function all<Item>(read: (cursor: { cursor?: string }) => Promise<{ data?: { items: Item[]; nextCursor?: string } }>): Promise<Item[]> {
	const found: Item[] = [];
	for (let cursor = {}; ;) {
		const { data: page } = await read(cursor);
		if (!page) throw new Error('The list cannot be read.');
		found.push(...page.items);
		if (page.nextCursor === undefined || page.items.length === 0) return found;
		cursor = { cursor: page.nextCursor };
	}
}

const createdPosts = (galley: Galley) => all((cursor) => galley.owner.GET('/events', { params: { query: { type: ['post.created'], limit: 100, ...cursor } } }));

function count(ids: string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}

test('a server killed again and again while it delivers loses no event, and repeats one with its id only', { timeout: 300_000 * moments }, async () => {
	const from = new Date(Date.now() - 1000).toISOString();
	const first = await startGalley(env);
	const { data: endpoint } = await first.owner.POST('/webhook-endpoints', { body: { url: receiver.url, events: ['post.created'] } });
	const path = { endpoint: endpoint?.id ?? '' };
	const promised: string[] = [];
	for (let number = 0; number < 25; number++) promised.push((await newPost(first, { title: 'Before' })).post.id);
	await first.stop('SIGKILL');

	const galley = await killAtRandom(env, 4000, async (one) => {
		// So much to do that every moment falls into the middle of it.
		await one.owner.POST('/webhook-endpoints/{endpoint}/replay', { params: { path }, body: { from } });
		for (;;) promised.push((await newPost(one, { title: 'Killed' })).post.id);
	});
	const read = (query: { status?: 'waiting' }) => (cursor: { cursor?: string }) =>
		galley.owner.GET('/webhook-endpoints/{endpoint}/deliveries', { params: { path, query: { limit: 100, ...query, ...cursor } } });
	// What was claimed by a server that died comes back after half a minute.
	while ((await read({ status: 'waiting' })({})).data?.items.length !== 0) await new Promise((resolve) => setTimeout(resolve, 250));

	const created = await createdPosts(galley);
	const told = new Set(created.flatMap(({ data }) => ('id' in data ? [data.id] : [])));
	expect(promised.filter((id) => !told.has(id))).toEqual([]);
	const deliveries = await all(read({}));
	expect(deliveries.filter(({ status }) => status !== 'delivered')).toEqual([]);
	const due = count(deliveries.map(({ eventId }) => eventId));
	expect([...due.keys()].sort()).toEqual(created.map(({ id }) => id).sort());

	// Each delivery came at least once, with the id of its event and its body, and nothing came that never happened.
	const came = count(receiver.received.map(({ headers }) => String(headers['webhook-id'])));
	expect([...came.keys()].filter((id) => !due.has(id))).toEqual([]);
	expect([...due].filter(([id, times]) => (came.get(id) ?? 0) < times)).toEqual([]);
	expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(created.length);
	// Four at once go to an endpoint: no more than these are repeated for each death.
	expect(receiver.received.length - deliveries.length).toBeLessThanOrEqual(4 * (moments + 1));
	await galley.stop();
});
