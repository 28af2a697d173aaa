import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '../../src/lib/server/db/client.ts';
import type { Actor } from '../../src/lib/server/domain/actor.ts';
import * as newsletter from '../../src/lib/server/domain/newsletter.ts';
import * as owner from '../../src/lib/server/domain/owner.ts';
import { postMail } from '../../src/lib/server/domain/post-mail.ts';
import * as posts from '../../src/lib/server/domain/posts.ts';
import { writeBatch } from '../../src/lib/server/domain/send-work.ts';
import * as sends from '../../src/lib/server/domain/sends.ts';
import { configure } from '../../src/lib/server/domain/settings.ts';
import { end } from '../../src/lib/server/domain/subscriber-rows.ts';
import { freshDatabase } from '../support/database.ts';

let close: () => Promise<void>;
let actor: Actor;
beforeAll(async () => {
	({ close } = await freshDatabase());
	configure({ rateLimit: false });
	await owner.ensure(undefined);
	const { id: userId } = await db.user.findFirstOrThrow();
	actor = { userId, role: 'owner' };
});
afterAll(() => close());

const origin = { source: 'form', address: '203.0.113.7' };

/** Follows the link in the mail. Gives the token that was in it. */
async function subscribed(email: string): Promise<{ id: string; token: string }> {
	const { id } = await newsletter.subscribe({ email }, origin);
	const { text } = await db.mail.findFirstOrThrow({ where: { recipient: email } });
	const token = /token=([0-9a-z]{32})/.exec(text)?.[1] ?? '';
	await newsletter.confirm(token, origin.address);
	return { id, token };
}

test('of the token that confirms, the row of the subscriber has the hash only', async () => {
	const { id, token } = await subscribed('ada@marlow.example');
	const row = await db.subscriber.findUniqueOrThrow({ where: { id } });
	expect(row).toMatchObject({ status: 'active', confirmHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
	expect(JSON.stringify(row)).not.toContain(token);
});

test('whoever leaves while a post is being sent does not get it any more', async () => {
	const { id } = await subscribed('ida@marlow.example');
	const { post } = await posts.create({ title: 'On proofs' }, actor);
	await posts.publish(post.id, undefined, actor);
	const send = await sends.create(post.id, actor);
	expect(send.total).toBe(2);
	await end(id, 'unsubscribed', { source: 'one-click', address: null });
	const row = await db.post.findUniqueOrThrow({ where: { id: post.id } });
	const mail = postMail(row, (subscriberId) => `${subscriberId}.token`);
	while ((await writeBatch(send.id, mail)) > 0);
	const written = await db.mail.findMany({ where: { sendId: send.id } });
	expect(written.map(({ recipient }) => recipient)).toEqual(['ada@marlow.example']);
	expect(await sends.get(post.id, actor)).toMatchObject({ total: 2, skipped: 1, failed: 0 });
});

test('one reader has mails sent to so many addresses in an hour, from however many of a network', async () => {
	configure({ rateLimit: true });
	const ask = (at: number) => newsletter.subscribe({ email: `flood-${at}@marlow.example` }, { source: 'form', address: `2001:db8:7:7::${at + 1}` });
	for (let at = 0; at < 30; at++) await ask(at);
	await expect(ask(30)).rejects.toMatchObject({ type: 'too-many-requests' });
	await newsletter.subscribe({ email: 'elsewhere@marlow.example' }, { source: 'form', address: '2001:db8:7:8::1' });
	configure({ rateLimit: false });
});
