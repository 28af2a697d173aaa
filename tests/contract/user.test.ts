import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { newPerson, signIn, type Person } from '../support/people.ts';

let galley: CheckedGalley;
let ada: Person;
beforeAll(async () => {
	galley = await startChecked();
	ada = await newPerson(galley, 'author');
});
afterAll(() => galley.stop());

const as = (person: Pick<Person, 'cookie'>, method: string, path: string, body?: object, headers: Record<string, string> = {}, on = galley) =>
	on.send(method, `/api${path}`, { headers: { cookie: person.cookie, origin: on.url, ...headers }, ...(body ? { body } : {}) });
const read = () => as(ada, 'GET', '/user/profile');
const etag = async () => (await read()).headers.get('etag') ?? '';
const full = { name: 'Ada Marlow', bio: 'Ada prints.', website: 'https://marlow.example/' };
const next = 'thirteen loud presses at noon';

test('getProfile 200, 304: whoever asks, by session and by key, with a tag that says whether it has changed', async () => {
	const { json, headers } = await read();
	expect(json).toEqual(ada.user);
	const tag = headers.get('etag') ?? '';
	const same = await as(ada, 'GET', '/user/profile', undefined, { 'if-none-match': tag });
	expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', tag]);
	expect((await galley.owner.GET('/user/profile')).data).toMatchObject({ role: 'owner', email: null });
});

test('replaceProfile, patchProfile 200: all of it, or parts of it', async () => {
	const replaced = await as(ada, 'PUT', '/user/profile', full, { 'if-match': await etag() });
	expect(replaced.json).toMatchObject({ ...full, version: ada.user.version + 1, email: ada.email });
	const patched = await as(ada, 'PATCH', '/user/profile', { website: null }, { 'if-match': replaced.headers.get('etag') ?? '' });
	expect(patched.json).toMatchObject({ ...full, website: null });
	expect((await read()).json).toEqual(patched.json);
	const nothing = await as(ada, 'PATCH', '/user/profile', {}, { 'if-match': '*' });
	expect(nothing.headers.get('etag')).toBe(patched.headers.get('etag'));
});

test('replaceProfile, patchProfile 412: a change on an old version changes nothing', async () => {
	const old = await etag();
	await as(ada, 'PATCH', '/user/profile', { bio: 'Newer.' }, { 'if-match': old });
	const before = (await read()).text;
	expect((await as(ada, 'PUT', '/user/profile', full, { 'if-match': old })).json.type).toBe('/problems/precondition-failed');
	expect((await as(ada, 'PATCH', '/user/profile', { bio: 'Lost.' }, { 'if-match': old })).json.type).toBe('/problems/precondition-failed');
	expect((await read()).text).toBe(before);
});

test('replaceProfile, patchProfile 422: nobody gives themselves a role, an address or an id', async () => {
	for (const [name, value] of Object.entries({ role: 'owner', email: 'eve@marlow.example', id: 'user_00000000000000000000', passwordHash: 'x', version: 9 })) {
		const patched = await as(ada, 'PATCH', '/user/profile', { [name]: value }, { 'if-match': '*' });
		const replaced = await as(ada, 'PUT', '/user/profile', { ...full, [name]: value }, { 'if-match': '*' });
		for (const { status, json } of [patched, replaced]) expect([status, json]).toMatchObject([422, { errors: [{ pointer: `/${name}` }] }]);
	}
	expect((await read()).json).toMatchObject({ role: 'author', email: ada.email });
});

test('replacePassword 204: the new one counts, other sessions end, this one and keys stay', async () => {
	const bo = await newPerson(galley, 'author');
	const phone = { cookie: await signIn(galley, bo.email) };
	const { json: key } = await as(bo, 'POST', '/keys', { name: 'Build', scopes: ['profile:read'] });
	expect((await as(bo, 'PUT', '/user/password', { currentPassword: bo.password, newPassword: next })).status).toBe(204);
	expect([(await as(bo, 'GET', '/session')).status, (await as(phone, 'GET', '/session')).status]).toEqual([200, 401]);
	expect((await galley.send('GET', '/api/user/profile', { headers: { authorization: `Bearer ${String(key.secret)}` } })).status).toBe(200);
	const enter = async (password: string) => (await galley.anyone.POST('/session', { body: { email: bo.email, password } })).response.status;
	expect([await enter(bo.password), await enter(next)]).toEqual([401, 201]);
});

test('replacePassword 409: with a session alone, nobody changes the password', async () => {
	const { json } = await as(ada, 'PUT', '/user/password', { currentPassword: 'wrong', newPassword: next });
	expect(json.type).toBe('/problems/password-wrong');
	expect(await signIn(galley, ada.email)).toMatch(/^galley_session=/);
});

test('replacePassword 409, 429: nor is it guessed', async () => {
	const limited = await startChecked({ GALLEY_RATE_LIMIT: 'on' });
	const bo = await newPerson(limited, 'author');
	const guess = (currentPassword: string) => as(bo, 'PUT', '/user/password', { currentPassword, newPassword: next }, {}, limited);
	for (let time = 0; time < 10; time++) expect((await guess(`guess ${time}`)).status).toBe(409);
	const { json, headers } = await guess(bo.password);
	expect([json.type, Number(headers.get('retry-after'))]).toEqual(['/problems/too-many-requests', json.retryAfter]);
	await limited.stop();
});
