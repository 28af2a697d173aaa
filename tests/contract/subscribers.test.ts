import { afterAll, beforeAll, expect, test } from 'vitest';
import { paginate } from '../../src/lib/client/paginate.ts';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { newSubscriber, subscribe } from '../support/subscribe.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

const at = (subscriber: string) => ({ params: { path: { subscriber } } });
const patch = (id: string, body: object, etag = '*') => galley.sendAsOwner('PATCH', `/api/subscribers/${id}`, { headers: { 'if-match': etag }, body });

test('listSubscribers 200: by state and by address, page by page', async () => {
	for (let index = 0; index < 5; index++) await subscribe(galley, `list_${index}@paged.example`);
	await newSubscriber(galley, 'listx9@paged.example');
	const list = async (query: string) => (await galley.sendAsOwner('GET', `/api/subscribers?${query}`)).json;
	const emails = async (query: string) => ((await list(query)).items as { email: string }[]).map(({ email }) => email);
	expect(await emails('status=active&q=paged.example')).toEqual(['listx9@paged.example']);
	expect(await emails('q=LIST_&limit=2')).toEqual(['list_4@paged.example', 'list_3@paged.example']);
	expect(await emails('q=%25&limit=2')).toEqual([]);
	const walked: string[] = [];
	const page = (cursor?: string) => galley.owner.GET('/subscribers', { params: { query: { q: 'paged.example', limit: 4, cursor } } });
	for await (const { email } of paginate(page)) walked.push(email);
	expect(walked).toEqual(await emails('q=paged.example&page=1'));
	expect(walked).toHaveLength(6);
});

test('getSubscriber 200: with its tag', async () => {
	const { id, etag } = await newSubscriber(galley, 'read@example.org', 'Reader');
	const { data, response } = await galley.owner.GET('/subscribers/{subscriber}', at(id));
	expect(data).toMatchObject({ id, email: 'read@example.org', name: 'Reader', status: 'active', version: 2 });
	expect(response.headers.get('etag')).toBe(etag);
});

test('getSubscriber 304: what has not changed is not sent again', async () => {
	const { id, etag } = await newSubscriber(galley, 'same@example.org');
	expect((await galley.sendAsOwner('GET', `/api/subscribers/${id}`, { headers: { 'if-none-match': etag } })).status).toBe(304);
});

test('patchSubscriber 200: a name, its removal and the end of a subscription', async () => {
	const { id, etag } = await newSubscriber(galley, 'patch@example.org', 'Before');
	expect((await patch(id, { name: 'After' }, etag)).json).toMatchObject({ name: 'After', status: 'active', version: 3 });
	expect((await patch(id, { name: null, status: 'unsubscribed' })).json).toMatchObject({ name: null, status: 'unsubscribed', version: 4 });
	expect((await patch(id, { status: 'unsubscribed' })).json).toMatchObject({ version: 4 });
});

test('patchSubscriber 409: nobody is subscribed but by themselves', async () => {
	await subscribe(galley, 'forced@example.org');
	const { data } = await galley.owner.GET('/subscribers', { params: { query: { q: 'forced' } } });
	const id = data?.items[0]?.id ?? '';
	expect((await patch(id, { status: 'active' })).json.type).toBe('/problems/status-refused');
	await patch(id, { status: 'bounced' });
	for (const status of ['pending', 'active', 'complained']) expect((await patch(id, { status })).status).toBe(409);
});

test('patchSubscriber, deleteSubscriber 412: what has changed is not overwritten', async () => {
	const { id, etag } = await newSubscriber(galley, 'stale@example.org');
	await patch(id, { name: 'Newer' });
	expect((await patch(id, { name: 'Older' }, etag)).json.type).toBe('/problems/precondition-failed');
	const { json } = await galley.sendAsOwner('DELETE', `/api/subscribers/${id}`, { headers: { 'if-match': etag } });
	expect(json.type).toBe('/problems/precondition-failed');
});

test('getSubscriberData 200: what was agreed to, and every mail', async () => {
	const { id } = await newSubscriber(galley, 'data@example.org');
	const { data } = await galley.owner.GET('/subscribers/{subscriber}/data', at(id));
	expect(data?.consents.map(({ status, source }) => [status, source])).toEqual([
		['pending', 'api'],
		['active', 'confirm']
	]);
	expect(data?.consents[0]?.address).toMatch(/127\.0\.0\.1$/);
	expect(data?.mails).toMatchObject([{ recipient: 'data@example.org', status: 'kept' }]);
});

test('deleteSubscriber 204: nothing is left of the person', async () => {
	const { id, etag } = await newSubscriber(galley, 'gone@example.org');
	expect((await galley.sendAsOwner('DELETE', `/api/subscribers/${id}`, { headers: { 'if-match': etag } })).status).toBe(204);
	expect((await galley.sendAsOwner('GET', `/api/subscribers/${id}`)).status).toBe(404);
	expect((await galley.owner.GET('/outbox', { params: { query: { recipient: 'gone@example.org' } } })).data?.items).toEqual([]);
	const { text } = await galley.sendAsOwner('GET', '/api/events?limit=100');
	expect([text.includes(id), text.includes('gone@example.org')]).toEqual([true, false]);
});
