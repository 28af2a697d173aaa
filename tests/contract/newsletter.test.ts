import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { newSubscriber, readMail, subscribe } from '../support/subscribe.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

const form = 'application/x-www-form-urlencoded';
const statusOf = async (email: string) => (await galley.owner.GET('/subscribers', { params: { query: { q: email } } })).data?.items[0]?.status;
const missing = 'sub_00000000000000000000.0000000000000000000000000000000000000000000';

/** The address for one click in the newest newsletter to a subscriber. */
async function oneClickOf(email: string): Promise<string> {
	const { post } = await newPost(galley, { at: 'now' });
	await galley.owner.POST('/posts/{post}/send', { params: { path: { post: post.id } } });
	for (;;) {
		const { headers } = await readMail(galley, email);
		const found = /^<https?:\/\/[^/]+(\/api\/newsletter\/unsubscribe\?token=[^>]+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1];
		if (found !== undefined) return found;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

test('subscribeToNewsletter 201: a new subscription waits for its confirmation, and asking again writes another mail', async () => {
	const first = await galley.send('POST', '/api/newsletter', { body: { email: ' Ada@Example.ORG ', name: 'Ada' } });
	expect([first.status, first.json]).toEqual([201, { email: 'ada@example.org', status: 'pending' }]);
	expect((await galley.sendAsOwner('GET', first.headers.get('location') ?? '')).json).toMatchObject({ name: 'Ada', status: 'pending', source: 'api' });
	const again = await galley.send('POST', '/api/newsletter', { body: { email: 'ada@example.org' } });
	expect([again.status, again.headers.get('location')]).toEqual([201, first.headers.get('location')]);
	const { data } = await galley.owner.GET('/outbox', { params: { query: { recipient: 'ada@example.org', status: 'kept' } } });
	expect(data?.items).toHaveLength(2);
});

test('subscribeToNewsletter 201: forms of both kinds are taken', async () => {
	const encoded = await galley.send('POST', '/api/newsletter', { headers: { 'content-type': form }, body: 'email=grace%40example.org&name=' });
	const parts = '--b\r\nContent-Disposition: form-data; name="email"\r\n\r\nida@example.org\r\n--b--\r\n';
	const multipart = await galley.send('POST', '/api/newsletter', { headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: parts });
	expect([encoded.status, multipart.status]).toEqual([201, 201]);
	expect((await galley.sendAsOwner('GET', encoded.headers.get('location') ?? '')).json).toMatchObject({ name: null, source: 'form' });
});

test.each(['', 'ada', 'ada@example', 'ada@example.org\r\nBcc: eve@example.org', 'Ada <ada@example.org>'])(
	'%j is answered with 400 and a pointer, and nothing is written',
	async (email) => {
		const { status, json } = await galley.send('POST', '/api/newsletter', { body: { email } });
		expect([status, json]).toMatchObject([400, { type: '/problems/invalid-address', errors: [{ pointer: '/email', keyword: 'format' }] }]);
	}
);

test('subscribeToNewsletter 409: who is subscribed is told so, and gets no mail', async () => {
	await newSubscriber(galley, 'twice@example.org');
	const { json } = await galley.send('POST', '/api/newsletter', { body: { email: 'Twice@example.org' } });
	expect(json).toMatchObject({ type: '/problems/already-subscribed' });
	expect((await galley.owner.GET('/outbox', { params: { query: { recipient: 'twice@example.org' } } })).data?.items).toHaveLength(1);
});

test('subscribeToNewsletter 429: an address is not flooded with mails', async () => {
	const limited = await startChecked({ GALLEY_RATE_LIMIT: 'on' });
	const ask = () => limited.send('POST', '/api/newsletter', { body: { email: 'flood@example.org' } });
	for (let time = 0; time < 5; time++) expect((await ask()).status).toBe(201);
	const { status, json, headers } = await ask();
	expect([status, json.type, Number(headers.get('retry-after'))]).toEqual([429, '/problems/too-many-requests', json.retryAfter]);
	await limited.stop();
});

test('getConfirmation, confirmSubscription 200: looking changes nothing, the button confirms, and twice is as good as once', async () => {
	const token = await subscribe(galley, 'page@example.org');
	const target = `/api/newsletter/confirm?token=${token}`;
	const page = await galley.send('GET', target);
	expect([page.headers.get('content-type'), page.text]).toEqual(['text/html; charset=utf-8', expect.stringContaining('page@example.org')]);
	expect((await galley.send('GET', target, { headers: { accept: 'application/json' } })).json).toEqual({ email: 'page@example.org', status: 'pending' });
	expect(await statusOf('page@example.org')).toBe('pending');
	const button = { headers: { 'content-type': form, accept: 'text/html' }, body: `token=${token}` };
	for (let time = 0; time < 2; time++) expect((await galley.send('POST', '/api/newsletter/confirm', button)).text).toContain('You are subscribed');
	expect(await statusOf('page@example.org')).toBe('active');
	expect((await galley.send('POST', '/api/newsletter/confirm', { body: { token } })).json).toEqual({ email: 'page@example.org', status: 'active' });
});

test('getConfirmation, confirmSubscription 404: a link that nobody was sent is no link', async () => {
	const token = '0'.repeat(32);
	expect((await galley.send('GET', `/api/newsletter/confirm?token=${token}`)).json.type).toBe('/problems/link-invalid');
	expect((await galley.send('POST', '/api/newsletter/confirm', { body: { token } })).json.type).toBe('/problems/link-invalid');
});

test('getUnsubscription, unsubscribeFromNewsletter 200: a GET never ends it, one click by RFC 8058 does', async () => {
	for (const [email, type, body] of [
		['one@example.org', form, 'List-Unsubscribe=One-Click'],
		['two@example.org', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n']
	] as const) {
		await newSubscriber(galley, email);
		const target = await oneClickOf(email);
		expect((await galley.send('GET', target)).text).toContain('List-Unsubscribe');
		expect((await galley.send('GET', target, { headers: { accept: 'application/json' } })).json).toEqual({ email, subscribed: true });
		expect(await statusOf(email)).toBe('active');
		for (let time = 0; time < 2; time++) {
			const { json } = await galley.send('POST', target, { headers: { 'content-type': type }, body });
			expect(json).toEqual({ email, subscribed: false });
		}
		expect(await statusOf(email)).toBe('unsubscribed');
		expect((await galley.send('POST', target, { headers: { accept: 'text/html' } })).text).toContain('You are unsubscribed');
	}
});

test('getUnsubscription, unsubscribeFromNewsletter 404: a link that was made up ends nothing', async () => {
	for (const method of ['GET', 'POST']) {
		const { json } = await galley.send(method, `/api/newsletter/unsubscribe?token=${missing}`);
		expect(json.type).toBe('/problems/link-invalid');
	}
});
