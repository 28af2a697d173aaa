import { afterAll, beforeAll, expect, test } from 'vitest';
import { unwrap } from '../../src/lib/client/problem.ts';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { newPerson } from '../support/people.ts';
import { readMail } from '../support/subscribe.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

const tokenOf = (link: string) => new URL(link).searchParams.get('token') ?? '';
const invite = async (role: 'owner' | 'editor' | 'author' = 'author', email?: string) =>
	unwrap(await galley.owner.POST('/invitations', { body: email === undefined ? { role } : { role, email } }));
const accept = (token: string, email: string, more: object = {}) =>
	galley.send('POST', '/api/users', { body: { token, email, name: 'Bo Lind', password: 'twelve slow rollers before noon', ...more } });
const missing = '0'.repeat(40);

test('createInvitation 201, getInvitation 200: the link is told once', async () => {
	const answer = await galley.sendAsOwner('POST', '/api/invitations', { body: { role: 'editor' } });
	const { link, invitation } = answer.json as { link: string; invitation: { createdAt: string; expiresAt: string } };
	expect(link).toMatch(/^http:\/\/localhost:\d+\/studio\/welcome\?token=[0-9a-z]{40}$/);
	const open = await galley.sendAsOwner('GET', answer.headers.get('location') ?? '');
	expect(open.json).toEqual({ ...invitation, role: 'editor', email: null, acceptedAt: null });
	expect(Date.parse(invitation.expiresAt) - Date.parse(invitation.createdAt)).toBeCloseTo(7 * 24 * 60 * 60 * 1000, -5);
	const list = await galley.sendAsOwner('GET', '/api/invitations');
	expect(list.text + open.text).not.toContain(tokenOf(link));
});

test('createInvitation 201, acceptInvitation 201: by mail, and whoever has the link becomes what it says', async () => {
	const { link, invitation } = await invite('editor', 'Bo@Marlow.example');
	expect(invitation.email).toBe('bo@marlow.example');
	const mail = await readMail(galley, 'bo@marlow.example');
	expect([mail.text, mail.html]).toEqual([expect.stringContaining(link), expect.stringContaining(link)]);
	const { json, headers } = await accept(tokenOf(link), 'BO@marlow.example');
	expect(json).toMatchObject({ name: 'Bo Lind', email: 'bo@marlow.example', role: 'editor', version: 1 });
	expect((await galley.sendAsOwner('GET', headers.get('location') ?? '')).json).toEqual(json);
});

test('createInvitation 403: a key invites nobody who may do more than it', async () => {
	const { data } = await galley.owner.POST('/keys', { body: { name: 'People', scopes: ['users:write', 'users:read'] } });
	for (const role of ['owner', 'editor', 'author']) {
		const { json } = await galley.send('POST', '/api/invitations', { headers: { authorization: `Bearer ${data?.secret}` }, body: { role } });
		expect(json.type).toBe('/problems/forbidden');
	}
});

test('createInvitation 409: who is a user already is not invited', async () => {
	const { email } = await newPerson(galley, 'author');
	const { json } = await galley.sendAsOwner('POST', '/api/invitations', { body: { role: 'author', email: email.toUpperCase() } });
	expect(json.type).toBe('/problems/email-taken');
});

test('createInvitation, acceptInvitation, patchUser 400: what is no mail address is refused, with a pointer', async () => {
	const { link } = await invite();
	const { user } = await newPerson(galley, 'author');
	for (const email of ['bo@marlow.1', 'bo..lind@marlow.example'])
		for (const { json } of [
			await galley.sendAsOwner('POST', '/api/invitations', { body: { role: 'author', email } }),
			await accept(tokenOf(link), email),
			await galley.sendAsOwner('PATCH', `/api/users/${user.id}`, { headers: { 'if-match': '*' }, body: { email } })
		])
			expect(json).toMatchObject({ type: '/problems/invalid-address', errors: [{ pointer: '/email', keyword: 'format' }] });
	expect((await accept(tokenOf(link), 'after.all@marlow.example')).status).toBe(201);
});

test('listInvitations 200: the newest first, by page', async () => {
	const [one, two] = [await invite(), await invite()];
	const { data } = await galley.owner.GET('/invitations', { params: { query: { limit: 1 } } });
	expect(data?.items).toEqual([two.invitation]);
	const { data: rest } = await galley.owner.GET('/invitations', { params: { query: { limit: 1, cursor: data?.nextCursor ?? '' } } });
	expect(rest?.items).toEqual([one.invitation]);
});

test('deleteInvitation 204, acceptInvitation 409: what is taken back lets nobody in', async () => {
	const { link, invitation } = await invite();
	const target = `/api/invitations/${invitation.id}`;
	expect((await galley.sendAsOwner('DELETE', target)).status).toBe(204);
	expect((await galley.sendAsOwner('GET', target)).status).toBe(404);
	const [back, never] = [await accept(tokenOf(link), 'late@marlow.example'), await accept(missing, 'late@marlow.example')];
	expect(back.json.type).toBe('/problems/invitation-invalid');
	expect(never.text.replace(/req_\w+/, '')).toBe(back.text.replace(/req_\w+/, ''));
});

test('acceptInvitation 201, 409: of many who follow one link at the same moment, one gets in', async () => {
	const { link } = await invite('owner');
	const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => accept(tokenOf(link), `racer-${index}@marlow.example`)));
	const refused = answers.filter(({ status }) => status !== 201);
	expect(refused.map(({ json }) => json.type)).toEqual(Array(5).fill('/problems/invitation-invalid'));
	const { data } = await galley.owner.GET('/users', { params: { query: { role: 'owner', limit: 100 } } });
	expect(data?.items.filter(({ email }) => email?.startsWith('racer-'))).toHaveLength(1);
});

test('acceptInvitation 409: an address that is taken leaves the invitation open', async () => {
	const { email } = await newPerson(galley, 'author');
	const { link, invitation } = await invite();
	expect((await accept(tokenOf(link), email.toUpperCase())).json.type).toBe('/problems/email-taken');
	expect((await galley.sendAsOwner('GET', `/api/invitations/${invitation.id}`)).json.acceptedAt).toBeNull();
	expect((await accept(tokenOf(link), 'another@marlow.example')).status).toBe(201);
	expect((await galley.sendAsOwner('GET', `/api/invitations/${invitation.id}`)).json.acceptedAt).not.toBeNull();
});

test('acceptInvitation 409, 429: an invitation does not tell of one address after the other whether it is taken', async () => {
	const limited = await startChecked({ GALLEY_RATE_LIMIT: 'on' });
	const { email } = await newPerson(limited, 'author');
	const { link } = unwrap(await limited.owner.POST('/invitations', { body: { role: 'author' } }));
	const ask = (address: string) =>
		limited.send('POST', '/api/users', { body: { token: tokenOf(link), email: address, name: 'Eve', password: 'twelve slow rollers' } });
	for (let time = 0; time < 10; time++) expect((await ask(email)).json.type).toBe('/problems/email-taken');
	const { json, headers } = await ask(email);
	expect([json.type, Number(headers.get('retry-after'))]).toEqual(['/problems/too-many-requests', json.retryAfter]);
	await limited.stop();
});

test("acceptInvitation 422: the role is the invitation's, whatever is asked for", async () => {
	const { link } = await invite('author');
	expect((await accept(tokenOf(link), 'eve@marlow.example', { role: 'owner' })).json).toMatchObject({ errors: [{ pointer: '/role' }] });
});
