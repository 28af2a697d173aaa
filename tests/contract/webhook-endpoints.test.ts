import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

const address = 'https://hooks.example.com/galley';

async function newEndpoint(body: Record<string, unknown> = {}) {
	const { status, json, headers } = await galley.sendAsOwner('POST', '/api/webhook-endpoints', { body: { url: address, ...body } });
	expect(status).toBe(201);
	return { id: String(json.id), target: String(headers.get('location')), etag: String(headers.get('etag')), json };
}

test('createWebhookEndpoint 201, getWebhookEndpoint 200: the secret is shown once', async () => {
	const { json, target, etag } = await newEndpoint({ description: 'Rebuilds the site', events: ['post.published'] });
	expect(json).toMatchObject({ url: address, status: 'enabled', secret: expect.stringMatching(/^whsec_/) as string });
	const { secret: _, ...rest } = json;
	const read = await galley.sendAsOwner('GET', target);
	expect([read.json, read.headers.get('etag')]).toEqual([rest, etag]);
});

test('getWebhookEndpoint 304: what is known is not sent again', async () => {
	const { target, etag } = await newEndpoint();
	expect((await galley.sendAsOwner('GET', target, { headers: { 'if-none-match': etag } })).status).toBe(304);
});

test('createWebhookEndpoint, patchWebhookEndpoint 409: addresses that are not of the public internet are refused, however they are written', async () => {
	const { target } = await newEndpoint();
	const refused = [
		'http://hooks.example.com/',
		'https://127.0.0.1/',
		'https://2130706433/',
		'https://0x7f.1/',
		'https://[::ffff:127.0.0.1]/',
		'https://[fd00::1]/'
	];
	for (const url of [...refused, 'https://localhost./', 'https://a.localhost/', 'https://hooks.example.com:8443/', 'https://me:pass@hooks.example.com/']) {
		const created = await galley.sendAsOwner('POST', '/api/webhook-endpoints', { body: { url } });
		expect([url, created.status, created.json.type]).toEqual([url, 409, '/problems/url-refused']);
	}
	const patched = await galley.sendAsOwner('PATCH', target, { headers: { 'if-match': '*' }, body: { url: 'https://10.0.0.1/' } });
	expect(patched.json.type).toBe('/problems/url-refused');
});

test('patchWebhookEndpoint 200, 412: what is sent changes, a stale version does not', async () => {
	const { target, etag } = await newEndpoint();
	const change = { body: { events: ['post.deleted'], status: 'disabled' }, headers: { 'if-match': etag } };
	const { json } = await galley.sendAsOwner('PATCH', target, change);
	expect(json).toMatchObject({ url: address, events: ['post.deleted'], status: 'disabled', disabledReason: 'By hand.', version: 2 });
	expect((await galley.sendAsOwner('PATCH', target, change)).status).toBe(412);
	const enabled = await galley.sendAsOwner('PATCH', target, { body: { status: 'enabled' }, headers: { 'if-match': '*' } });
	expect(enabled.json).toMatchObject({ status: 'enabled', disabledReason: null });
	expect((await galley.sendAsOwner('PATCH', target, { body: {}, headers: { 'if-match': '*' } })).json).toEqual(enabled.json);
});

test('deleteWebhookEndpoint 204, 412: it is gone with its deliveries', async () => {
	const { target, etag } = await newEndpoint();
	await galley.sendAsOwner('POST', `${target}/test`);
	expect((await galley.sendAsOwner('DELETE', target, { headers: { 'if-match': '"other.1"' } })).status).toBe(412);
	expect((await galley.sendAsOwner('DELETE', target, { headers: { 'if-match': etag } })).status).toBe(204);
	expect((await galley.sendAsOwner('GET', target)).status).toBe(404);
});

test('rotateWebhookSecret 200: a new secret, and the old one for a day', async () => {
	const { target, json } = await newEndpoint();
	const rotated = await galley.sendAsOwner('POST', `${target}/rotate`);
	expect(rotated.json.secret).not.toBe(json.secret);
	const hours = (Date.parse(String(rotated.json.oldSecretUntil)) - Date.now()) / 3_600_000;
	expect(Math.round(hours)).toBe(24);
});

test('listWebhookEndpoints 200: the newest first, by page or by cursor', async () => {
	const made = [await newEndpoint(), await newEndpoint(), await newEndpoint()].map(({ id }) => id).reverse();
	const first = await galley.sendAsOwner('GET', '/api/webhook-endpoints?limit=2');
	expect((first.json.items as { id: string }[]).map(({ id }) => id)).toEqual(made.slice(0, 2));
	const second = await galley.sendAsOwner('GET', `/api/webhook-endpoints?limit=2&cursor=${String(first.json.nextCursor)}`);
	expect((second.json.items as { id: string }[])[0]?.id).toBe(made[2]);
	expect(JSON.stringify(first.json)).not.toContain('whsec_');
});

test('testWebhookEndpoint 201, getWebhookDelivery 200: a test is for the endpoint that it tests', async () => {
	const [{ target }, other] = [await newEndpoint({ events: ['post.deleted'] }), await newEndpoint()];
	const { json, headers } = await galley.sendAsOwner('POST', `${target}/test`);
	expect(json).toMatchObject({ eventType: 'webhook.test', status: 'waiting', repeats: null });
	const read = await galley.sendAsOwner('GET', String(headers.get('location')));
	expect(read.json).toMatchObject({ id: json.id, eventId: json.eventId });
	expect((await galley.sendAsOwner('GET', `${other.target}/deliveries`)).json.items).toEqual([]);
});

test('testWebhookEndpoint, redeliverWebhook, replayWebhookEvents 409: nothing is sent to a disabled endpoint', async () => {
	const { target } = await newEndpoint();
	const { json: delivery } = await galley.sendAsOwner('POST', `${target}/test`);
	await galley.sendAsOwner('PATCH', target, { body: { status: 'disabled' }, headers: { 'if-match': '*' } });
	const asked: [string, object][] = [
		[`${target}/test`, {}],
		[`${target}/deliveries/${String(delivery.id)}/redeliver`, {}],
		[`${target}/replay`, { body: { from: '2026-01-01T00:00:00Z' } }]
	];
	for (const [path, message] of asked) expect((await galley.sendAsOwner('POST', path, message)).json.type).toBe('/problems/endpoint-disabled');
});

test('redeliverWebhook 201, listWebhookDeliveries 200: the same event, as a delivery that says what it repeats', async () => {
	const { target } = await newEndpoint();
	const { json: first } = await galley.sendAsOwner('POST', `${target}/test`);
	const { json: second } = await galley.sendAsOwner('POST', `${target}/deliveries/${String(first.id)}/redeliver`);
	expect(second).toMatchObject({ eventId: first.eventId, repeats: first.id, status: 'waiting' });
	const { json } = await galley.sendAsOwner('GET', `${target}/deliveries`);
	expect((json.items as { id: string }[]).map(({ id }) => id)).toEqual([second.id, first.id]);
	expect((await galley.sendAsOwner('GET', `${target}/deliveries?status=delivered`)).json.items).toEqual([]);
});

test('replayWebhookEvents 202: what happened before the endpoint was there can be sent to it', async () => {
	const from = new Date().toISOString();
	await newPost(galley, { title: 'Before' });
	const { target } = await newEndpoint({ events: ['post.created'] });
	const { json } = await galley.sendAsOwner('POST', `${target}/replay`, { body: { from } });
	const deliveries = await galley.sendAsOwner('GET', `${target}/deliveries`);
	expect(deliveries.json.items).toHaveLength(Number(json.deliveries));
	const none = await galley.sendAsOwner('POST', `${target}/replay`, { body: { from, until: from } });
	expect(none.json).toEqual({ deliveries: 0 });
});
