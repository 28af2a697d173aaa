import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '../../src/lib/server/db/client.ts';
import * as invitations from '../../src/lib/server/domain/invitations.ts';
import * as owner from '../../src/lib/server/domain/owner.ts';
import * as session from '../../src/lib/server/domain/session.ts';
import * as sessions from '../../src/lib/server/domain/sessions.ts';
import { configure } from '../../src/lib/server/domain/settings.ts';
import { freshDatabase } from '../support/database.ts';

const credentials = { email: 'ada@marlow.example', password: 'nine quiet presses at dawn' };
const visitor = { userAgent: 'Firefox', address: '203.0.113.7' };
const days = (count: number) => new Date(Date.now() - count * 24 * 60 * 60 * 1000);

let close: () => Promise<void>;
beforeAll(async () => {
	({ close } = await freshDatabase());
	const { welcomeToken } = await owner.ensure(undefined);
	await invitations.accept({ token: welcomeToken ?? '', name: 'Ada Marlow', ...credentials });
});
beforeEach(async () => {
	configure({ rateLimit: false });
	await db.session.deleteMany();
});
afterAll(() => close());

test('the token is new at each sign-in, and only its hash is kept', async () => {
	const [one, two] = [await session.signIn(credentials, visitor), await session.signIn({ ...credentials, email: 'ADA@Marlow.example' }, visitor)];
	expect(one.token).not.toBe(two.token);
	expect(JSON.stringify(await db.session.findMany())).not.toContain(one.token);
	expect((await sessions.identify(one.token))?.roles).toEqual(['owner']);
});

test('a session ends after 14 days without use, and after 90 days however much it is used', async () => {
	const { token } = await session.signIn(credentials, visitor);
	await db.session.updateMany({ data: { createdAt: days(80), lastSeenAt: days(13) } });
	expect(await sessions.identify(token)).not.toBeNull();
	await db.session.updateMany({ data: { lastSeenAt: days(15) } });
	expect(await sessions.identify(token)).toBeNull();
	await db.session.updateMany({ data: { lastSeenAt: new Date(), expiresAt: days(1) } });
	expect(await sessions.identify(token)).toBeNull();
});

test('being seen is written down once in a few minutes', async () => {
	const { token } = await session.signIn(credentials, visitor);
	const before = await db.session.findFirstOrThrow();
	await sessions.identify(token);
	expect((await db.session.findFirstOrThrow()).lastSeenAt).toEqual(before.lastSeenAt);
	await db.session.updateMany({ data: { lastSeenAt: days(1) } });
	await sessions.identify(token);
	expect((await db.session.findFirstOrThrow()).lastSeenAt.getTime()).toBeGreaterThan(days(0.5).getTime());
});

test('a wrong password and an address without an account are refused with the same words', async () => {
	const refusal = async (attempt: typeof credentials) => session.signIn(attempt, visitor).catch((error: unknown) => error);
	const [wrong, nobody] = [await refusal({ ...credentials, password: 'wrong' }), await refusal({ ...credentials, email: 'no@one.example' })];
	expect(wrong).toMatchObject({ type: 'sign-in-failed' });
	expect(nobody).toEqual(wrong);
});

test('guessing is slowed down for one address and one place, with or without an account, and not for others', async () => {
	configure({ rateLimit: true });
	for (const email of ['ada@marlow.example', 'no@one.example']) {
		const guess = (address: string) => session.signIn({ email, password: 'wrong' }, { ...visitor, address }).catch((error: unknown) => error);
		const answers = await Promise.all(Array.from({ length: 12 }, () => guess('203.0.113.7')));
		expect(answers.filter((error) => (error as { type?: string }).type === 'too-many-requests')).toHaveLength(2);
		expect(await guess('198.51.100.4')).toMatchObject({ type: 'sign-in-failed' });
	}
	expect(await session.signIn(credentials, { ...visitor, address: '198.51.100.4' })).toMatchObject({ user: { name: 'Ada Marlow' } });
});
