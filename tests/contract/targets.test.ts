import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGalley, type Galley } from '../support/galley.ts';
import { send } from '../support/send.ts';

let galley: Galley;
beforeAll(async () => {
	galley = await startGalley({ GALLEY_SEED: 'on' });
});
afterAll(() => galley.stop());

const get = (target: string, method = 'GET') => send(galley.url, method, target);

test.each([
	['a whole URL', 'http://localhost/api/posts?limit=1'],
	['an encoded letter in the base', '/%61pi/posts?limit=1']
])('%s names the same resource', async (_, target) => {
	expect(await get(target)).toMatchObject({ status: 200, json: { limit: 1 } });
});

test.each([
	'/api/..',
	'/api/%2e%2e',
	'/api/../posts/welcome-to-galley',
	'/api/posts/../../docs',
	'/api/posts/..',
	'/api/..\\docs',
	'/api/__data.json',
	'/api/posts/__data.json',
	'/api/posts/welcome-to-galley/__data.json',
	'/api/posts/welcome-to-galley.html__data.json',
	'/api/posts/welcome-to-galley/__route.js',
	'/%61pi/nothing',
	'/%61pi/posts/',
	'http://localhost/api/nothing'
])('%s is answered with a problem, never by a page', async (target) => {
	const { status, headers } = await get(target);
	expect([400, 404]).toContain(status);
	expect(headers.get('content-type')).toBe('application/problem+json');
	expect(headers.get('request-id')).toMatch(/^req_/);
});

test('a method that is not declared is refused under an encoded base too', async () => {
	expect(await get('/%61pi/posts', 'PUT')).toMatchObject({ status: 405, json: { type: '/problems/method-not-allowed' } });
	expect((await get('/%61pi/posts', 'OPTIONS')).status).toBe(204);
});

test.each(['POST /api/posts', 'PUT /api/posts', 'POST /api/nothing'])(
	'%s with a body that nobody reads does not stand before the next request',
	async (line) => {
		const { port } = new URL(galley.url);
		const size = 3_000_000;
		const socket = connect(Number(port), '127.0.0.1');
		socket.write(`${line} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${size}\r\n\r\n`);
		socket.write(Buffer.alloc(size, 'a'));
		socket.write('GET /api/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
		expect(await text(socket)).toMatch(/^HTTP\/1\.1 4\d\d [\s\S]*HTTP\/1\.1 200 OK/);
	}
);
