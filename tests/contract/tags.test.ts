import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

const list = (limit?: number) => galley.anyone.GET('/tags', { params: { query: { limit } } });

test('listTags 200: the most used come first, those used alike by the alphabet, and drafts do not count', async () => {
	await newPost(galley, { tags: ['openapi', 'errors'], at: 'now' });
	await newPost(galley, { tags: ['openapi', 'cursors'], at: 'now' });
	await newPost(galley, { tags: ['secret'] });
	await newPost(galley, { tags: ['later'], at: '2031-01-01T00:00:00Z' });
	const used = [
		{ name: 'openapi', count: 2 },
		{ name: 'cursors', count: 1 },
		{ name: 'errors', count: 1 }
	];
	expect((await list()).data).toEqual({ items: used, limit: 20 });
	expect((await list(2)).data).toEqual({ items: used.slice(0, 2), limit: 2 });
});

test('listTags 200: a tag that no published post has any more is gone', async () => {
	const { post } = await newPost(galley, { tags: ['passing'], at: 'now' });
	expect((await list(100)).data?.items).toContainEqual({ name: 'passing', count: 1 });
	await galley.owner.POST('/posts/{post}/unpublish', { params: { path: { post: post.id } } });
	expect((await list(100)).data?.items.map(({ name }) => name)).not.toContain('passing');
});
