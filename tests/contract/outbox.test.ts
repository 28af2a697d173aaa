import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { subscribe } from '../support/subscribe.ts';

let galley: CheckedGalley;
beforeAll(async () => {
	galley = await startChecked();
	for (const name of ['ada', 'grace', 'ida']) await subscribe(galley, `${name}@example.org`, 'Eve\u2028<b>');
});
afterAll(() => galley.stop());

test('listMails 200: the newest first, by state and by recipient', async () => {
	const list = async (query: string) => (await galley.sendAsOwner('GET', `/api/outbox?${query}`)).json.items as { recipient: string }[];
	expect((await list('limit=2')).map(({ recipient }) => recipient)).toEqual(['ida@example.org', 'grace@example.org']);
	expect(await list('recipient=Ada@example.org')).toMatchObject([{ recipient: 'ada@example.org', status: 'kept', error: null, sentAt: null }]);
	expect(await list('status=sent')).toEqual([]);
});

test('getMail 200: with its texts, and a stranger who asks for one writes nothing into it, neither markup nor words', async () => {
	const { data } = await galley.owner.GET('/outbox', { params: { query: { limit: 1 } } });
	const { data: mail } = await galley.owner.GET('/outbox/{mail}', { params: { path: { mail: data?.items[0]?.id ?? '' } } });
	expect(mail?.text).toContain('/newsletter/confirm?token=');
	expect(mail?.html).not.toContain('<b>');
	for (const text of [mail?.subject, mail?.text, mail?.html]) expect(text).not.toMatch(/Eve|&lt;b/);
});

test('getMail 200: a key that may read mails does not become an owner by reading an invitation', async () => {
	await galley.owner.POST('/invitations', { body: { role: 'owner', email: 'bo@marlow.example' } });
	const { data: key } = await galley.owner.POST('/keys', { body: { name: 'Reads mails', scopes: ['mails:read'] } });
	const { data: list } = await galley.owner.GET('/outbox', { params: { query: { recipient: 'bo@marlow.example' } } });
	const target = `/api/outbox/${list?.items[0]?.id ?? ''}`;
	const { json: seen } = await galley.send('GET', target, { headers: { authorization: `Bearer ${key?.secret ?? ''}` } });
	expect(seen).toMatchObject({ recipient: 'bo@marlow.example', text: null, html: null });
	expect((await galley.sendAsOwner('GET', target)).json.text).toContain('/studio/welcome?token=');
});
