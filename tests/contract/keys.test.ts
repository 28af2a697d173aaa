import { afterAll, beforeAll, expect, test } from 'vitest';
import type { components } from '../../src/lib/client/generated/types.ts';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { newPerson, type Person } from '../support/people.ts';

type Created = components['schemas']['CreatedKey'];

let galley: CheckedGalley;
let ada: Person;
let eve: Person;
beforeAll(async () => {
	galley = await startChecked();
	ada = await newPerson(galley, 'author');
	eve = await newPerson(galley, 'author');
});
afterAll(() => galley.stop());

const as = ({ cookie }: Person, method: string, path: string, body?: object) =>
	galley.send(method, `/api${path}`, { headers: { cookie, origin: galley.url }, ...(body ? { body } : {}) });
const byKey = (secret: string, method: string, path: string, body?: object) =>
	galley.send(method, `/api${path}`, { headers: { authorization: `Bearer ${secret}` }, ...(body ? { body } : {}) });
const make = async (person: Person, scopes: string[], more: object = {}) =>
	JSON.parse((await as(person, 'POST', '/keys', { name: 'Build', scopes, ...more })).text) as Created;

test('createKey 201, getKey, listKeys 200: the key is told once, and its use is noted', async () => {
	const answer = await as(ada, 'POST', '/keys', { name: 'The build', scopes: ['posts:read', 'profile:read'], expiresInDays: 90 });
	const { key, secret } = JSON.parse(answer.text) as Created;
	expect(key).toMatchObject({ name: 'The build', prefix: secret.slice(0, 8), lastUsedAt: null, scopes: ['posts:read', 'profile:read'] });
	expect((await byKey(secret, 'GET', '/user/profile')).json).toEqual(ada.user);
	const { json, text } = await galley.send('GET', answer.headers.get('location') ?? '', { headers: { cookie: ada.cookie } });
	expect(json).toEqual({ ...key, lastUsedAt: expect.any(String) as string });
	const list = await as(ada, 'GET', '/keys?limit=1');
	expect(list.json.items).toEqual([json]);
	expect(text + list.text).not.toContain(secret);
});

test('deleteKey 204: from the next request on it is good no more', async () => {
	const { key, secret } = await make(ada, ['profile:read']);
	expect((await byKey(secret, 'GET', '/user/profile')).status).toBe(200);
	const answers = await Promise.all([as(ada, 'DELETE', `/keys/${key.id}`), as(ada, 'DELETE', `/keys/${key.id}`)]);
	expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
	expect((await byKey(secret, 'GET', '/user/profile')).json.type).toBe('/problems/credentials-invalid');
});

test('getKey, deleteKey 404: the key of someone else is answered like one that is not there, and stays', async () => {
	const { key, secret } = await make(eve, ['profile:read']);
	const bytes = async (method: string, id: string) => (await as(ada, method, `/keys/${id}`)).text.replaceAll(id, '').replace(/req_\w+/, '');
	for (const method of ['GET', 'DELETE']) expect(await bytes(method, key.id)).toBe(await bytes(method, 'key_00000000000000000000'));
	expect((await as(ada, 'GET', '/keys?limit=100')).text).not.toContain(key.id);
	expect((await byKey(secret, 'GET', '/user/profile')).status).toBe(200);
});

test('createKey 403: nobody hands on what they do not have, neither a role nor a key', async () => {
	const ask = { name: 'More', scopes: ['profile:read', 'users:write'] };
	expect((await as(ada, 'POST', '/keys', ask)).json).toMatchObject({ type: '/problems/forbidden', detail: expect.stringContaining('users:write') as string });
	const { secret } = await make(ada, ['keys:write', 'posts:read']);
	expect((await byKey(secret, 'POST', '/keys', { name: 'More', scopes: ['posts:write'] })).json.type).toBe('/problems/forbidden');
	const made = JSON.parse((await byKey(secret, 'POST', '/keys', { name: 'Same', scopes: ['posts:read'] })).text) as Created;
	expect((await byKey(made.secret, 'POST', '/keys', { name: 'Again', scopes: ['posts:read'] })).json.type).toBe('/problems/forbidden');
});

test('createKey 201: a key that a key has made does not outlive it', async () => {
	const parent = await make(ada, ['keys:write'], { expiresInDays: 1 });
	for (const more of [{}, { expiresInDays: null }, { expiresInDays: 3650 }]) {
		const { text } = await byKey(parent.secret, 'POST', '/keys', { name: 'Child', scopes: ['keys:write'], ...more });
		expect((JSON.parse(text) as Created).key.expiresAt).toBe(parent.key.expiresAt);
	}
});
