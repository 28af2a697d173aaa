import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous, type Actor } from '../../src/lib/server/domain/actor.ts';
import { db } from '../../src/lib/server/db/client.ts';
import * as owner from '../../src/lib/server/domain/owner.ts';
import { publishDue } from '../../src/lib/server/domain/post-publication.ts';
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

test('what is due goes out as a new version, what is not stays, and the next time is told', async () => {
	const due = await scheduled(new Date(Date.now() + 60_000));
	const later = await scheduled(new Date('2031-01-01T00:00:00Z'));
	const past = new Date('2026-10-01T08:00:00Z');
	await db.post.update({ where: { id: due.id }, data: { publishedAt: past } });
	expect(await publishDue()).toEqual(new Date('2031-01-01T00:00:00Z'));
	expect((await posts.get(due.id, anonymous)).post).toMatchObject({ status: 'published', publishedAt: past.toISOString(), version: due.version + 1 });
	expect((await posts.get(later.id, actor)).post).toEqual(later);
	await publishDue();
	expect((await posts.get(due.id, actor)).post.version).toBe(due.version + 1);
	await posts.unpublish(later.id, actor);
	expect(await publishDue()).toBeNull();
});

test('several nodes at once publish a post once', async () => {
	const due = await scheduled(new Date(Date.now() + 60_000));
	await db.post.update({ where: { id: due.id }, data: { publishedAt: new Date('2026-10-01T08:00:00Z') } });
	await Promise.all([publishDue(), publishDue(), publishDue()]);
	expect((await posts.get(due.id, actor)).post.version).toBe(due.version + 1);
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
