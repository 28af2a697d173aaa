import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract as compiled } from '../../src/lib/server/generated/contract.js';
import { errors } from '../../src/lib/server/problems.ts';
import { sendTo } from '../../src/lib/testing/exchange/send.ts';
import { createMockServer } from '../../src/lib/testing/mock/mock-server.ts';
import type { Target } from '../../src/lib/testing/suite/target.ts';
import { describeContract } from '../../src/lib/testing/vitest.ts';
import { contract } from '../support/contract-document.ts';

const server = createMockServer({ compiled, contract, errors, notFound: 'not-found', seed: 1 });
let origin: string;
beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const key = { authorization: 'Bearer gal_7m2x9c4k1v6b8n3q5t0w7z2r4y6p8s1d' };

const session = { cookie: 'galley_session=7m2x9c4k1v6b8n3q5t0w7z2r4y6p8s1d0f3h5j7k' };

async function ask(method: string, path: string, headers: Record<string, string> = {}, body?: object) {
	const bytes = Buffer.from(body ? JSON.stringify(body) : '');
	const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
	const response = await sendTo(origin, {
		method,
		target: `/api${path}`,
		headers: new Headers({ ...(body ? { 'content-type': type } : {}), ...headers }),
		body: bytes
	});
	const text = Buffer.from(response.body).toString();
	return { ...response, json: (text === '' ? null : JSON.parse(text)) as Record<string, unknown> };
}

test('an answer is chosen by its status, and by the name of its example', async () => {
	expect((await ask('GET', '/posts/a', { prefer: 'code=404' })).status).toBe(404);
	expect((await ask('GET', '/posts/a', { prefer: 'code=418' })).status).toBe(404);
	expect((await ask('GET', '/posts', { prefer: 'example=first' })).json).toHaveProperty('items');
	expect((await ask('GET', '/health', { prefer: 'code=503' })).json).toMatchObject({ status: 'degraded' });
});

test('the same requests get the same answers', async () => {
	const again = createMockServer({ compiled, contract, errors, notFound: 'not-found', seed: 1 });
	await new Promise<void>((resolve) => again.listen(0, '127.0.0.1', resolve));
	const there = `http://127.0.0.1:${(again.address() as AddressInfo).port}`;
	const request = { method: 'GET', target: '/api/media', headers: new Headers(key), body: null };
	expect(Buffer.from((await sendTo(there, request)).body)).toEqual(Buffer.from((await sendTo(origin, request)).body));
	await new Promise((resolve) => again.close(resolve));
});

test('what was made is there, takes changes, and is gone once it is deleted', async () => {
	const made = await ask('POST', '/posts', key, { title: 'Mine' });
	expect([made.status, made.json.title]).toEqual([201, 'Mine']);
	const path = made.headers.get('location')?.replace(/^\/api/, '') ?? '';
	expect((await ask('GET', path)).json).toEqual(made.json);
	await ask('PATCH', path, { ...key, 'if-match': '*' }, { title: 'Yours' });
	expect((await ask('GET', path)).json.title).toBe('Yours');
	expect((await ask('POST', '/posts', key, { title: 'Another' })).json.id).not.toBe(made.json.id);
	expect((await ask('DELETE', path, { ...key, 'if-match': '*' })).status).toBe(204);
	expect((await ask('GET', path)).status).toBe(404);
});

test('requests are checked as they will be', async () => {
	expect((await ask('POST', '/posts', key, { titel: 'Mine' })).status).toBe(422);
	expect((await ask('POST', '/posts', {}, { title: 'Mine' })).status).toBe(401);
});

describe('what only reads passes the suite:', () => {
	const reading = { ...contract, operations: contract.operations.filter(({ method }) => method === 'GET') };
	const target = (): Target => ({
		contract,
		origin,
		send: (request) => sendTo(origin, request),
		credentials: async (who, { security }) => (who !== 'insider' ? null : security.some((alternative) => 'key' in alternative) ? key : session),
		statuses: { invalidParameter: [400], invalidPath: [400, 404] }
	});
	describeContract(reading, target, { seed: 20261124, count: 1 });
});
