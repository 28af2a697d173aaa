import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { verifyWebhook } from '../../src/lib/client/verify-webhook.ts';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { lastingData, type Lasting } from '../support/kill.ts';
import { startReceiver, type Delivered, type Receiver } from '../support/receiver.ts';

let galley: CheckedGalley;
let receiver: Receiver;
beforeAll(async () => {
	const failed = new Set<string>();
	receiver = await startReceiver((response, { path, headers }) => {
		const id = String(headers['webhook-id']);
		if (path === '/never') return;
		if (path !== '/second-time' || failed.has(id)) return void response.writeHead(200).end('Thanks');
		failed.add(id);
		response.writeHead(503).end();
	});
	galley = await startChecked({ GALLEY_ALLOW_PRIVATE_FETCH: 'on' });
});
afterAll(() => Promise.all([galley.stop(), receiver.stop()]));

async function newEndpoint(path: string, events: string[] = [], on = galley) {
	const { json, headers } = await on.sendAsOwner('POST', '/api/webhook-endpoints', { body: { url: receiver.url + path, events } });
	return { target: String(headers.get('location')), secret: String(json.secret) };
}

type Shown = { status: string; eventId: string; attempts: { statusCode: number | null; error: string | null; createdAt: string }[] };
const deliveriesOf = async (target: string, on = galley) => (await on.sendAsOwner('GET', `${target}/deliveries`)).json.items as Shown[];
const arrivedAt = (path: string) => receiver.received.filter((request) => request.path === path);

function arrivals(path: string, count: number): Promise<Delivered[]> {
	return vi.waitFor(
		() => {
			expect(arrivedAt(path).length).toBeGreaterThanOrEqual(count);
			return arrivedAt(path);
		},
		{ timeout: 25_000, interval: 20 }
	);
}

const signed = ({ headers }: Delivered) => ({
	'webhook-id': String(headers['webhook-id']),
	'webhook-timestamp': String(headers['webhook-timestamp']),
	'webhook-signature': String(headers['webhook-signature'])
});

test('a change arrives as its event, signed so that the package of the standard and our client find it right', async () => {
	const { target, secret } = await newEndpoint('/signed', ['post.created', 'post.published']);
	const { post } = await newPost(galley, { title: 'Blåbær 🫐 </script>', at: 'now' });
	const messages = await arrivals('/signed', 2);
	const { json } = await galley.sendAsOwner('GET', '/api/events?limit=100');
	for (const message of messages) {
		const event = new Webhook(secret).verify(message.body, signed(message)) as { id: string; type: string; data: { id: string } };
		expect(await verifyWebhook(secret, message.headers, message.body)).toEqual(event);
		expect((json.items as object[]).filter((item) => 'id' in item && item.id === event.id)).toEqual([event]);
		expect([message.headers['webhook-id'], event.data.id]).toEqual([event.id, post.id]);
		expect(message.headers).toMatchObject({ 'content-type': 'application/json', 'user-agent': expect.stringMatching(/^Galley\//) as string });
		expect(() => new Webhook('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw').verify(message.body, signed(message))).toThrow('No matching signature');
	}
	expect(messages.map(({ body }) => (JSON.parse(body) as { type: string }).type).sort()).toEqual(['post.created', 'post.published']);
	await vi.waitFor(async () => {
		const attempts = [{ number: 1, statusCode: 200, error: null }];
		expect(await deliveriesOf(target)).toMatchObject([
			{ status: 'delivered', attempts },
			{ status: 'delivered', attempts }
		]);
	});
});

test('after a rotation the old secret and the new one are both good', async () => {
	const { target, secret } = await newEndpoint('/rotated', ['post.deleted']);
	const { json } = await galley.sendAsOwner('POST', `${target}/rotate`);
	await galley.sendAsOwner('POST', `${target}/test`);
	for (const message of await arrivals('/rotated', 1))
		for (const one of [secret, String(json.secret)]) expect(new Webhook(one).verify(message.body, signed(message))).toMatchObject({ type: 'webhook.test' });
});

test('what fails is sent again: the same id and body, a new time and signature, and both attempts are told', async () => {
	const { target, secret } = await newEndpoint('/second-time', ['post.deleted']);
	await galley.sendAsOwner('POST', `${target}/test`);
	const [first, second] = await arrivals('/second-time', 2);
	if (!first || !second) throw new Error('Two were awaited.');
	expect([second.headers['webhook-id'], second.body]).toEqual([first.headers['webhook-id'], first.body]);
	expect(Number(second.headers['webhook-timestamp'])).toBeGreaterThan(Number(first.headers['webhook-timestamp']));
	expect(second.headers['webhook-signature']).not.toBe(first.headers['webhook-signature']);
	new Webhook(secret).verify(second.body, signed(second));
	await vi.waitFor(async () => {
		const attempts = [
			{ number: 1, statusCode: 503, error: 'It answered 503.' },
			{ number: 2, statusCode: 200, error: null }
		];
		expect(await deliveriesOf(target)).toMatchObject([{ status: 'delivered', attempts }]);
	});
});

test('an endpoint that never answers delays no other one, and is given up in the end', { timeout: 60_000 }, async () => {
	const never = await newEndpoint('/never', ['post.created']);
	const other = await newEndpoint('/other', ['post.created']);
	for (let count = 0; count < 10; count++) await newPost(galley, { title: `Number ${count}` });
	await arrivals('/other', 10);
	// Nothing that was sent to the one has come to an end, and it holds no more than its share.
	expect((await deliveriesOf(never.target)).flatMap(({ attempts }) => attempts)).toEqual([]);
	expect(arrivedAt('/never').length).toBeLessThanOrEqual(4);
	expect(new Set(arrivedAt('/other').map(({ headers }) => headers['webhook-id'])).size).toBe(10);
	await vi.waitFor(async () => expect(await deliveriesOf(other.target)).toEqual(Array(10).fill(expect.objectContaining({ status: 'delivered' }))), 10_000);
	await vi.waitFor(
		async () => {
			const [attempt] = (await deliveriesOf(never.target)).flatMap(({ attempts }) => attempts);
			expect(attempt).toMatchObject({ statusCode: null, error: 'There was no answer in time.' });
		},
		{ timeout: 40_000, interval: 200 }
	);
	await galley.sendAsOwner('DELETE', never.target, { headers: { 'if-match': '*' } });
});

test('an address of our own network is refused in the attempt, where the setting does not allow it', async () => {
	const data: Lasting = await lastingData();
	const open = await startChecked({ ...data.env, GALLEY_ALLOW_PRIVATE_FETCH: 'on' });
	const { target } = await newEndpoint('/refused', ['post.deleted'], open);
	await open.stop();
	const strict = await startChecked(data.env);
	await strict.sendAsOwner('POST', `${target}/test`);
	await vi.waitFor(
		async () => {
			const [delivery] = await deliveriesOf(target, strict);
			expect(delivery).toMatchObject({ status: 'waiting', attempts: [{ statusCode: null, error: expect.stringMatching(/port|public internet/) as string }] });
		},
		{ timeout: 10_000, interval: 50 }
	);
	expect(arrivedAt('/refused')).toEqual([]);
	await strict.stop();
	await data.remove();
});
