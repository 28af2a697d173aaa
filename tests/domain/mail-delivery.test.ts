import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '../../src/lib/server/db/client.ts';
import { connections, mailQueue, resume, useMailServer } from '../../src/lib/server/domain/mail-delivery.ts';
import * as mails from '../../src/lib/server/domain/mails.ts';
import * as outbox from '../../src/lib/server/domain/outbox.ts';
import { configure } from '../../src/lib/server/domain/settings.ts';
import { openJobs, type Jobs } from '../../src/lib/server/jobs/jobs.ts';
import { openMailServer, type MailServer } from '../../src/lib/server/mail/server.ts';
import { freshDatabase } from '../support/database.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';
import type { Actor } from '../../src/lib/server/domain/actor.ts';

let close: () => Promise<void>;
let mailbox: Mailbox;
let jobs: Jobs;
let server: MailServer | undefined;
beforeAll(async () => {
	const { connection, close: closeDatabase } = await freshDatabase();
	configure({ origin: 'https://blog.example.org', sendsMail: true });
	jobs = await openJobs(connection, [mailQueue]);
	await jobs.work();
	close = () => jobs.stop().then(closeDatabase);
});
afterAll(() => close());
beforeEach(async () => {
	await db.mail.deleteMany();
	mailbox = await openMailbox();
});
afterEach(async () => {
	useMailServer(undefined);
	server?.close();
	await mailbox.close();
});

const start = () => {
	server = openMailServer({ url: mailbox.url, from: 'Blåbær <news@blog.example.org>', domain: 'blog.example.org', connections });
	useMailServer(server);
	return resume({ alone: true });
};
const plain = { subject: 'News', text: 'Hello', html: '<p>Hello</p>' };
const post = (key: string, mail: Partial<mails.NewMail> = {}) =>
	db.$transaction((tx) => mails.post(tx, { key, recipient: `${key}@example.org`, ...plain, ...mail }));
const statusOf = async (key: string) => (await db.mail.findUnique({ where: { key } }))?.status;
const eventually = (key: string, status: string) => vi.waitFor(async () => expect(await statusOf(key)).toBe(status), { timeout: 25_000, interval: 100 });

const owner: Actor = { userId: null, role: 'owner' };

test('a mail leaves once, and its texts leave the database with it', async () => {
	await start();
	await post('ada', { headers: { 'X-Of': 'ours' } });
	await post('ada');
	const { mail } = await mailbox.next('ada@example.org');
	await eventually('ada', 'sent');
	const row = await db.mail.findUniqueOrThrow({ where: { key: 'ada' } });
	expect(mail).toMatchObject({ from: { name: 'Blåbær', address: 'news@blog.example.org' }, subject: 'News', messageId: `<${row.id}@blog.example.org>` });
	expect([mail.text?.trim(), mail.html?.trim(), mail.headers.find(({ key }) => key === 'x-of')?.value]).toEqual(['Hello', '<p>Hello</p>', 'ours']);
	expect(await outbox.get(row.id, owner)).toMatchObject({ status: 'sent', text: null, html: null, error: null });
	expect(mailbox.delivered).toHaveLength(1);
});

test('what is refused for now is tried again under the same id, what is refused for good is not', async () => {
	mailbox.answer = (recipient) => (recipient.startsWith('gone') ? 550 : mailbox.attempts.get(recipient) === 1 ? 451 : null);
	await start();
	await Promise.all([post('gone'), post('busy'), post('other')]);
	await Promise.all([eventually('gone', 'failed'), eventually('busy', 'sent'), eventually('other', 'sent')]);
	expect(Object.fromEntries(mailbox.attempts)).toEqual({ 'gone@example.org': 1, 'busy@example.org': 2, 'other@example.org': 2 });
	const failed = await db.mail.findUniqueOrThrow({ where: { key: 'gone' } });
	expect(await outbox.get(failed.id, owner)).toMatchObject({ status: 'failed', error: expect.stringContaining('550') as string, text: 'Hello' });
	expect(mailbox.delivered).toHaveLength(2);
});

test('a server that is down loses nothing: all goes out when it is back', async () => {
	const { port } = mailbox;
	await mailbox.close();
	await start();
	for (let index = 0; index < 20; index++) await post(`m${index}`);
	await vi.waitFor(async () => expect(await db.mail.count({ where: { error: { not: null } } })).toBeGreaterThan(0), { timeout: 10_000 });
	expect(await db.mail.count({ where: { status: 'waiting' } })).toBe(20);
	mailbox = await openMailbox(port);
	await vi.waitFor(async () => expect(await db.mail.count({ where: { status: 'sent' } })).toBe(20), { timeout: 25_000 });
	expect(new Set(mailbox.delivered.map(({ mail }) => mail.messageId)).size).toBe(20);
	expect(mailbox.delivered).toHaveLength(20);
});

test('several nodes never send a mail twice', async () => {
	await db.$transaction((tx) =>
		mails.postAll(
			tx,
			Array.from({ length: 200 }, (_, index) => ({ key: `k${index}`, recipient: `k${index}@example.org`, ...plain }))
		)
	);
	await start();
	const signal = new AbortController().signal;
	await Promise.all([1, 2, 3].map((attempt) => mailQueue.handler({ id: 'job', data: {}, attempt, last: false, signal })));
	await vi.waitFor(async () => expect(await db.mail.count({ where: { status: 'sent' } })).toBe(200), { timeout: 25_000 });
	expect(mailbox.delivered).toHaveLength(200);
	expect(new Set(mailbox.delivered.map(({ recipient }) => recipient)).size).toBe(200);
});

test('a line break in a subject or a header begins no other header', async () => {
	await start();
	const evil = 'Hi\r\nBcc: eve@example.org\r\n\r\nBody';
	await post('ada', { subject: evil, headers: { 'X-Of': evil } });
	const { mail, source } = await mailbox.next('ada@example.org');
	expect(mail.subject).toBe('Hi Bcc: eve@example.org Body');
	expect(mail.bcc).toBeUndefined();
	expect(source).not.toMatch(/^Bcc:/im);
	expect(mailbox.delivered.map(({ recipient }) => recipient)).toEqual(['ada@example.org']);
});

test('odd addresses are one recipient each, and arrive as they are', async () => {
	await start();
	const odd = ["o'hara+news@example.org", 'ada@xn--bcher-kva.example', '#!$%&*=?^_`{|}~@example.org'];
	await Promise.all(odd.map((recipient, index) => post(`odd${index}`, { recipient })));
	for (const recipient of odd) expect((await mailbox.next(recipient)).mail.to?.[0]?.address).toBe(recipient);
	expect(mailbox.delivered).toHaveLength(odd.length);
});

test('without a mail server, mails are kept', async () => {
	configure({ sendsMail: false });
	await post('kept');
	configure({ sendsMail: true });
	await start();
	await post('other');
	await eventually('other', 'sent');
	expect(await statusOf('kept')).toBe('kept');
});
