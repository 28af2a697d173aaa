import { afterAll, beforeAll, expect, test } from 'vitest';
import { unwrap } from '../../src/lib/client/problem.ts';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { newPerson } from '../support/people.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

test('what happens to users, invitations and keys is told, and no secret with it', async () => {
	const { user, cookie, password } = await newPerson(galley, 'author');
	const headers = { cookie, origin: galley.url };
	const { json } = await galley.send('POST', '/api/keys', { headers, body: { name: 'Build', scopes: ['posts:read'] } });
	const { id } = json.key as { id: string };
	await galley.send('DELETE', `/api/keys/${id}`, { headers });
	await galley.send('PATCH', '/api/user/profile', { headers: { ...headers, 'if-match': '*' }, body: { name: 'Ada Lind' } });
	await galley.send('PUT', '/api/user/password', { headers, body: { currentPassword: password, newPassword: 'thirteen loud presses at noon' } });
	await galley.sendAsOwner('PATCH', `/api/users/${user.id}`, { headers: { 'if-match': '*' }, body: { role: 'editor' } });
	await galley.sendAsOwner('PATCH', `/api/users/${user.id}`, { headers: { 'if-match': '*' }, body: {} });
	await galley.sendAsOwner('DELETE', `/api/users/${user.id}`, { headers: { 'if-match': '*' } });

	const { items } = unwrap(await galley.owner.GET('/events', { params: { query: { sort: 'timestamp' } } }));
	const told = { id: user.id, name: user.name, role: 'author' };
	expect(items.map(({ type, data }) => [type, data])).toEqual([
		['invitation.created', expect.objectContaining({ role: 'author' })],
		['user.created', told],
		['key.created', { id, name: 'Build', user: user.id }],
		['key.deleted', { id, name: 'Build', user: user.id }],
		['user.updated', { ...told, name: 'Ada Lind' }],
		['user.updated', { ...told, name: 'Ada Lind' }],
		['user.updated', { ...told, name: 'Ada Lind', role: 'editor' }],
		['user.deleted', { ...told, name: 'Ada Lind', role: 'editor' }]
	]);
	expect(JSON.stringify(items)).not.toContain(String(json.secret));
});

test('what is refused is not told', async () => {
	const before = unwrap(await galley.owner.GET('/events')).items[0];
	const { email } = await newPerson(galley, 'author');
	const { link } = unwrap(await galley.owner.POST('/invitations', { body: { role: 'author' } }));
	const count = async () => unwrap(await galley.owner.GET('/events', { params: { query: { limit: 100 } } })).items.length;
	const told = await count();
	const token = new URL(link).searchParams.get('token') ?? '';
	const { error } = await galley.anyone.POST('/users', { body: { token, name: 'Eve', email, password: 'twelve slow rollers before noon' } });
	expect(error?.type).toBe('/problems/email-taken');
	expect(await count()).toBe(told);
	expect(before).toBeDefined();
});
