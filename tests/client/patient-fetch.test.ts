import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { patientFetch } from '../../src/commands/import-articles/patient-fetch.ts';

const bodies: string[] = [];
const server = createServer((request, response) => {
	void text(request).then((body) => {
		bodies.push(body);
		if (request.url === '/never') return response.writeHead(429, { 'retry-after': '3600' }).end();
		if (bodies.length < 3) return response.writeHead(429, { 'retry-after': '0' }).end('Wait.');
		return response.writeHead(201).end('Made.');
	});
});
let url: string;
beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('an import that was too fast waits as long as it is told, and sends the same again', async () => {
	const response = await patientFetch(`${url}/posts`, { method: 'POST', body: 'An article.' });
	expect([response.status, await response.text(), bodies]).toEqual([201, 'Made.', ['An article.', 'An article.', 'An article.']]);
});

test('what would take an hour is not waited for', async () => {
	expect((await patientFetch(`${url}/never`)).status).toBe(429);
});
