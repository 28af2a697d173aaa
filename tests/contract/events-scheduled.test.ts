import { expect, test, vi } from 'vitest';
import { paginate } from '../../src/lib/client/paginate.ts';
import { newPost } from '../support/checked-galley.ts';
import { killAtRandom, lastingData, moments } from '../support/kill.ts';

test('however often the server is killed, each scheduled post goes out, and is told of once', { timeout: 100_000 * moments }, async () => {
	const data = await lastingData();
	const known = new Set<string>();
	const galley = await killAtRandom(data.env, 2500, async (running, moment) => {
		for (let index = 0; ; index++) {
			const at = new Date(Date.now() + 200 + Math.random() * 1500).toISOString();
			const { post } = await newPost(running, { slug: `kill-${moment}-${index}`, at });
			known.add(post.id);
		}
	});
	const isWaiting = async () => (await galley.owner.GET('/posts', { params: { query: { status: 'scheduled' } } })).data?.items.length ?? 1;
	await vi.waitUntil(async () => (await isWaiting()) === 0, { timeout: 120_000, interval: 200 });
	const published: string[] = [];
	const list = (cursor: string | undefined) =>
		galley.owner.GET('/events', { params: { query: { type: ['post.published'], limit: 100, sort: 'timestamp', cursor } } });
	for await (const { data: post } of paginate(list)) published.push(post.id);
	expect(known.size).toBeGreaterThan(0);
	expect(published).toHaveLength(new Set(published).size);
	expect([...known].filter((id) => !published.includes(id))).toEqual([]);
	expect(await galley.stop()).toBe(0);
	await data.remove();
});
