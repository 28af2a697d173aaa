import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '../../src/lib/server/db/client.ts';
import * as invitations from '../../src/lib/server/domain/invitations.ts';
import * as keys from '../../src/lib/server/domain/keys.ts';
import * as owner from '../../src/lib/server/domain/owner.ts';
import * as session from '../../src/lib/server/domain/session.ts';
import * as sessions from '../../src/lib/server/domain/sessions.ts';
import { freshDatabase } from '../support/database.ts';

const credentials = { email: 'ada@marlow.example', password: 'nine quiet presses at dawn' };

let close: () => Promise<void>;
beforeAll(async () => {
	({ close } = await freshDatabase());
	const { welcomeToken } = await owner.ensure(undefined);
	await invitations.accept({ token: welcomeToken ?? '', name: 'Ada Marlow', ...credentials });
});
afterAll(() => close());

test('a key is good until it expires, and not a moment longer', async () => {
	const { token } = await session.signIn(credentials, { userAgent: 'Firefox', address: '203.0.113.7' });
	const caller = await sessions.identify(token);
	if (!caller) throw new Error('Nobody is signed in.');
	const { secret, key } = await keys.create({ name: 'The build', scopes: ['posts:read'], expiresInDays: 1 }, caller.actor);
	expect((await keys.identify(secret))?.scopes).toEqual(['posts:read']);
	await db.key.update({ where: { id: key.id }, data: { expiresAt: new Date() } });
	expect(await keys.identify(secret)).toBeNull();
});
