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

const enter = (body: object, headers: Record<string, string> = {}, on = galley) => on.send('POST', '/api/session', { headers, body });
const who = (cookie: string) => galley.send('GET', '/api/session', { headers: { cookie } });
/** All that could tell one answer from another. */
const heard = ({ status, headers, text }: Awaited<ReturnType<typeof enter>>) => [
	status,
	[...headers].filter(([name]) => !['date', 'request-id'].includes(name)),
	text.replace(/req_\w+/, '')
];

test('createSession 201, getSession 200: a cookie that scripts and other sites do not get, and what it is good for', async () => {
	const answer = await enter({ email: ada.email.toUpperCase(), password: ada.password }, { 'user-agent': 'Firefox/145.0' });
	const [cookie = '', ...attributes] = answer.headers.get('set-cookie')?.split('; ') ?? [];
	expect(cookie).toMatch(/^galley_session=[0-9a-z]{40}$/);
	expect(attributes).toEqual(['Path=/', 'Max-Age=7776000', 'HttpOnly', 'SameSite=Lax']);
	expect(answer.json).toMatchObject({ session: { current: true, userAgent: 'Firefox/145.0' }, user: ada.user });
	expect(answer.text).not.toContain(cookie.split('=')[1]);
	const { json } = await galley.send('GET', answer.headers.get('location') ?? '', { headers: { cookie } });
	expect(json).toEqual(answer.json);
});

test('createSession 401: a wrong password, nobody and what is no address are answered with the same bytes', async () => {
	const wrong = await enter({ email: ada.email, password: 'wrong' });
	expect([wrong.status, wrong.json.type]).toEqual([401, '/problems/sign-in-failed']);
	for (const email of ['nobody@marlow.example', 'no-address', `${'x'.repeat(200)}@a.example`])
		expect(heard(await enter({ email, password: 'wrong' }))).toEqual(heard(wrong));
});

test('createSession 403: no other site signs a reader in as someone else', async () => {
	const { email, password } = ada;
	const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }];
	const own: Record<string, string>[] = [{ origin: galley.url }, { 'sec-fetch-site': 'same-origin' }, {}];
	for (const headers of foreign) {
		const { json, headers: got } = await enter({ email, password }, headers);
		expect([json.type, got.get('set-cookie')]).toEqual(['/problems/cross-origin', null]);
	}
	for (const headers of own) expect((await enter({ email, password }, headers)).status).toBe(201);
});

test('createSession 401, 429: guessing is slowed down, whether the address has an account or not', async () => {
	const limited = await startChecked({ GALLEY_RATE_LIMIT: 'on' });
	const bo = await newPerson(limited, 'author');
	const last = [];
	for (const email of [bo.email, 'nobody@marlow.example']) {
		const guess = (password: string) => enter({ email, password }, {}, limited);
		for (let time = 0; time < 10; time++) expect((await guess(`guess ${time}`)).status).toBe(401);
		const refused = await guess(bo.password);
		expect([refused.status, refused.json.type, Number(refused.headers.get('retry-after'))]).toEqual([
			429,
			'/problems/too-many-requests',
			refused.json.retryAfter
		]);
		last.push(refused.json.detail);
	}
	expect(last[0]).toBe(last[1]);
	await limited.stop();
});

test('a browser does not choose its session: the cookie that it came with is no better for signing in', async () => {
	const chosen = `galley_session=${'a'.repeat(40)}`;
	const { headers } = await enter({ email: ada.email, password: ada.password }, { cookie: chosen });
	const given = headers.get('set-cookie')?.split(';')[0] ?? '';
	expect(given).not.toBe(chosen);
	expect([(await who(chosen)).status, (await who(given)).status]).toEqual([401, 200]);
	const again = await enter({ email: ada.email, password: ada.password }, { cookie: given });
	expect(again.headers.get('set-cookie')).not.toContain(given);
});

test('getSession 401: forged cookies, and two of them, are nobody', async () => {
	const token = ada.cookie.split('=')[1] ?? '';
	const other = `galley_session=${'0'.repeat(40)}`;
	const forged = [other, `galley_session=${token.slice(1)}`, `galley_session=${token.toUpperCase()}`, 'galley_session=', `${ada.cookie}; ${other}`];
	for (const cookie of [...forged, "galley_session=' OR ''='", `galley_session=${'x'.repeat(4000)}`]) {
		const { json, headers } = await who(cookie);
		expect([json.type, headers.get('www-authenticate')], cookie).toEqual(['/problems/credentials-invalid', 'Cookie realm="api", cookie-name="galley_session"']);
	}
	expect((await who(ada.cookie)).status).toBe(200);
});

test('deleteSession 204: the session is over, and the browser forgets its cookie', async () => {
	const cookie = await signIn(galley, ada.email);
	const { status, headers } = await galley.send('DELETE', '/api/session', { headers: { cookie, 'sec-fetch-site': 'same-origin' } });
	expect([status, headers.get('set-cookie')]).toEqual([204, 'galley_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax']);
	expect((await who(cookie)).json.type).toBe('/problems/credentials-invalid');
	expect((await who(ada.cookie)).status).toBe(200);
});
