import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { newPerson, signIn, type Person } from '../support/people.ts';

let galley: CheckedGalley;
let ada: Person;
let eve: Person;
beforeAll(async () => {
	galley = await startChecked();
	ada = await newPerson(galley, 'author');
	eve = await newPerson(galley, 'author');
});
afterAll(() => galley.stop());

interface Session {
	id: string;
	current: boolean;
}

async function list(cookie: string, query = ''): Promise<{ items: Session[]; nextCursor?: string }> {
	const { text } = await galley.send('GET', `/api/sessions${query}`, { headers: { cookie } });
	return JSON.parse(text) as { items: Session[]; nextCursor?: string };
}

const revoke = (cookie: string, id: string) => galley.send('DELETE', `/api/sessions/${id}`, { headers: { cookie, origin: galley.url } });

test('listSessions 200: your own, the newest first, and which of them asks', async () => {
	const phone = await signIn(galley, ada.email);
	const { items } = await list(phone);
	expect(items.map(({ current }) => current)).toEqual([true, false]);
	expect((await list(ada.cookie)).items.map(({ id, current }) => [id, current])).toEqual(items.map(({ id, current }) => [id, !current]));
	expect((await list(eve.cookie)).items).toHaveLength(1);
	const first = await list(phone, '?limit=1');
	expect((await list(phone, `?limit=1&cursor=${first.nextCursor}`)).items.map(({ id }) => id)).toEqual([items[1]?.id]);
});

test('revokeSession 204: it is over at once, and the others are not', async () => {
	const lost = await signIn(galley, ada.email);
	const id = (await list(lost)).items.find(({ current }) => current)?.id ?? '';
	expect((await revoke(ada.cookie, id)).status).toBe(204);
	expect((await galley.send('GET', '/api/user/profile', { headers: { cookie: lost } })).json.type).toBe('/problems/credentials-invalid');
	expect((await galley.send('GET', '/api/user/profile', { headers: { cookie: ada.cookie } })).status).toBe(200);
	expect((await revoke(ada.cookie, id)).status).toBe(404);
});

test('revokeSession 404: the session of someone else is answered like one that is not there, and stays', async () => {
	const id = (await list(eve.cookie)).items[0]?.id ?? '';
	const nobodys = 'sess_00000000000000000000';
	const bytes = async (one: string) => (await revoke(ada.cookie, one)).text.replaceAll(one, '').replace(/req_\w+/, '');
	expect(await bytes(id)).toBe(await bytes(nobodys));
	expect((await list(eve.cookie)).items).toHaveLength(1);
});
