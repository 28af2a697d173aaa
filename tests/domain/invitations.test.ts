import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '../../src/lib/server/db/client.ts';
import type { Actor } from '../../src/lib/server/domain/actor.ts';
import * as invitations from '../../src/lib/server/domain/invitations.ts';
import * as owner from '../../src/lib/server/domain/owner.ts';
import { freshDatabase } from '../support/database.ts';

let close: () => Promise<void>;
let actor: Actor;
beforeAll(async () => {
	({ close } = await freshDatabase());
	actor = { userId: (await owner.ensure(undefined)).userId, role: 'owner' };
});
afterAll(() => close());

const person = { name: 'Bo Lind', email: 'bo@marlow.example', password: 'twelve slow rollers before noon' };

test('an invitation that has expired lets nobody in', async () => {
	const { invitation, link } = await invitations.create({ role: 'author' }, actor);
	const token = new URL(link).searchParams.get('token') ?? '';
	await db.invitation.update({ where: { id: invitation.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
	await expect(invitations.accept({ token, ...person })).rejects.toMatchObject({ type: 'invitation-invalid' });
	await db.invitation.update({ where: { id: invitation.id }, data: { expiresAt: new Date(Date.now() + 60_000) } });
	expect((await invitations.accept({ token, ...person })).user).toMatchObject({ role: 'author', email: 'bo@marlow.example' });
});

test('the hash of the token is kept, never the token', async () => {
	const { link } = await invitations.create({ role: 'author' }, actor);
	const token = new URL(link).searchParams.get('token') ?? '';
	expect(JSON.stringify(await db.invitation.findMany())).not.toContain(token);
});
