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

test('getMail 200: with its texts, and nobody writes markup into them', async () => {
	const { data } = await galley.owner.GET('/outbox', { params: { query: { limit: 1 } } });
	const { data: mail } = await galley.owner.GET('/outbox/{mail}', { params: { path: { mail: data?.items[0]?.id ?? '' } } });
	expect(mail?.text).toContain('/newsletter/confirm?token=');
	expect(mail?.html).toContain('&lt;b&gt;');
	expect(mail?.html).not.toContain('<b>');
});
