import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost } from '../support/checked-galley.ts';
import { startGalley } from '../support/galley.ts';
import { killAtRandom, lastingData, moments, type Lasting } from '../support/kill.ts';
import { executeOn } from '../support/lasting-sql.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';

const subscribers = 2000;

const insert = `INSERT INTO subscribers (id, email, status, source)
	SELECT 'sub_' || lpad(n::text, 20, '0'), 'reader' || n || '@example.org', 'active', 'import' FROM generate_series(1, ${subscribers}) n`;

let mailbox: Mailbox;
let data: Lasting;
let env: Record<string, string>;
beforeAll(async () => {
	[mailbox, data] = [await openMailbox(), await lastingData()];
	env = { ...data.env, SMTP_URL: mailbox.url };
	await executeOn(data, insert);
});
afterAll(async () => {
	await mailbox.close();
	await data.remove();
});

test('a server killed again and again while it sends to 2,000 misses nobody, and nobody gets two mails', { timeout: 200_000 * moments }, async () => {
	const first = await startGalley(env);
	const { post } = await newPost(first, { title: 'Killed', body: 'Once.', at: 'now' });
	const target = { params: { path: { post: post.id } } };
	expect((await first.owner.POST('/posts/{post}/send', target)).response.status).toBe(202);
	await first.stop('SIGKILL');
	const galley = await killAtRandom(env, 400, () => Promise.resolve());
	let { data: send } = await galley.owner.GET('/posts/{post}/send', target);
	while (send?.status === 'running') {
		await new Promise((resolve) => setTimeout(resolve, 250));
		({ data: send } = await galley.owner.GET('/posts/{post}/send', target));
	}
	expect(send).toMatchObject({ total: subscribers, waiting: 0, sent: subscribers, failed: 0, skipped: 0 });
	await galley.stop();
	const ids = new Map<string, Set<string>>();
	for (const { recipient, mail } of mailbox.delivered) ids.set(recipient, (ids.get(recipient) ?? new Set()).add(mail.messageId ?? ''));
	expect(ids.size).toBe(subscribers);
	// What a crash let out twice is the same mail, and says so by its id: no more than were on their way.
	expect([...ids.values()].filter((set) => set.size !== 1 || set.has(''))).toEqual([]);
	expect(mailbox.delivered.length).toBeLessThanOrEqual(subscribers + 5 * (moments + 1));
});
