import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '../../src/lib/server/db/client.ts';
import type { Actor } from '../../src/lib/server/domain/actor.ts';
import { connections, mailQueue, useMailServer } from '../../src/lib/server/domain/mail-delivery.ts';
import * as owner from '../../src/lib/server/domain/owner.ts';
import { postMail } from '../../src/lib/server/domain/post-mail.ts';
import * as posts from '../../src/lib/server/domain/posts.ts';
import { sendQueue, writeBatch } from '../../src/lib/server/domain/send-work.ts';
import * as sends from '../../src/lib/server/domain/sends.ts';
import { configure } from '../../src/lib/server/domain/settings.ts';
import { end } from '../../src/lib/server/domain/subscriber-rows.ts';
import { openMailServer } from '../../src/lib/server/mail/server.ts';
import { freshDatabase } from '../support/database.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';

let close: () => Promise<void>;
let actor: Actor;
let mailbox: Mailbox;
beforeAll(async () => {
	({ close } = await freshDatabase());
	configure({ origin: 'https://blog.example.org', sendsMail: true });
	actor = { userId: (await owner.ensure('gal_send_tests')).userId, role: 'owner' };
	mailbox = await openMailbox();
	const data = Array.from({ length: 150 }, (_, index) => {
		const number = String(index).padStart(3, '0');
		return { id: idOf(number), email: `reader${number}@example.org`, status: 'active' as const, source: 'import' };
	});
	await db.subscriber.createMany({ data });
});
afterAll(async () => {
	await mailbox.close();
	await close();
});

const idOf = (number: string) => `sub_00000000000000000${number}`;
const leave = (number: string) => end(idOf(number), 'unsubscribed', { source: 'one-click', address: null });
const run = { id: 'job', attempt: 1, last: false, signal: new AbortController().signal };

test('who unsubscribes in the middle of a send gets no mail of it, and an edit in the middle changes none', async () => {
	const { post } = await posts.create({ title: 'As it was', body: 'The first text.' }, actor);
	await posts.publish(post.id, undefined, actor);
	const { id: sendId } = await sends.create(post.id, actor);
	// The first hundred are written; the process dies before any has left.
	expect(
		await writeBatch(
			sendId,
			postMail(post, (id) => id)
		)
	).toBe(100);
	await Promise.all([leave('001'), leave('149')]);
	await posts.patch(post.id, { title: 'As it is', body: 'The second text.', slug: 'as-it-is' }, '*', actor);
	await sendQueue.handler({ ...run, data: { sendId } });
	const server = openMailServer({ url: mailbox.url, from: 'news@blog.example.org', domain: 'blog.example.org', connections });
	useMailServer(server);
	await mailQueue.handler({ ...run, data: {} });
	useMailServer(undefined);
	server.close();
	expect(await sends.get(post.id, actor)).toMatchObject({ status: 'done', total: 150, waiting: 0, sent: 148, failed: 0, skipped: 2 });
	const reached = mailbox.delivered.map(({ recipient }) => recipient);
	expect([reached.length, new Set(reached).size]).toEqual([148, 148]);
	expect(reached.filter((recipient) => /001|149/.test(recipient))).toEqual([]);
	for (const { mail } of mailbox.delivered) expect([mail.subject, mail.text]).toEqual(['As it was', expect.stringContaining('The first text.')]);
	// Who was written to after the change is led to where the post is now.
	expect(mailbox.delivered.filter(({ mail }) => mail.text?.includes('/posts/as-it-is'))).toHaveLength(49);
});
