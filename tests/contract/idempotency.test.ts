import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { operations } from '../support/contract-document.ts';
import { takesKey } from '../support/keys.ts';
import { newPerson } from '../support/people.ts';
import { picture } from '../support/pictures.ts';
import { startReceiver, type Receiver } from '../support/receiver.ts';
import type { Received } from '../support/send.ts';

let galley: CheckedGalley;
let receiver: Receiver;
beforeAll(async () => {
	[galley, receiver] = await Promise.all([startChecked({ GALLEY_ALLOW_PRIVATE_FETCH: 'on' }), startReceiver((response) => void response.writeHead(200).end())]);
});
afterAll(() => Promise.all([galley.stop(), receiver.stop()]));

/** As the owner, with a key. */
const post = (target: string, key: string, body?: object, headers: Record<string, string> = {}) =>
	galley.sendAsOwner('POST', target, { headers: { 'idempotency-key': key, ...headers }, ...(body === undefined ? {} : { body }) });
const isReplay = ({ headers }: Received) => headers.get('idempotency-replayed') === 'true';
const titled = async (title: string) => {
	const { json } = await galley.sendAsOwner('GET', `/api/posts?status=draft&limit=100`);
	return (json.items as { title: string }[]).filter((one) => one.title === title).length;
};

test('every POST that creates or triggers takes a key, and nothing else does', () => {
	const without = ['createSession', 'receiveWebhook'];
	expect(operations.filter(takesKey).map(({ id }) => id)).toEqual(
		operations.filter(({ method, id }) => method === 'POST' && !without.includes(id)).map(({ id }) => id)
	);
});

test('createPost 201: twenty at once with one key make one post, and all get it', async () => {
	const key = randomUUID();
	const answers = await Promise.all(Array.from({ length: 20 }, () => post('/api/posts', key, { title: 'Twenty times' })));
	expect(new Set(answers.map(({ status, text, headers }) => `${status} ${headers.get('location')} ${headers.get('etag')} ${text}`)).size).toBe(1);
	expect(answers.filter(isReplay)).toHaveLength(19);
	expect(await titled('Twenty times')).toBe(1);
	expect((await galley.sendAsOwner('GET', String(answers[0]?.headers.get('location')))).json).toEqual(answers[0]?.json);
});

test('createPost 422: a key is for one body, however that is written', async () => {
	const key = randomUUID();
	const type = { 'content-type': 'application/json' };
	const first = await post('/api/posts', key, { title: 'One body', tags: [] });
	const same = await galley.sendAsOwner('POST', '/api/posts', {
		headers: { ...type, 'idempotency-key': `"${key}"` },
		body: '{"tags":[ ],"title":"One\\u0020body"}'
	});
	const other = await post('/api/posts', key, { title: 'Another body', tags: [] });
	expect([isReplay(same), same.text]).toEqual([true, first.text]);
	expect([other.status, other.json.type]).toEqual([422, '/problems/idempotency-key-reused']);
	expect(await titled('Another body')).toBe(0);
});

test('createPost 409: a refusal of the rules is repeated, though it would no longer hold', async () => {
	const { post: taken, etag } = await newPost(galley, { slug: 'held-by-another' });
	const key = randomUUID();
	const body = { title: 'Late', slug: 'held-by-another' };
	const first = await post('/api/posts', key, body);
	expect([first.status, first.json.type]).toEqual([409, '/problems/slug-taken']);
	await galley.sendAsOwner('DELETE', `/api/posts/${taken.id}`, { headers: { 'if-match': etag } });
	const again = await post('/api/posts', key, body);
	expect([again.status, again.text, isReplay(again)]).toEqual([409, first.text, true]);
	expect((await post('/api/posts', randomUUID(), body)).status).toBe(201);
});

test('createPost 400, 401, 422: what can be mended is not kept', async () => {
	const key = randomUUID();
	const headers = { 'idempotency-key': key };
	expect((await galley.send('POST', '/api/posts', { headers, body: { title: 'Mended' } })).status).toBe(401);
	expect((await post('/api/posts?undeclared=1', key, { title: 'Mended' })).status).toBe(400);
	expect((await post('/api/posts', key, { title: '' })).status).toBe(422);
	const made = await post('/api/posts', key, { title: 'Mended' });
	expect([made.status, isReplay(made)]).toEqual([201, false]);
});

test('createPost 400: what is no key is refused', async () => {
	for (const key of ['short', 'x'.repeat(256), 'with a space in it', '"not closed at the end', '', 'schlüssel-aus-text', `${randomUUID()}, ${randomUUID()}`]) {
		const answer = await post('/api/posts', key, { title: 'No key' });
		expect([key, answer.status, answer.json.type]).toEqual([key, 400, '/problems/invalid-parameters']);
	}
	for (const key of [`"${'x'.repeat(255)}"`, 'y'.repeat(16), '!#$%&()*+,-./:;<=>?@[]^_`{|}~'])
		expect([key, (await post('/api/posts', key, { title: 'A key' })).status]).toEqual([key, 201]);
});

test('a key is each user’s own, and means something else elsewhere', async () => {
	const { cookie } = await newPerson(galley, 'editor');
	const key = randomUUID();
	const mine = await post('/api/posts', key, { title: 'Whose' });
	const theirs = await galley.send('POST', '/api/posts', { headers: { cookie, origin: galley.url, 'idempotency-key': key }, body: { title: 'Whose' } });
	const target = String(mine.headers.get('location'));
	const published = await post(`${target}/publish`, key);
	expect([mine, theirs, published].map(isReplay)).toEqual([false, false, false]);
	expect(theirs.json.id).not.toBe(mine.json.id);
	expect(published.json).toMatchObject({ id: mine.json.id, status: 'published' });
});

test('createKey 201: what is shown once is shown again to whoever sends the key again', async () => {
	const key = randomUUID();
	const [first, second] = [
		await post('/api/keys', key, { name: 'CI', scopes: ['posts:read'] }),
		await post('/api/keys', key, { name: 'CI', scopes: ['posts:read'] })
	];
	expect([second.json.secret, isReplay(second)]).toEqual([first.json.secret, true]);
	expect((await galley.send('GET', '/api/posts', { headers: { authorization: `Bearer ${String(second.json.secret)}` } })).status).toBe(200);
});

test('uploadMedia 201, 422: a picture is taken once, whatever the boundary of its form', async () => {
	const key = randomUUID();
	const content = Uint8Array.from(await picture(64, 48).png().toBuffer());
	const upload = async (bytes: Uint8Array<ArrayBuffer>, alt = 'A boat') => {
		const form = new FormData();
		form.append('alt', alt);
		form.append('file', new File([bytes], 'boat.png', { type: 'image/png' }));
		// Another boundary each time.
		const written = new Response(form);
		const headers = { 'content-type': written.headers.get('content-type') ?? '', 'idempotency-key': key };
		return galley.sendAsOwner('POST', '/api/media', { headers, body: await written.bytes() });
	};
	const answers = await Promise.all([upload(content), upload(content), upload(content)]);
	answers.push(await upload(content));
	expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
	expect(answers.filter(isReplay)).toHaveLength(3);
	expect((await galley.owner.GET('/media')).data?.items).toHaveLength(1);
	for (const other of [upload(content, 'A ship'), upload(content.with(-1, 7))]) expect((await other).json.type).toBe('/problems/idempotency-key-reused');
});

test('sendPost 202: a post that was sent is not sent again, and whoever asks with the key hears that it was', async () => {
	const { post: one } = await newPost(galley, { at: 'now' });
	const key = randomUUID();
	const [first, second] = [await post(`/api/posts/${one.id}/send`, key), await post(`/api/posts/${one.id}/send`, key)];
	expect([first.status, second.status, second.text]).toEqual([202, 202, first.text]);
	expect((await post(`/api/posts/${one.id}/send`, randomUUID())).json.type).toBe('/problems/already-sent');
});

test('testWebhookEndpoint 201, redeliverWebhook 201: one message leaves for one key, at once', async () => {
	const { json, headers } = await galley.sendAsOwner('POST', '/api/webhook-endpoints', { body: { url: `${receiver.url}/keyed` } });
	const target = String(headers.get('location'));
	const arrived = async (count: number) => {
		await vi.waitFor(() => expect(receiver.received).toHaveLength(count), { timeout: 5000, interval: 20 });
	};
	const key = randomUUID();
	const tests = await Promise.all([post(`${target}/test`, key), post(`${target}/test`, key)]);
	expect(new Set(tests.map(({ status, json }) => `${status} ${String(json.id)}`)).size).toBe(1);
	await arrived(1);
	const again = `${target}/deliveries/${String(tests[0].json.id)}/redeliver`;
	const redelivered = [await post(again, key), await post(again, key)];
	expect(redelivered.map(isReplay)).toEqual([false, true]);
	await arrived(2);
	expect((await galley.sendAsOwner('GET', `${target}/deliveries`)).json.items).toHaveLength(2);
	expect(json.status).toBe('enabled');
});
