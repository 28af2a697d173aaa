import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '../../src/lib/server/db/client.ts';
import { startCourier, type Courier } from '../../src/lib/server/domain/webhook-courier.ts';
import * as deliveries from '../../src/lib/server/domain/webhook-deliveries.ts';
import * as endpoints from '../../src/lib/server/domain/webhook-endpoints.ts';
import { use } from '../../src/lib/server/net/fetcher.ts';
import { freshDatabase } from '../support/database.ts';
import { startReceiver, type Receiver } from '../support/receiver.ts';

const owner = { userId: null, role: 'owner' } as const;
const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];

let close: () => Promise<void>;
let receiver: Receiver;
let courier: Courier;
/** What the receiver answers next, `null` for nothing. */
let answers: { status: number; headers?: Record<string, string> } | null;
beforeAll(async () => {
	({ close } = await freshDatabase());
	receiver = await startReceiver((response) => answers && response.writeHead(answers.status, answers.headers).end());
});
afterAll(async () => {
	await receiver.stop();
	await close();
});

let closeFetcher: () => Promise<void>;
beforeEach(() => {
	closeFetcher = use({ allowPrivate: true });
	courier = startCourier();
	answers = { status: 204 };
});
afterEach(async () => {
	await courier.stop();
	await closeFetcher();
	await db.webhookEndpoint.deleteMany();
});

async function newDelivery(url = receiver.url) {
	const { endpoint } = await endpoints.create({ url, events: ['post.deleted'] }, owner);
	const { id } = await deliveries.test(endpoint.id, owner);
	courier.ring();
	return { endpoint: endpoint.id, id };
}

type Ids = Awaited<ReturnType<typeof newDelivery>>;
const read = ({ endpoint, id }: Ids) => deliveries.get(endpoint, id, owner);

/** The delivery once it has been tried so often. */
async function tried(ids: Ids, times: number) {
	await vi.waitFor(async () => expect((await read(ids)).attempts).toHaveLength(times), { timeout: 20_000, interval: 20 });
	// A row and its attempts are two queries: once more, for the row of these attempts.
	return read(ids);
}

/** Its time has come, as far as the database knows. */
async function makeDue({ id }: Ids): Promise<void> {
	await db.webhookDelivery.update({ where: { id }, data: { nextAttemptAt: new Date() } });
	courier.ring();
}

test('a delivery that fails is tried ten times, in three days and a bit, with the same id, and then no more', async () => {
	answers = { status: 503 };
	const ids = await newDelivery(`${receiver.url}/ten`);
	const pauses = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];
	for (const [index, pause] of pauses.entries()) {
		const { status, attempts, nextAttemptAt } = await tried(ids, index + 1);
		const { createdAt, ...attempt } = attempts.at(-1) ?? { createdAt: '' };
		expect([status, attempt]).toMatchObject(['waiting', { number: index + 1, statusCode: 503, error: 'It answered 503.' }]);
		const wait = Date.parse(nextAttemptAt ?? '') - Date.parse(createdAt);
		// A fifth later at most; what lies between the answer and the row is granted as well.
		expect(wait).toBeGreaterThan(pause - 5 * second);
		expect(wait).toBeLessThan(pause * 1.2 + 5 * second);
		await makeDue(ids);
	}
	expect(await tried(ids, 10)).toMatchObject({ status: 'failed', nextAttemptAt: null, deliveredAt: null });
	const sent = receiver.received.flatMap(({ path, headers }) => (path === '/ten' ? [headers['webhook-id']] : []));
	expect(sent).toHaveLength(10);
	expect(new Set(sent).size).toBe(1);
});

test('what failed once and is taken then is delivered, and its endpoint fails no more', async () => {
	answers = { status: 500 };
	const ids = await newDelivery();
	await tried(ids, 1);
	expect((await endpoints.get(ids.endpoint, owner)).endpoint.failingSince).not.toBeNull();
	answers = { status: 200 };
	await makeDue(ids);
	expect(await tried(ids, 2)).toMatchObject({ status: 'delivered', nextAttemptAt: null, attempts: [{ statusCode: 500 }, { statusCode: 200, error: null }] });
	expect((await endpoints.get(ids.endpoint, owner)).endpoint).toMatchObject({ status: 'enabled', failingSince: null });
});

test.each([
	['in seconds', '7200', 2 * hour],
	['as a date', new Date(Date.now() + 3 * hour).toUTCString(), 3 * hour],
	['of less than the pause', '1', 5 * second],
	['of a month', '2592000', day],
	['that makes no sense', 'soon', 5 * second]
])('a Retry-After %s: no less than was planned is waited, and no more than a day', async (_, wish, pause) => {
	answers = { status: 429, headers: { 'retry-after': wish } };
	const ids = await newDelivery();
	const { attempts, nextAttemptAt } = await tried(ids, 1);
	const wait = Date.parse(nextAttemptAt ?? '') - Date.parse(attempts[0]?.createdAt ?? '');
	// Until 3 hours from when the file was read is a little less by now.
	expect(wait).toBeGreaterThan(pause - minute);
	expect(wait).toBeLessThan(pause + minute);
});

test('410 disables the endpoint: what waits stays, and goes out once it is enabled again', async () => {
	answers = { status: 500 };
	const waiting = await newDelivery();
	await tried(waiting, 1);
	answers = { status: 410 };
	const { id } = await deliveries.test(waiting.endpoint, owner);
	courier.ring();
	expect(await tried({ ...waiting, id }, 1)).toMatchObject({ status: 'failed', attempts: [{ statusCode: 410, error: 'It answered 410: it wants no more.' }] });
	const { endpoint, etag } = await endpoints.get(waiting.endpoint, owner);
	expect(endpoint).toMatchObject({ status: 'disabled', disabledReason: 'It answered 410: it wants no more.' });
	await makeDue(waiting);
	await expect(deliveries.test(waiting.endpoint, owner)).rejects.toThrow('disabled');
	answers = { status: 204 };
	expect(await read(waiting)).toMatchObject({ status: 'waiting', attempts: [{ number: 1 }] });
	await endpoints.patch(waiting.endpoint, { status: 'enabled' }, [etag], owner);
	expect(await tried(waiting, 2)).toMatchObject({ status: 'delivered' });
});

test('an endpoint that fails for five days is disabled; one that failed for four is not', async () => {
	answers = { status: 502 };
	for (const [days, status] of [
		[4, 'enabled'],
		[6, 'disabled']
	] as const) {
		const ids = await newDelivery();
		await tried(ids, 1);
		await db.webhookEndpoint.update({ where: { id: ids.endpoint }, data: { failingSince: new Date(Date.now() - days * day) } });
		await makeDue(ids);
		await tried(ids, 2);
		const { endpoint } = await endpoints.get(ids.endpoint, owner);
		expect([days, endpoint.status]).toEqual([days, status]);
		if (status === 'disabled') expect(endpoint.disabledReason).toBe('For five days nothing could be delivered. The last time: It answered 502.');
	}
});

test.each([301, 302, 307, 308])('a redirect by %i is a failure, and nobody goes where it leads', async (status) => {
	answers = { status, headers: { location: `${receiver.url}/elsewhere` } };
	const ids = await newDelivery();
	const { attempts } = await tried(ids, 1);
	expect(attempts).toMatchObject([{ statusCode: status, error: expect.stringContaining('Those are not followed') as string }]);
	expect(receiver.received.filter(({ path }) => path === '/elsewhere')).toEqual([]);
});

test('a name that leads into a private network is refused in the attempt, and nothing is sent', async () => {
	await closeFetcher();
	const asked: string[] = [];
	closeFetcher = use({ allowPrivate: false }, (name) => {
		asked.push(name);
		return Promise.resolve(['93.184.216.34', '10.0.0.7']);
	});
	const ids = await newDelivery('https://hooks.example.com/galley');
	const { attempts } = await tried(ids, 1);
	expect(attempts).toMatchObject([{ statusCode: null, error: expect.stringContaining('leads to an address that is not of the public internet') as string }]);
	expect(asked).toEqual(['hooks.example.com']);
});

test('a node that ends in the middle of an attempt leaves a delivery that comes back, and no attempt', async () => {
	answers = null;
	const ids = await newDelivery(`${receiver.url}/cut`);
	await vi.waitUntil(() => receiver.received.some(({ path }) => path === '/cut'), { timeout: 10_000 });
	// Longer than an attempt may take, and then it is anybody's.
	const claim = Date.parse((await read(ids)).nextAttemptAt ?? '') - Date.now();
	expect(claim).toBeGreaterThan(15 * second);
	expect(claim).toBeLessThanOrEqual(30 * second);
	await courier.stop();
	await closeFetcher();
	expect(await read(ids)).toMatchObject({ status: 'waiting', attempts: [] });
	answers = { status: 204 };
	closeFetcher = use({ allowPrivate: true });
	courier = startCourier();
	await makeDue(ids);
	expect(await tried(ids, 1)).toMatchObject({ status: 'delivered', attempts: [{ number: 1, statusCode: 204 }] });
	const sent = receiver.received.flatMap(({ path, headers }) => (path === '/cut' ? [headers['webhook-id']] : []));
	expect([sent.length, new Set(sent).size]).toEqual([2, 1]);
});

test('two nodes do not do the same work twice', async () => {
	const other = startCourier();
	const { endpoint } = await endpoints.create({ url: `${receiver.url}/twice`, events: ['post.deleted'] }, owner);
	for (let count = 0; count < 40; count++) await deliveries.test(endpoint.id, owner);
	courier.ring();
	other.ring();
	await vi.waitFor(async () => expect(await db.webhookDelivery.count({ where: { endpointId: endpoint.id, status: 'delivered' } })).toBe(40), {
		timeout: 20_000
	});
	await other.stop();
	const ids = receiver.received.flatMap(({ path, headers }) => (path === '/twice' ? [headers['webhook-id']] : []));
	expect([ids.length, new Set(ids).size]).toEqual([40, 40]);
});
