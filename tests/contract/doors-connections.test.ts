import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparable } from '../support/doors.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { readAnswers, speak, write } from '../support/raw.ts';

let galley: Galley;
let kit: Galley;
beforeAll(async () => {
	const env = { GALLEY_REQUEST_TIMEOUT: '1' };
	[galley, kit] = await Promise.all([startGalley(env), startGalley({ ...env, GALLEY_DOOR: 'kit' })]);
});
afterAll(() => Promise.all([galley.stop(), kit.stop()]));

const text = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'latin1');
const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
const last = 'GET /api/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
const statusesOf = (bytes: Buffer) => readAnswers(bytes).map(({ line }) => line.slice('HTTP/1.1 '.length));

/** A body that waits to be asked for. */
const expecting = (...lines: string[]) =>
	text('POST /api/posts HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', 'Content-Length: 18', 'Expect: 100-continue', ...lines, '', '');

describe('Of a body that waits to be asked for', () => {
	test('nothing is asked for where the request is refused by its head', async () => {
		const answers = readAnswers(await speak(galley.url, expecting()));
		expect(answers.map(({ line }) => line)).toEqual(['HTTP/1.1 401 Unauthorized']);
		// The client may or may not send it now: nobody could tell where the next request begins.
		expect(answers[0]?.lines).toContain('Connection: close');
		const tooLarge = expecting(`Authorization: Bearer ${galley.key}`).toString().replace('Content-Length: 18', 'Content-Length: 99999999');
		expect(statusesOf(await speak(galley.url, Buffer.from(tooLarge)))).toEqual(['413 Payload Too Large']);
	});

	test('all is asked for where it is wanted', async () => {
		const head = expecting(`Authorization: Bearer ${galley.key}`, 'Connection: close');
		expect(statusesOf(await speak(galley.url, Buffer.concat([head, text('{"title":"A post"}')])))).toEqual(['100 Continue', '201 Created']);
		const late = speak(galley.url, head);
		expect(statusesOf(await late)).toEqual(['100 Continue', '408 Request Timeout']);
	});

	test('what is sent without waiting is read, and the connection goes on', async () => {
		const head = expecting(`Authorization: Bearer ${galley.key}`);
		const bytes = Buffer.concat([head, text('{"title":"A post"'), text('}'), text(last)]);
		expect(statusesOf(await speak(galley.url, bytes)).at(-1)).toBe('200 OK');
	});

	test('an expectation that nobody knows is no reason to refuse anything', async () => {
		for (const { url } of [galley, kit]) expect(statusesOf(await speak(url, write('GET', '/api/health/live', ['Expect: the-unexpected'])))).toEqual(['200 OK']);
	});
});

test('requests that are sent without waiting are answered in their order, at both doors alike', async () => {
	const body = '{"title":1}';
	const post = `POST /api/posts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
	const bytes = text(get('/api/posts?limit=5'), get('/api/nothing'), post, get('/api/tags'), last).toString().replaceAll('\r\n\r\n\r\n', '\r\n\r\n');
	const [one, other] = await Promise.all([speak(galley.url, Buffer.from(bytes)), speak(kit.url, Buffer.from(bytes))]);
	expect(statusesOf(one)).toEqual(['200 OK', '404 Not Found', '401 Unauthorized', '200 OK', '200 OK']);
	expect(statusesOf(other)).toEqual(statusesOf(one));
});

test('a stream of events begins alike at both doors', async () => {
	const bytes = write('GET', '/api/events', [`Authorization: Bearer ${galley.key}`, 'Accept: text/event-stream']);
	const heads = await Promise.all([galley, kit].map(async ({ url }) => comparable(await speak(url, bytes, 500)).split('\n\n')[0]));
	expect(heads[0]).toContain('x-accel-buffering: no');
	expect(heads[1]).toBe(heads[0]);
});

test('a connection serves pages and the API in turn', async () => {
	const bytes = get('/api/health/live') + get('/robots.txt') + get('/api/posts') + get('/') + last;
	expect(statusesOf(await speak(galley.url, Buffer.from(bytes)))).toHaveLength(5);
});

test.each([
	['two lengths', 'Content-Length: 2', 'Content-Length: 3'],
	['a length and chunks', 'Content-Length: 2', 'Transfer-Encoding: chunked'],
	['a length that is none', 'Content-Length: two'],
	['a header without a name', ': value'],
	['a header with a control character', 'A: \x01'],
	['chunks that are none', 'Content-Type: application/json', 'Transfer-Encoding: chunked', '', 'zz']
])('%s is refused, at both doors alike', async (_, ...lines) => {
	const bytes = text('POST /api/session HTTP/1.1', 'Host: localhost', ...lines, '', '{}');
	const [one, other] = await Promise.all([speak(galley.url, bytes), speak(kit.url, bytes)]);
	expect(statusesOf(one)).toEqual(['400 Bad Request']);
	expect(comparable(one)).toBe(comparable(other));
});

test('a head that trickles in does not hold a connection for long', async () => {
	const bytes = text('GET /api/posts HTTP/1.1', 'Host: localhost', 'A: ');
	expect(statusesOf(await speak(galley.url, bytes))).toEqual(['408 Request Timeout']);
});
