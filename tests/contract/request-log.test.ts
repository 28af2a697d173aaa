import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
let silent: CheckedGalley;
beforeAll(async () => ([galley, silent] = await Promise.all([startChecked({ GALLEY_LOG: 'requests' }), startChecked()])));
afterAll(() => Promise.all([galley.stop(), silent.stop()]));

interface Line {
	requestId: string;
	[name: string]: unknown;
}

const linesOf = (from: CheckedGalley) =>
	from
		.output()
		.split('\n')
		.filter((line) => line.startsWith('{'))
		.map((line) => JSON.parse(line) as Line);

/** The line of the request with this id. */
function logged(id: string | null): Promise<Line> {
	return vi.waitFor(() => {
		const [line, ...more] = linesOf(galley).filter(({ requestId }) => requestId === id);
		expect(more).toEqual([]);
		return line ?? expect.fail('There is no line yet.');
	});
}

test('a line for each request says what it was, how it ended and how long each stage took, and goes on with its trace', async () => {
	const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
	const { headers } = await galley.send('GET', '/api/posts?limit=2', { headers: { traceparent } });
	const line = await logged(headers.get('request-id'));
	expect(line).toMatchObject({ method: 'GET', path: '/api/posts', operation: 'listPosts', status: 200, problem: null, traceId: traceparent.slice(3, 35) });
	expect(line.spanId).toMatch(/^[0-9a-f]{16}$/);
	expect(line.spanId).not.toBe('00f067aa0ba902b7');
	expect(Object.keys(line.stages as object)).toEqual(['match', 'authenticate', 'negotiate', 'decode', 'authorize', 'handle', 'encode']);
	expect(Math.abs(Date.now() - Date.parse(String(line.time)))).toBeLessThan(60_000);
});

test('what was refused says for what, and a trace that is none is left out', async () => {
	for (const [target, status, problem, operation] of [
		['/api/posts?limt=2', 400, 'invalid-parameters', 'listPosts'],
		['/api/keys', 401, 'credentials-missing', 'listKeys'],
		['/api/nowhere', 404, 'not-found', null]
	] as const) {
		const { headers } = await galley.send('GET', target, { headers: { traceparent: '00-nothing' } });
		const line = await logged(headers.get('request-id'));
		expect(line).toMatchObject({ status, problem, operation });
		expect(line).not.toHaveProperty('traceId');
	}
});

test('nothing in the log tells a secret: no query, no key', async () => {
	const token = 'x'.repeat(32);
	const { headers } = await galley.send('GET', `/api/newsletter/confirm?token=${token}`);
	await logged(headers.get('request-id'));
	await galley.sendAsOwner('GET', '/api/keys');
	expect(galley.output()).not.toContain(token);
	expect(galley.output()).not.toContain(galley.key);
});

test('there is no line where none was asked for', async () => {
	await silent.send('GET', '/api/posts');
	expect(linesOf(silent)).toEqual([]);
});

test.each([
	['nonsense\r\n\r\n', 400],
	[`GET /api/posts HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
	['get /api/posts HTTP/1.1\r\nHost: a\r\n\r\n', 400]
])('what is no request has an id too', async (bytes, status) => {
	const socket = connect(Number(new URL(galley.url).port), '127.0.0.1');
	socket.write(bytes);
	const answer = await text(socket);
	expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status === 431 ? 431 : '(400|501)'} `));
	const id = /^Request-Id: (req_[0-9a-z]{20})\r$/m.exec(answer)?.[1];
	expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ requestId: id });
});
