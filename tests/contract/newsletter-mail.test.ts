import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';

let galley: CheckedGalley;
let mailbox: Mailbox;
beforeAll(async () => {
	mailbox = await openMailbox();
	galley = await startChecked({ SMTP_URL: mailbox.url });
});
afterAll(async () => {
	await galley.stop();
	await mailbox.close();
});

const email = 'ida@example.org';
const type = { 'content-type': 'application/x-www-form-urlencoded' };
const statusOf = async () => (await galley.owner.GET('/subscribers', { params: { query: { q: email } } })).data?.items[0]?.status;

/** What a mail program does with an address in a mail: the server's own, path and query. */
function local(address: string | undefined): string {
	const { origin, pathname, search } = new URL(address ?? '');
	expect(new URL(origin).port).toBe(new URL(galley.url).port);
	return pathname + search;
}

/** Under the name of the server that is not its `ORIGIN`: people open either. */
const subscribe = (origin: string, headers: Record<string, string> = type) =>
	fetch(`${galley.url}/newsletter`, { method: 'POST', headers: { ...headers, origin, accept: 'text/html' }, body: `email=${email}` });

test('a form on a page of another site is not taken, whatever type it claims to have', async () => {
	for (const origin of ['https://evil.example', 'null', `${galley.url}0`]) expect((await subscribe(origin)).status).toBe(403);
	for (const claimed of ['text/plain', 'application/json', 'application/x-sveltekit-formdata', 'image/png'])
		expect([claimed, (await subscribe('https://evil.example', { 'content-type': claimed })).status]).toEqual([claimed, 403]);
	expect(mailbox.attempts.size).toBe(0);
});

test('a reader subscribes by a form, confirms by the mail, gets a post, and leaves by one click', async () => {
	const form = await subscribe(galley.url);
	expect([form.status, await form.text()]).toEqual([200, expect.stringContaining(email)]);
	const { mail: asking } = await mailbox.next(email);
	expect([await statusOf(), asking.subject, asking.to?.[0]?.address]).toEqual(['pending', 'Please confirm your subscription', email]);
	const page = local(/http:\S+\/newsletter\/confirm\?token=[0-9a-z]+/.exec(asking.text ?? '')?.[0]);
	expect((await fetch(galley.url + page)).status).toBe(200);
	expect(await statusOf()).toBe('pending');
	const token = new URLSearchParams(page.split('?')[1]);
	expect((await galley.send('POST', '/api/newsletter/confirm', { headers: type, body: `${token}` })).json).toEqual({ email, status: 'active' });
	expect(await statusOf()).toBe('active');

	const { post } = await newPost(galley, { title: 'Blåbær & proofs', body: 'Read *slowly*.', at: 'now' });
	await galley.owner.POST('/posts/{post}/send', { params: { path: { post: post.id } } });
	const { mail } = await mailbox.next(email, 2);
	const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
	expect([mail.subject, mail.text, mail.html]).toEqual([post.title, expect.stringContaining('Read *slowly*.'), expect.stringContaining('<em>slowly</em>')]);
	expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
	const leave = local(/^<(http:[^>]+)>$/.exec(header('list-unsubscribe') ?? '')?.[1]);
	const { json } = await galley.send('POST', leave, { headers: type, body: 'List-Unsubscribe=One-Click' });
	expect([json, await statusOf()]).toEqual([{ email, subscribed: false }, 'unsubscribed']);

	const { post: next } = await newPost(galley, { at: 'now' });
	const sent = await galley.owner.POST('/posts/{post}/send', { params: { path: { post: next.id } } });
	expect([sent.response.status, sent.data?.total, mailbox.delivered.length]).toEqual([202, 0, 2]);
});
