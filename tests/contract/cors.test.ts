import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { newPerson } from '../support/people.ts';
import type { Received } from '../support/send.ts';

const origin = 'https://reading.example.org';
const others = ['https://evil.example.org', 'null', `${origin}.evil.example`, `${origin}/`, 'http://reading.example.org', `${origin}:8443`];

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked({ GALLEY_CORS_ORIGINS: `${origin}, http://localhost:5173` })));
afterAll(() => galley.stop());

function corsOf({ headers }: Received): Record<string, string> {
	return Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));
}

const preflight = (path: string, method: string, from = origin) =>
	galley.send('OPTIONS', path, { headers: { origin: from, 'access-control-request-method': method, 'access-control-request-headers': 'authorization' } });

describe('A page of an origin that is allowed', () => {
	test.each([
		['/api/posts', 'POST', 'GET, POST', 'idempotency-key, content-type, authorization'],
		['/api/posts/on-proofs', 'PATCH', 'DELETE, GET, PATCH, PUT', 'if-match, content-type, authorization'],
		['/api/posts/on-proofs', 'GET', 'DELETE, GET, PATCH, PUT', 'if-none-match, authorization'],
		['/api/newsletter', 'POST', 'POST', 'idempotency-key, content-type'],
		['/api/events', 'GET', 'GET', 'last-event-id, authorization'],
		['/api/media/media_7f3k9q2m4x8c1v6b0n5t/file', 'GET', 'GET', 'if-none-match, range, if-range']
	])('is told before %s %s what the contract lets it send', async (path, method, methods, headers) => {
		const answer = await preflight(path, method);
		expect([answer.status, answer.text]).toEqual([204, '']);
		expect(corsOf(answer)).toEqual({
			'access-control-allow-origin': origin,
			'access-control-allow-methods': methods,
			'access-control-allow-headers': headers,
			'access-control-max-age': '3600'
		});
	});

	test('writes and reads with a key, and may read the headers of the contract', async () => {
		const made = await galley.sendAsOwner('POST', '/api/posts', { headers: { origin }, body: { title: 'From elsewhere' } });
		expect([made.status, made.headers.get('access-control-allow-origin')]).toEqual([201, origin]);
		const exposed = made.headers.get('access-control-expose-headers')?.split(', ');
		expect(exposed).toEqual(expect.arrayContaining(['etag', 'location', 'request-id', 'www-authenticate', 'ratelimit', 'idempotency-replayed']));
		const read = await galley.sendAsOwner('GET', String(made.headers.get('location')), { headers: { origin } });
		expect([read.status, read.json.title, read.headers.get('access-control-allow-origin')]).toEqual([200, 'From elsewhere', origin]);
	});

	test('may read why it was refused, whatever refused it', async () => {
		const { post, etag } = await newPost(galley);
		const item = `/api/posts/${post.id}`;
		const refused: [Promise<Received>, number][] = [
			[galley.send('GET', '/api/posts?limit=0', { headers: { origin } }), 400],
			[galley.send('POST', '/api/posts', { headers: { origin }, body: { title: 'Nobody' } }), 401],
			[galley.send('GET', item, { headers: { origin } }), 404],
			[galley.send('GET', '/api/nowhere', { headers: { origin } }), 404],
			[galley.send('PUT', '/api/posts', { headers: { origin } }), 405],
			[galley.send('TRACE', '/api/posts', { headers: { origin } }), 405],
			[galley.send('GET', '/api/posts', { headers: { origin, accept: 'image/png' } }), 406],
			[galley.sendAsOwner('DELETE', item, { headers: { origin, 'if-match': etag.replace(/\d+"$/, '999"') } }), 412],
			[galley.sendAsOwner('POST', '/api/posts', { headers: { origin }, body: { headline: 'No title' } }), 422]
		];
		for (const [answer, status] of refused) {
			const { headers, ...received } = await answer;
			expect([received.status, headers.get('access-control-allow-origin'), headers.get('content-type')]).toEqual([status, origin, 'application/problem+json']);
		}
	});

	test('is told nothing new by a 304', async () => {
		await newPost(galley, { slug: 'held', at: 'now' });
		const { headers } = await galley.send('GET', '/api/posts/held', { headers: { origin } });
		const again = await galley.send('GET', '/api/posts/held', { headers: { origin, 'if-none-match': headers.get('etag') ?? '' } });
		expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([304, origin]);
	});

	test('cannot act with the cookies of whoever reads it', async () => {
		const { cookie } = await newPerson(galley, 'author');
		const answer = await galley.send('POST', '/api/posts', { headers: { origin, cookie }, body: { title: 'By surprise' } });
		expect([answer.status, answer.json.type]).toEqual([403, '/problems/cross-origin']);
		expect(answer.headers.has('access-control-allow-credentials')).toBe(false);
	});
});

test.each(others)('The origin %s is told nothing, and does nothing but what everyone may', async (other) => {
	const asked = await preflight('/api/posts', 'POST', other);
	expect([asked.status, asked.headers.get('allow'), corsOf(asked)]).toEqual([204, 'GET, HEAD, OPTIONS, POST', {}]);
	const read = await galley.send('GET', '/api/posts', { headers: { origin: other } });
	expect([read.status, corsOf(read), read.headers.get('vary')]).toEqual([200, {}, expect.stringContaining('Origin')]);
	expect(corsOf(await galley.send('GET', '/api/nowhere', { headers: { origin: other } }))).toEqual({});
});

test('A preflight for a method that is not declared names those that are', async () => {
	expect(corsOf(await preflight('/api/posts', 'DELETE'))).toEqual({
		'access-control-allow-origin': origin,
		'access-control-allow-methods': 'GET, POST',
		'access-control-max-age': '3600'
	});
	expect((await preflight('/api/nowhere', 'GET')).status).toBe(404);
});

test('Pages of the site are not the API: they allow nobody', async () => {
	const { headers } = await fetch(`${galley.url}/`, { headers: { origin } });
	expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
});

test('Every answer is what its type says, uploads and pages under the API too', async () => {
	for (const path of ['/api/posts', '/api/health/live', '/api/openapi.yaml', '/api/feed', '/api/nowhere', '/api/newsletter/confirm?token=x']) {
		const { headers } = await galley.send('GET', path);
		expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
	}
});
