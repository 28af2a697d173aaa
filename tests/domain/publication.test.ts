import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous, type Actor } from '../../src/lib/server/domain/actor.ts';
import { db } from '../../src/lib/server/db/client.ts';
import { forget } from '../../src/lib/server/domain/event-retention.ts';
import { newId } from '../../src/lib/server/domain/ids.ts';
import * as owner from '../../src/lib/server/domain/owner.ts';
import { publishScheduled } from '../../src/lib/server/domain/post-publication.ts';
import * as posts from '../../src/lib/server/domain/posts.ts';
import { seed } from '../../src/lib/server/domain/seed.ts';
import { freshDatabase } from '../support/database.ts';

let close: () => Promise<void>;
let actor: Actor;
beforeAll(async () => {
	({ close } = await freshDatabase());
	actor = { userId: (await owner.ensure('gal_publication_tests')).userId, role: 'owner' };
});
afterAll(() => close());

async function scheduled(at: Date) {
	const { post } = await posts.create({ title: 'On time' }, actor);
	return (await posts.publish(post.id, at.toISOString(), actor)).post;
}

/** Of a post, the first first. */
async function told(subject: string): Promise<string[]> {
	return (await db.event.findMany({ where: { subject }, orderBy: { sequence: 'asc' } })).map(({ type }) => type);
}

const inTime = (post: { id: string; publishedAt: string | null }) => ({ post: post.id, at: post.publishedAt ?? '' });

test('a post goes out once, as a new version, however many nodes are asked at once', async () => {
	const post = await scheduled(new Date(Date.now() + 60_000));
	await Promise.all([publishScheduled(inTime(post)), publishScheduled(inTime(post)), publishScheduled(inTime(post))]);
	await publishScheduled(inTime(post));
	expect((await posts.get(post.id, anonymous)).post).toMatchObject({ status: 'published', publishedAt: post.publishedAt, version: post.version + 1 });
	expect(await told(post.id)).toEqual(['post.created', 'post.scheduled', 'post.published']);
});

test('a time that was taken back, or replaced, publishes nothing', async () => {
	const post = await scheduled(new Date(Date.now() + 60_000));
	const { post: later } = await posts.publish(post.id, '2031-01-01T00:00:00Z', actor);
	await publishScheduled(inTime(post));
	expect((await posts.get(post.id, actor)).post).toEqual(later);
	await posts.unpublish(post.id, actor);
	await publishScheduled(inTime(later));
	expect((await posts.get(post.id, actor)).post.status).toBe('draft');
	expect(await told(post.id)).toEqual(['post.created', 'post.scheduled', 'post.scheduled', 'post.unpublished']);
});

test('a post has one job, for the time that was said last, and none where it is not scheduled', async () => {
	const jobs = (id: string) => db.$queryRaw<{ at: string }[]>`SELECT data->>'at' AS at FROM pgboss.job WHERE singleton_key = ${id} AND state < 'active'`;
	const post = await scheduled(new Date('2030-01-01T00:00:00Z'));
	await posts.publish(post.id, '2031-01-01T00:00:00Z', actor);
	expect(await jobs(post.id)).toEqual([{ at: '2031-01-01T00:00:00.000Z' }]);
	await posts.publish(post.id, undefined, actor);
	expect(await jobs(post.id)).toEqual([]);
	const gone = await scheduled(new Date('2030-01-01T00:00:00Z'));
	await posts.remove(gone.id, '*', actor);
	expect(await jobs(gone.id)).toEqual([]);
});

test('publishing now by many at once is told once', async () => {
	const { post } = await posts.create({ title: 'Eager' }, actor);
	await Promise.all(Array.from({ length: 8 }, () => posts.publish(post.id, undefined, actor)));
	expect(await told(post.id)).toEqual(['post.created', 'post.published']);
});

test('old events go, unless a delivery still waits for them', async () => {
	const { post } = await posts.create({ title: 'Long ago' }, actor);
	await posts.publish(post.id, undefined, actor);
	const [first, second] = await db.event.findMany({ where: { subject: post.id }, orderBy: { sequence: 'asc' } });
	const old = new Date('2026-01-01T00:00:00Z');
	await db.event.updateMany({ where: { subject: post.id }, data: { createdAt: old } });
	const endpoint = await db.webhookEndpoint.create({ data: { id: newId('endpoint'), url: 'https://example.org/', events: [], secret: 'whsec_MQ==' } });
	const delivery = (eventSequence: bigint, status: 'waiting' | 'delivered') =>
		db.webhookDelivery.create({ data: { id: newId('delivery'), endpointId: endpoint.id, eventSequence, status } });
	await delivery(first?.sequence ?? 0n, 'waiting');
	await delivery(second?.sequence ?? 0n, 'delivered');
	// The newest of all stays, however old.
	await posts.create({ title: 'Lately' }, actor);
	expect(await forget(new Date('2026-02-01T00:00:00Z'))).toBe(1);
	expect(await told(post.id)).toEqual(['post.created']);
});

test('only the owner writes, should the contract ever forget to ask', async () => {
	const { post } = await posts.create({ title: 'Mine' }, actor);
	const attempts = [
		() => posts.create({ title: 'Yours' }, anonymous),
		() => posts.patch(post.id, { title: 'Yours' }, '*', anonymous),
		() => posts.replace(post.id, { title: 'Yours', slug: 'yours', body: '', excerpt: null, tags: [] }, '*', anonymous),
		() => posts.remove(post.id, '*', anonymous),
		() => posts.publish(post.id, undefined, anonymous),
		() => posts.unpublish(post.id, anonymous)
	];
	for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ type: 'credentials-missing' });
	expect((await posts.get(post.id, actor)).post).toEqual(post);
});

test('the articles that come with Galley are published, readable and dated', async () => {
	const before = await db.post.count();
	await seed('prisma/seed', actor);
	const { items } = await posts.list({ status: 'published', limit: 100, sort: '-publishedAt' }, anonymous);
	const seeded = items.filter(({ tags }) => tags.length > 0);
	expect([seeded.length, (await db.post.count()) - before]).toEqual([8, 8]);
	for (const { excerpt, publishedAt } of seeded) {
		expect(excerpt.length).toBeGreaterThan(20);
		expect(Date.parse(publishedAt ?? '')).toBeLessThan(Date.now());
	}
});
