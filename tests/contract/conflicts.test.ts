import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, readPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

const many = Array.from({ length: 12 }, (_, index) => index);

test('patchPost 200, 412: of changes at once on the same version, one is made', async () => {
	const { post, etag } = await newPost(galley);
	const answers = await Promise.all(
		many.map((index) => galley.sendAsOwner('PATCH', `/api/posts/${post.id}`, { headers: { 'if-match': etag }, body: { title: `Title ${index}` } }))
	);
	const statuses = answers.map(({ status }) => status);
	expect(statuses.filter((status) => status === 200)).toHaveLength(1);
	expect(statuses.filter((status) => status === 412)).toHaveLength(many.length - 1);
	expect((await readPost(galley, post.id)).post).toEqual(answers.find(({ status }) => status === 200)?.json);
});

test('createPost 201, 409: of posts at once with the same slug, one is made', async () => {
	const answers = await Promise.all(many.map((index) => galley.sendAsOwner('POST', '/api/posts', { body: { title: `Title ${index}`, slug: 'contested' } })));
	const made = answers.filter(({ status }) => status === 201);
	expect(made).toHaveLength(1);
	for (const { status, json } of answers.filter((answer) => answer !== made[0])) expect([status, json.conflictsWith]).toEqual([409, made[0]?.json.id]);
});

test('posts at once with the same title all get slugs of their own', async () => {
	const made = await Promise.all(many.map(() => newPost(galley, { title: 'In a hurry' })));
	expect(new Set(made.map(({ post }) => post.slug)).size).toBe(many.length);
});

test('deletePost 204: of deletions at once, one is made', async () => {
	const { post, etag } = await newPost(galley);
	const answers = await Promise.all(many.map(() => galley.sendAsOwner('DELETE', `/api/posts/${post.id}`, { headers: { 'if-match': etag } })));
	expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
	for (const { status } of answers) expect([204, 404, 412]).toContain(status);
});

test('publishPost, unpublishPost 200: with changes at once, the post ends in a state that someone asked for', async () => {
	const { post } = await newPost(galley);
	const answers = await Promise.all(many.map((index) => galley.sendAsOwner('POST', `/api/posts/${post.id}/${index % 2 === 0 ? 'publish' : 'unpublish'}`)));
	expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
	const { post: last } = await readPost(galley, post.id);
	expect(last.publishedAt === null).toBe(last.status === 'draft');
	expect(answers.map(({ json }) => json)).toContainEqual(last);
});
