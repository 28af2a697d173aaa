import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

/** Of nobody, for ever (RFC 6761): nothing of these tests leaves the machine. */
const address = 'https://hooks.invalid/galley';

async function newEndpoint(body: Record<string, unknown> = {}) {
	const { status, json, headers } = await galley.sendAsOwner('POST', '/api/webhook-endpoints', { body: { url: address, ...body } });
	expect(status).toBe(201);
	return { id: String(json.id), target: String(headers.get('location')), etag: String(headers.get('etag')), json };
}

test('createWebhookEndpoint 201: the secret is shown once, and never again', async () => {
	const { json, target } = await newEndpoint({ description: 'Rebuilds the site', events: ['post.published'] });
	expect(json).toMatchObject({ url: address, description: 'Rebuilds the site', events: ['post.published'], status: 'enabled', disabledReason: null });
	expect(Buffer.from(String(json.secret).replace(/^whsec_/, ''), 'base64')).toHaveLength(32);
	for (const path of [target, '/api/webhook-endpoints']) expect((await galley.sendAsOwner('GET', path)).text).not.toContain('whsec_');
});

test('getWebhookEndpoint 200, 304: it is as it was made, and what is known is not sent again', async () => {
	const { json, target, etag } = await newEndpoint();
	const { secret: _, ...rest } = json;
	const read = await galley.sendAsOwner('GET', target);
	expect([read.json, read.headers.get('etag')]).toEqual([rest, etag]);
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

test('deleteWebhookEndpoint 204, 412: it is gone, and its deliveries with it', async () => {
	const { target, etag } = await newEndpoint();
	expect((await galley.sendAsOwner('DELETE', target, { headers: { 'if-match': '"other.1"' } })).status).toBe(412);
	expect((await galley.sendAsOwner('DELETE', target, { headers: { 'if-match': etag } })).status).toBe(204);
	expect((await galley.sendAsOwner('GET', target)).status).toBe(404);
	const busy = await newEndpoint();
	const { headers } = await galley.sendAsOwner('POST', `${busy.target}/test`);
	// An attempt that fails is a change of the endpoint, and may come at any time.
	expect((await galley.sendAsOwner('DELETE', busy.target, { headers: { 'if-match': '*' } })).status).toBe(204);
	for (const gone of [String(headers.get('location')), `${busy.target}/deliveries`]) expect((await galley.sendAsOwner('GET', gone)).status).toBe(404);
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

test('testWebhookEndpoint 201: a test is for the endpoint that it tests, whatever types that is for', async () => {
	const [{ target, id }, other] = [await newEndpoint({ events: ['post.deleted'] }), await newEndpoint()];
	const { json } = await galley.sendAsOwner('POST', `${target}/test`);
	expect(json).toMatchObject({ endpointId: id, eventType: 'webhook.test', status: 'waiting', repeats: null, attempts: [] });
	expect((await galley.sendAsOwner('GET', `${other.target}/deliveries`)).json.items).toEqual([]);
});

test('getWebhookDelivery 200: where a test says it is; another endpoint does not have it', async () => {
	const [{ target }, other] = [await newEndpoint(), await newEndpoint()];
	const { json, headers } = await galley.sendAsOwner('POST', `${target}/test`);
	const { id, endpointId, eventId, eventType, createdAt } = json;
	const read = await galley.sendAsOwner('GET', String(headers.get('location')));
	expect(read.json).toMatchObject({ id, endpointId, eventId, eventType, createdAt, repeats: null });
	expect((await galley.sendAsOwner('GET', `${other.target}/deliveries/${String(id)}`)).status).toBe(404);
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

test('redeliverWebhook 201: the same event, as a delivery that says which one it repeats first of all', async () => {
	const { target } = await newEndpoint();
	const { json: first } = await galley.sendAsOwner('POST', `${target}/test`);
	const again = async (id: unknown) => (await galley.sendAsOwner('POST', `${target}/deliveries/${String(id)}/redeliver`)).json;
	const second = await again(first.id);
	expect(second).toMatchObject({ eventId: first.eventId, repeats: first.id, status: 'waiting', attempts: [] });
	expect(await again(second.id)).toMatchObject({ eventId: first.eventId, repeats: first.id });
});

test('listWebhookDeliveries 200: the newest first, by page or by cursor, of one state or of all', async () => {
	const { target } = await newEndpoint();
	const made: unknown[] = [];
	for (let count = 0; count < 3; count++) made.unshift((await galley.sendAsOwner('POST', `${target}/test`)).json.id);
	const read = async (query: string) => {
		const { json, headers } = await galley.sendAsOwner('GET', `${target}/deliveries${query}`);
		return { ids: (json.items as { id: string }[]).map(({ id }) => id), json, link: headers.get('link') };
	};
	expect((await read('')).ids).toEqual(made);
	const first = await read('?limit=2');
	expect([first.ids, first.link]).toEqual([made.slice(0, 2), expect.stringContaining('rel="next"')]);
	expect((await read(`?limit=2&cursor=${String(first.json.nextCursor)}`)).ids).toEqual(made.slice(2));
	expect((await read('?limit=2&page=2')).ids).toEqual(made.slice(2));
	expect((await read('?status=waiting')).ids).toEqual(made);
	expect((await read('?status=delivered')).ids).toEqual([]);
});

test('replayWebhookEvents 202: what happened before the endpoint was there can be sent to it, as far as it is for it', async () => {
	const from = new Date().toISOString();
	const made = [await newPost(galley, { title: 'Before' }), await newPost(galley, { title: 'Before, too', at: 'now' })];
	const until = new Date(Date.now() + 1).toISOString();
	const { target } = await newEndpoint({ events: ['post.created'] });
	const replay = async (body: object) => (await galley.sendAsOwner('POST', `${target}/replay`, { body })).json;
	const deliveries = async () => (await galley.sendAsOwner('GET', `${target}/deliveries`)).json.items as Record<string, unknown>[];

	expect(await replay({ from, until: from })).toEqual({ deliveries: 0 });
	expect(await replay({ from, until })).toEqual({ deliveries: 2 });
	const first = await deliveries();
	const { json } = await galley.sendAsOwner('GET', '/api/events?type=post.created&limit=100');
	const events = (json.items as { id: string; data: { id: string } }[]).filter(({ data }) => made.some(({ post }) => post.id === data.id));
	expect(first.map(({ eventId }) => eventId).sort()).toEqual(events.map(({ id }) => id).sort());
	expect(first.map(({ eventType, repeats }) => [eventType, repeats])).toEqual([
		['post.created', null],
		['post.created', null]
	]);

	// Once they have gone there, they go again as repetitions.
	expect(await replay({ from })).toEqual({ deliveries: 2 });
	const repeats = (await deliveries()).flatMap((delivery) => (delivery.repeats === null ? [] : [delivery.repeats]));
	expect(repeats.sort()).toEqual(first.map(({ id }) => id).sort());
});
