import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { Fault } from '../../src/lib/server/contract/fault.ts';
import { documentOf, json, operationOf } from './support/document.ts';
import { host, type Handlers } from './support/host.ts';
import { memoryStore } from './support/memory-store.ts';

const key = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', minLength: 1 } };
const thing = { type: 'object', additionalProperties: false, properties: { name: { type: 'string' }, size: { type: 'integer' } } };
const made = { '201': { description: 'Made.', headers: { Location: { schema: { type: 'string' } } }, content: json({ type: 'object' }) } };
const more = { parameters: [key, { name: 'room', in: 'query', schema: { type: 'string' } }], responses: made, requestBody: { content: json(thing) } };
const document = documentOf(
	{
		'/things': { post: operationOf('make-thing', { ...more, security: [{}, { token: [] }] }) },
		'/others': { post: operationOf('make-other', more) },
		'/plain': { post: operationOf('make-plain', { requestBody: { content: json(thing) } }) }
	},
	{ securitySchemes: { token: { type: 'http', scheme: 'bearer' } } }
);

const { store, rows, effects, write } = memoryStore();
let fail: Error | null = null;
let gate: Promise<unknown> | null = null;
let runs = 0;
const make: Handlers[string] = async ({ body }) => {
	runs++;
	write(JSON.stringify(body));
	await gate;
	if (fail !== null) throw fail;
	return { status: 201, headers: { location: `/v1/things/${runs}` }, body: { number: runs } };
};
const verifiers = { token: async (name: string) => ({ actor: { name }, scopes: [], roles: [] }) };
const { ask, reports } = await host(document, { 'make-thing': make, 'make-other': make }, { idempotency: store, verifiers, bodyTimeout: 100 });

beforeEach(() => {
	rows.clear();
	effects.length = 0;
	[fail, gate, runs] = [null, null, 0];
});

const post = (body: object, headers: Record<string, string> = {}, target = '/things') =>
	ask('POST', target, { body, headers: { 'content-type': 'application/json', 'idempotency-key': 'key-1', ...headers } });

describe('The same request with the same key', () => {
	test('has one effect, and is answered alike: status, headers and body.', async () => {
		const first = await post({ name: 'a' });
		const second = await post({ name: 'a' });
		expect([first.status, first.headers.location, first.json()]).toEqual([201, '/v1/things/1', { number: 1 }]);
		expect([second.status, second.headers.location, second.json()]).toEqual([201, '/v1/things/1', { number: 1 }]);
		expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
		expect(second.headers['request-id']).not.toBe(first.headers['request-id']);
		expect(effects).toEqual(['{"name":"a"}']);
	});

	test('is the same however its body is written, and whether the key is in quotes.', async () => {
		await post({ name: 'a', size: 1 });
		const again = { 'content-type': 'application/json', 'idempotency-key': '"key-1"' };
		const answer = await ask('POST', '/things', { body: '{ "size" : 1.0,\n"name":"\\u0061" }', headers: again });
		expect([answer.status, answer.headers['idempotency-replayed']]).toEqual([201, 'true']);
	});

	test('is refused with another body.', async () => {
		await post({ name: 'a' });
		const answer = await post({ name: 'b' });
		expect([answer.status, answer.fault().code]).toEqual([422, 'idempotency-key-reused']);
		expect(effects).toHaveLength(1);
	});

	test.each([
		['another path', {}, '/others'],
		['another query', {}, '/things?room=2'],
		['another caller', { authorization: 'Bearer ada' }, '/things'],
		['another key', { 'idempotency-key': 'key-2' }, '/things']
	])('is another request with %s.', async (_, headers, target) => {
		await post({ name: 'a' });
		const answer = await post({ name: 'a' }, headers, target);
		expect([answer.status, answer.headers['idempotency-replayed'], effects.length]).toEqual([201, undefined, 2]);
	});

	test('runs anew when a day is over.', async () => {
		await post({ name: 'a' });
		for (const row of rows.values()) row.until = Date.now() - 1;
		const answer = await post({ name: 'a' });
		expect([answer.headers['idempotency-replayed'], effects.length]).toEqual([undefined, 2]);
	});
});

describe('A request without a key', () => {
	test('runs each time, and nothing is kept.', async () => {
		const headers = { 'content-type': 'application/json' };
		for (let n = 0; n < 2; n++) await ask('POST', '/things', { body: { name: 'a' }, headers });
		expect([effects.length, rows.size]).toEqual([2, 0]);
	});

	test('is what every request is, where the contract takes none.', async () => {
		expect((await post({ name: 'a' }, {}, '/plain')).status).toBe(204);
		expect(rows.size).toBe(0);
	});
});

describe('What is refused', () => {
	test.each([['not-found'], ['on-loan']])('as %s is answered alike again, and has written nothing.', async (problem) => {
		fail = new Fault(problem, 'No.');
		const first = await post({ name: 'a' });
		fail = null;
		const second = await post({ name: 'a' });
		expect([second.status, second.body]).toEqual([first.status, first.body]);
		expect([second.headers['idempotency-replayed'], effects, runs]).toEqual(['true', [], 1]);
	});

	test.each([
		['a failure', new Error('The disk is full.'), 500],
		['a limit', new Fault('too-many-requests', 'Wait.'), 429],
		['credentials', new Fault('credentials-invalid', 'No.'), 401],
		['a role', new Fault('forbidden', 'No.'), 403],
		['a value', new Fault('invalid-body', 'No.'), 400]
	])('for %s is tried anew.', async (_, error, status) => {
		fail = error;
		expect((await post({ name: 'a' })).status).toBe(status);
		fail = null;
		const second = await post({ name: 'a' });
		expect([second.status, second.headers['idempotency-replayed'], effects.length]).toEqual([201, undefined, 1]);
	});

	test('before the handler takes no key: the body may be mended.', async () => {
		expect((await post({ nme: 'a' })).status).toBe(400);
		expect(rows.size).toBe(0);
		expect((await post({ name: 'a' })).status).toBe(201);
	});

	test('is an empty key.', async () => {
		const answer = await post({ name: 'a' }, { 'idempotency-key': '""' });
		expect([answer.status, answer.fault().code, rows.size]).toEqual([400, 'invalid-parameters', 0]);
	});
});

describe('Of twenty at once', () => {
	test('one runs, and the others get its answer.', async () => {
		gate = sleep(50);
		const answers = await Promise.all(Array.from({ length: 20 }, () => post({ name: 'a' })));
		expect(answers.map(({ status, body }) => `${status} ${body as string}`)).toEqual(Array.from({ length: 20 }, () => '201 {"number":1}'));
		expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(19);
		expect([runs, effects.length]).toEqual([1, 1]);
	});

	test('another one runs when the first has failed.', async () => {
		gate = sleep(20);
		fail = new Error('The disk is full.');
		const answers = Promise.all(Array.from({ length: 20 }, () => post({ name: 'a' })));
		await sleep(5);
		const first = gate;
		gate = sleep(20);
		await first;
		fail = null;
		const statuses = (await answers).map(({ status }) => status);
		expect(statuses.filter((status) => status === 500)).toHaveLength(1);
		expect(statuses.filter((status) => status === 201)).toHaveLength(19);
		expect([runs, effects.length]).toEqual([2, 1]);
	});

	test('those that do not want to wait are told to come back, and those with another body that it is another.', async () => {
		gate = sleep(100);
		const first = post({ name: 'a' });
		await sleep(10);
		const [now, other] = await Promise.all([post({ name: 'a' }, { prefer: 'respond-async, wait=0' }), post({ name: 'b' })]);
		expect([now.status, now.fault().code, now.headers['retry-after']]).toEqual([409, 'idempotency-key-in-use', '1']);
		expect([other.status, other.fault().code]).toEqual([422, 'idempotency-key-reused']);
		expect((await first).status).toBe(201);
	});
});

describe('A request that dies', () => {
	test('blocks its key until its lease is over, and no longer.', async () => {
		gate = new Promise(() => undefined);
		void post({ name: 'a' });
		await sleep(10);
		gate = null;
		expect((await post({ name: 'a' }, { prefer: 'wait=0' })).status).toBe(409);
		for (const row of rows.values()) {
			expect(row.until - Date.now()).toBeGreaterThan(29_000);
			expect(row.until - Date.now()).toBeLessThanOrEqual(30_100);
			row.until = Date.now() - 1;
		}
		expect((await post({ name: 'a' })).status).toBe(201);
	});

	test('and comes back too late has no effect: another one has the key.', async () => {
		gate = sleep(50);
		const late = post({ name: 'a' });
		await sleep(10);
		gate = null;
		for (const row of rows.values()) row.until = Date.now() - 1;
		expect((await post({ name: 'a' })).status).toBe(201);
		expect((await late).fault().code).toBe('idempotency-key-in-use');
		expect(effects).toHaveLength(1);
		expect(await post({ name: 'a' })).toMatchObject({ status: 201, body: '{"number":2}' });
	});
});

test('What is kept tells neither keys, nor bodies, nor answers.', async () => {
	await post({ name: 'a secret' }, { 'idempotency-key': 'key-of-ada' });
	const [[id, row] = []] = [...rows];
	const text = [id, row?.fingerprint, Buffer.from(row?.answer ?? []).toString('latin1')].join(' ');
	expect(text).not.toMatch(/secret|ada|number|location/);
	await post({ name: 'a secret' }, { 'idempotency-key': 'another-key' });
	expect(new Set([...rows.values()].map(({ fingerprint }) => fingerprint)).size).toBe(2);
});

test('Nothing of all this was a failure that nobody foresaw.', () => {
	expect(reports.filter((error) => !String(error).includes('The disk is full.'))).toEqual([]);
});
