import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '../../src/lib/server/db/client.ts';
import { newId } from '../../src/lib/server/domain/ids.ts';
import * as newsletter from '../../src/lib/server/domain/newsletter.ts';
import { configure } from '../../src/lib/server/domain/settings.ts';
import { mayMove, mustBeOurs } from '../../src/lib/server/domain/subscriber-states.ts';
import * as subscribers from '../../src/lib/server/domain/subscribers.ts';
import { unsubscribeTokens } from '../../src/lib/server/domain/unsubscribe-links.ts';
import { freshDatabase } from '../support/database.ts';

let close: () => Promise<void>;
beforeAll(async () => {
	({ close } = await freshDatabase());
	configure({ origin: 'https://blog.example.org', sendsMail: false, rateLimit: false });
});
afterAll(() => close());
beforeEach(async () => {
	await db.subscriber.deleteMany();
	await db.mail.deleteMany();
});

const statuses = ['pending', 'active', 'unsubscribed', 'bounced', 'complained'] as const;
const origin = { source: 'api', address: '203.0.113.7' };

test('a subscription goes the ways that are written down, and no other', () => {
	const ways = statuses.flatMap((from) => statuses.filter((to) => mayMove(from, to)).map((to) => `${from} > ${to}`));
	expect(ways).toEqual([
		'pending > pending',
		'pending > active',
		'pending > unsubscribed',
		'pending > bounced',
		'pending > complained',
		'active > unsubscribed',
		'active > bounced',
		'active > complained',
		'unsubscribed > pending',
		'bounced > pending',
		'complained > pending'
	]);
});

test('nobody but the reader begins one', () => {
	for (const from of statuses)
		for (const to of ['pending', 'active'] as const) expect(() => mustBeOurs(from, to)).toThrow(expect.objectContaining({ type: 'status-refused' }) as Error);
});

/** The token in the last mail to an address. */
async function tokenOf(recipient: string): Promise<string> {
	const mail = await db.mail.findFirstOrThrow({ where: { recipient }, orderBy: [{ createdAt: 'desc' }] });
	return /confirm\?token=([0-9a-z]{32})/.exec(mail.text)?.[1] ?? '';
}

test('coming back passes through the mail, and every step is in the log', async () => {
	const email = 'ada@example.org';
	const { id } = await newsletter.subscribe({ email, name: ' Ada ' }, origin);
	const first = await tokenOf(email);
	await newsletter.confirm(first, '203.0.113.8');
	await newsletter.unsubscribe((await unsubscribeTokens())(id), { source: 'one-click', address: null });
	await expect(newsletter.confirm(first, null)).rejects.toMatchObject({ type: 'link-invalid' });
	await newsletter.subscribe({ email: 'ADA@example.org' }, origin);
	await newsletter.confirm(await tokenOf(email), null);
	await subscribers.mark('Ada@Example.org', 'complained', 'mail');
	await subscribers.mark(email, 'bounced', 'mail');
	const { subscriber, consents, mails } = await subscribers.data(id);
	expect(subscriber).toMatchObject({ email, name: 'Ada', status: 'complained', source: 'api' });
	expect(consents.map(({ status, source, address }) => [status, source, address])).toEqual([
		['pending', 'api', '203.0.113.7'],
		['active', 'confirm', '203.0.113.8'],
		['unsubscribed', 'one-click', null],
		['pending', 'api', '203.0.113.7'],
		['active', 'confirm', null],
		['complained', 'mail', null]
	]);
	expect(mails).toHaveLength(2);
});

test('of several links only the newest is good, for three days, and it is not stored', async () => {
	const email = 'ada@example.org';
	await newsletter.subscribe({ email }, origin);
	const [old] = [await tokenOf(email), await db.mail.deleteMany()];
	await newsletter.subscribe({ email }, origin);
	const token = await tokenOf(email);
	await expect(newsletter.confirm(old, null)).rejects.toMatchObject({ type: 'link-invalid' });
	const row = await db.subscriber.findUniqueOrThrow({ where: { email } });
	expect(JSON.stringify(row)).not.toContain(token);
	expect((row.confirmUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(71.9 * 3_600_000);
	await db.subscriber.update({ where: { email }, data: { confirmUntil: new Date(Date.now() - 1) } });
	await expect(newsletter.confirm(token, null)).rejects.toMatchObject({ type: 'link-invalid' });
	await expect(newsletter.lookAtConfirmation(token)).rejects.toMatchObject({ type: 'link-invalid' });
});

test('many who subscribe, confirm and unsubscribe at once are one subscriber, and nobody sees an error', async () => {
	const email = 'ada@example.org';
	const ids = await Promise.all(Array.from({ length: 8 }, () => newsletter.subscribe({ email }, origin)));
	expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
	const hashed = await db.subscriber.findUniqueOrThrow({ where: { email } });
	const mails = await db.mail.findMany({ where: { recipient: email } });
	expect([mails.length, hashed.version]).toEqual([8, 8]);
	await newsletter.subscribe({ email }, origin);
	const token = await tokenOf(email);
	await Promise.all(Array.from({ length: 5 }, () => newsletter.confirm(token, null)));
	const leave = (await unsubscribeTokens())(hashed.id);
	await Promise.all(Array.from({ length: 5 }, () => newsletter.unsubscribe(leave, { source: 'one-click', address: null })));
	expect(await db.consent.count({ where: { status: 'active' } })).toBe(1);
	expect(await db.consent.count({ where: { status: 'unsubscribed' } })).toBe(1);
});

test('a link to unsubscribe is good for its subscriber alone, outlives them, and cannot be made up', async () => {
	const { id } = await newsletter.subscribe({ email: 'ada@example.org' }, origin);
	const token = (await unsubscribeTokens())(id);
	const forged = `${newId('sub')}.${token.split('.')[1] ?? ''}`;
	await expect(newsletter.unsubscribe(forged, origin)).rejects.toMatchObject({ type: 'link-invalid' });
	await expect(newsletter.unsubscribe(`${token.slice(0, -1)}?`, origin)).rejects.toMatchObject({ type: 'link-invalid' });
	await subscribers.remove(id, '*');
	expect(await newsletter.unsubscribe(token, origin)).toEqual({ email: null, subscribed: false });
});
