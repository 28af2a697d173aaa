import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { newSubscriber, readMail, subscribe } from '../support/subscribe.ts';

let galley: CheckedGalley;
beforeAll(async () => {
	galley = await startChecked();
	await Promise.all(['ada', 'grace', 'ida'].map((name) => newSubscriber(galley, `${name}@example.org`)));
	await subscribe(galley, 'waiting@example.org');
});
afterAll(() => galley.stop());

const at = (post: string) => ({ params: { path: { post } } });
const send = (post: string, body?: { dryRun: boolean }) => galley.owner.POST('/posts/{post}/send', { ...at(post), body });

/** Asks until nothing waits any more. */
async function ended(post: string) {
	for (;;) {
		const { data } = await galley.owner.GET('/posts/{post}/send', at(post));
		if (data?.status === 'done') return data;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

test('sendPost, getPostSend 404: what is not there is not sent', async () => {
	expect((await send('no-such-post')).response.status).toBe(404);
	expect((await galley.sendAsOwner('GET', '/api/posts/no-such-post/send')).status).toBe(404);
});

test('sendPost 200: a dry run tells how many would get it, and sends nothing', async () => {
	const { post } = await newPost(galley, { at: 'now' });
	expect((await send(post.slug, { dryRun: true })).data).toEqual({ total: 3 });
	expect((await galley.sendAsOwner('GET', `/api/posts/${post.id}/send`)).json.type).toBe('/problems/not-found');
});

test('sendPost 202: everyone who is subscribed gets it once, and can follow how it goes', async () => {
	const { post } = await newPost(galley, { title: 'Links', body: 'See [this](/about), [that](#there) & ![a dot](/media/dot.png).', at: 'now' });
	const { status, headers, json } = await galley.sendAsOwner('POST', `/api/posts/${post.slug}/send`);
	expect([status, json]).toMatchObject([202, { postId: post.id, total: 3, failed: 0, skipped: 0 }]);
	expect((await galley.sendAsOwner('GET', headers.get('location') ?? '')).json.id).toBe(json.id);
	expect(await ended(post.id)).toMatchObject({ total: 3, waiting: 0, sent: 3, failed: 0, skipped: 0, finishedAt: expect.any(String) as string });
	const mail = await readMail(galley, 'ada@example.org');
	expect(mail.subject).toBe('Links');
	const base = new RegExp(`http://[^/]+/posts/${post.slug}`).exec(mail.text ?? '')?.[0] ?? '';
	const origin = base.replace(/\/posts.*/, '');
	for (const part of [`href="${origin}/about"`, `href="${base}#there"`, `src="${origin}/media/dot.png"`]) expect(mail.html).toContain(part);
	expect(mail.text).toContain(`[this](${origin}/about)`);
	expect(mail.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
	expect((await galley.owner.GET('/outbox', { params: { query: { recipient: 'waiting@example.org' } } })).data?.items).toHaveLength(1);
});

test('sendPost 409: a draft is not sent, and nothing is sent twice', async () => {
	const { post: draft } = await newPost(galley);
	expect((await send(draft.id)).error).toMatchObject({ type: '/problems/post-not-published' });
	const { post } = await newPost(galley, { at: 'now' });
	const tries = await Promise.all([1, 2, 3, 4].map(() => send(post.id)));
	expect(tries.map(({ response }) => response.status).sort()).toEqual([202, 409, 409, 409]);
	const { id } = await ended(post.id);
	expect((await send(post.id, { dryRun: true })).error).toMatchObject({ type: '/problems/already-sent', conflictsWith: id });
});

test('getPostSend 404: what was not sent has no progress', async () => {
	const { post } = await newPost(galley, { at: 'now' });
	expect((await galley.sendAsOwner('GET', `/api/posts/${post.id}/send`)).json.type).toBe('/problems/not-found');
});

test('getPostSend 200: a post that was sent is told of once, as an event', async () => {
	const { post } = await newPost(galley, { at: 'now' });
	await send(post.id);
	const { id } = await ended(post.id);
	const { json } = await galley.sendAsOwner('GET', '/api/events?limit=100');
	const told = (json.items as { type: string; data: object }[]).filter(({ type, data }) => type === 'post.sent' && 'send' in data && data.send === id);
	expect(told).toMatchObject([{ data: { id: post.id, total: 3, sent: 3, failed: 0 } }]);
});
