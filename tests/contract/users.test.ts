import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { newPerson } from '../support/people.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

const read = (id: string, headers: Record<string, string> = {}) => galley.sendAsOwner('GET', `/api/users/${id}`, { headers });
const etagOf = async (id: string) => (await read(id)).headers.get('etag') ?? '';
const patch = (id: string, body: object, condition = '*') => galley.sendAsOwner('PATCH', `/api/users/${id}`, { headers: { 'if-match': condition }, body });
const remove = (id: string, query = '', condition = '*') => galley.sendAsOwner('DELETE', `/api/users/${id}${query}`, { headers: { 'if-match': condition } });
const asPerson = (cookie: string, method: string, path: string, body?: object) =>
	galley.send(method, `/api${path}`, { headers: { cookie, origin: galley.url }, ...(body ? { body } : {}) });

test('listUsers 200: the newest first, by role and by page', async () => {
	const people = [await newPerson(galley, 'editor'), await newPerson(galley, 'author'), await newPerson(galley, 'editor')];
	const [first, , last] = people.map(({ user }) => user);
	const { data } = await galley.owner.GET('/users', { params: { query: { limit: 1, role: 'editor' } } });
	expect(data?.items).toEqual([last]);
	const { data: rest } = await galley.owner.GET('/users', { params: { query: { limit: 1, role: 'editor', cursor: data?.nextCursor ?? '' } } });
	expect(rest?.items).toEqual([first]);
	expect((await galley.sendAsOwner('GET', '/api/users')).text).not.toMatch(/argon2|password/i);
});

test('getUser 200, 304: with a tag that says whether it has changed', async () => {
	const { user } = await newPerson(galley, 'author');
	const { json, headers } = await read(user.id);
	expect(json).toEqual(user);
	const tag = headers.get('etag') ?? '';
	expect((await read(user.id, { 'if-none-match': tag })).status).toBe(304);
	await patch(user.id, { name: 'Ada Lind' });
	expect((await read(user.id, { 'if-none-match': tag })).json).toMatchObject({ name: 'Ada Lind', version: 2 });
});

test('patchUser 200: a role counts from the next request on, for sessions and keys alike', async () => {
	const { user, cookie } = await newPerson(galley, 'editor');
	const { json: key } = await asPerson(cookie, 'POST', '/keys', { name: 'List', scopes: ['subscribers:read'] });
	const bySession = async () => (await asPerson(cookie, 'GET', '/subscribers')).status;
	const byKey = async () => (await galley.send('GET', '/api/subscribers', { headers: { authorization: `Bearer ${String(key.secret)}` } })).status;
	expect([await bySession(), await byKey()]).toEqual([200, 200]);
	expect((await patch(user.id, { role: 'author' }, await etagOf(user.id))).json).toMatchObject({ role: 'author' });
	expect([await bySession(), await byKey()]).toEqual([403, 403]);
	const moved = await patch(user.id, { email: 'Bo.Lind@Marlow.example' });
	expect(moved.json).toMatchObject({ email: 'bo.lind@marlow.example' });
});

test('patchUser 403: a key makes nobody more than it is itself', async () => {
	const { user } = await newPerson(galley, 'author');
	const { data } = await galley.owner.POST('/keys', { body: { name: 'People', scopes: ['users:read', 'users:write'] } });
	const ask = (body: object) => galley.send('PATCH', `/api/users/${user.id}`, { headers: { authorization: `Bearer ${data?.secret}`, 'if-match': '*' }, body });
	for (const role of ['owner', 'editor']) expect((await ask({ role })).json.type).toBe('/problems/forbidden');
	expect((await ask({ name: 'Ada Lind' })).json).toMatchObject({ name: 'Ada Lind', role: 'author' });
});

test('patchUser 409: an address is one user, however it is written', async () => {
	const [ada, bo] = [await newPerson(galley, 'author'), await newPerson(galley, 'author')];
	expect((await patch(bo.user.id, { email: ada.email.toUpperCase() })).json.type).toBe('/problems/email-taken');
	expect((await read(bo.user.id)).json).toMatchObject({ email: bo.email, version: 1 });
});

test('patchUser, deleteUser 412: a change on an old version changes nothing', async () => {
	const { user } = await newPerson(galley, 'author');
	const old = await etagOf(user.id);
	await patch(user.id, { name: 'Ada Lind' });
	expect((await patch(user.id, { role: 'owner' }, old)).json.type).toBe('/problems/precondition-failed');
	expect((await remove(user.id, '', old)).json.type).toBe('/problems/precondition-failed');
	expect((await read(user.id)).json).toMatchObject({ name: 'Ada Lind', role: 'author' });
});

test('deleteUser 204: sessions and keys end with the user, and posts go to someone else', async () => {
	const [ada, heir] = [await newPerson(galley, 'author'), await newPerson(galley, 'author')];
	const { json: key } = await asPerson(ada.cookie, 'POST', '/keys', { name: 'Build', scopes: ['posts:read'] });
	const { json: post } = await asPerson(ada.cookie, 'POST', '/posts', { title: 'Left behind' });
	expect((await remove(ada.user.id, `?reassignTo=${heir.user.id}`, await etagOf(ada.user.id))).status).toBe(204);
	expect((await read(ada.user.id)).json.type).toBe('/problems/not-found');
	expect((await asPerson(ada.cookie, 'GET', '/session')).status).toBe(401);
	expect((await galley.send('GET', '/api/posts', { headers: { authorization: `Bearer ${String(key.secret)}` } })).status).toBe(401);
	expect((await asPerson(heir.cookie, 'GET', `/posts/${String(post.id)}`)).json).toMatchObject({ author: { id: heir.user.id }, version: 2 });
	expect((await galley.anyone.POST('/session', { body: { email: ada.email, password: ada.password } })).response.status).toBe(401);
});

test('deleteUser 400, 409: posts are not left without an author, nor handed to nobody', async () => {
	const { user, cookie } = await newPerson(galley, 'author');
	await asPerson(cookie, 'POST', '/posts', { title: 'Mine' });
	expect((await remove(user.id)).json.type).toBe('/problems/user-has-posts');
	for (const heir of [user.id, 'user_00000000000000000000'])
		expect((await remove(user.id, `?reassignTo=${heir}`)).json).toMatchObject({ type: '/problems/invalid-parameters', errors: [{ parameter: 'reassignTo' }] });
	expect((await read(user.id)).status).toBe(200);
});

test('patchUser, deleteUser 409: there is always an owner, even if two step down at once', async () => {
	const alone = await startChecked();
	const me = (await alone.owner.GET('/user/profile')).data?.id ?? '';
	const step = (id: string) => alone.sendAsOwner('PATCH', `/api/users/${id}`, { headers: { 'if-match': '*' }, body: { role: 'author' } });
	expect((await step(me)).json.type).toBe('/problems/last-owner');
	expect((await alone.sendAsOwner('DELETE', `/api/users/${me}`, { headers: { 'if-match': '*' } })).json.type).toBe('/problems/last-owner');
	const { user, cookie } = await newPerson(alone, 'owner');
	const statuses = (await Promise.all([step(me), step(user.id)])).map(({ status }) => status);
	expect(statuses.filter((status) => status === 200)).toHaveLength(1);
	const both = [await alone.owner.GET('/users'), await alone.send('GET', '/api/users', { headers: { cookie } })];
	expect(both.map((answer) => ('response' in answer ? answer.response.status : answer.status)).sort()).toEqual([200, 403]);
	await alone.stop();
});
