import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/lib/server/contract/wire.ts';
import { openLibrary } from './library/library.ts';

const origin = 'https://reading.example.org';
const { ask } = await openLibrary({ corsOrigins: [origin, 'http://localhost:5173'] });
const cors = (headers: Reply['headers']) => Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control-')));

describe('A page of an origin that is allowed', () => {
	test('is told by a preflight what the contract lets it send.', async () => {
		const headers = { origin, 'access-control-request-method': 'POST' };
		const answer = await ask('OPTIONS', '/loans/7/renewals', { headers });
		expect(answer).toMatchObject({ status: 204, body: null, headers: { allow: 'OPTIONS, POST', vary: 'Origin' } });
		expect(cors(answer.headers)).toEqual({
			'access-control-allow-origin': origin,
			'access-control-allow-methods': 'POST',
			'access-control-allow-headers': 'content-type, authorization',
			'access-control-max-age': '3600'
		});
	});

	test('is told of no headers where the method is none of the contract.', async () => {
		const headers = { origin, 'access-control-request-method': 'PUT' };
		expect(cors((await ask('OPTIONS', '/loans/7', { headers })).headers)).toEqual({
			'access-control-allow-origin': origin,
			'access-control-allow-methods': 'DELETE, GET',
			'access-control-max-age': '3600'
		});
	});

	test('may read answers, and the headers that the contract declares.', async () => {
		const answer = await ask('GET', '/books', { headers: { origin } });
		expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, origin]);
		expect(answer.headers['access-control-expose-headers']).toContain('x-total, x-complete');
		expect(answer.headers.vary).toMatch(/Origin$/);
	});

	test.each([
		['GET', '/loans/7', 401],
		['GET', '/nowhere', 404],
		['DELETE', '/books', 405]
	])('may read why %s %s was refused.', async (method, path, status) => {
		const answer = await ask(method, path, { headers: { origin } });
		expect(answer).toMatchObject({ status, headers: { 'access-control-allow-origin': origin, vary: expect.stringContaining('Origin') as string } });
	});

	test('is never let use cookies.', async () => {
		for (const method of ['GET', 'OPTIONS'])
			expect((await ask(method, '/books', { headers: { origin, 'access-control-request-method': 'GET' } })).headers).not.toHaveProperty(
				'access-control-allow-credentials'
			);
	});
});

test.each(['https://evil.example', 'null', `${origin}.evil.example`, `${origin}/`, origin.toUpperCase(), '*'])(
	'The origin %s is told nothing.',
	async (other) => {
		const answer = await ask('OPTIONS', '/books', { headers: { origin: other, 'access-control-request-method': 'GET' } });
		expect([answer.status, cors(answer.headers), answer.headers.vary]).toEqual([204, {}, 'Origin']);
		expect(cors((await ask('GET', '/books', { headers: { origin: other } })).headers)).toEqual({});
	}
);

test('Where no origin is allowed, CORS is never mentioned.', async () => {
	const { ask } = await openLibrary();
	const { headers } = await ask('GET', '/books', { headers: { origin } });
	expect(cors(headers)).toEqual({});
	expect(headers.vary ?? '').not.toContain('Origin');
});
