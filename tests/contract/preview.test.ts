import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { startReceiver, type Receiver } from '../support/receiver.ts';

const page = `<!doctype html><html><head><title>Plain</title>
<meta property="og:title" content="Contracts &amp; you"><meta name="description" content="What they
are for"><meta property="og:site_name" content="Example"><meta property="og:image" content="/cards/1.png">
<link rel="canonical" href="canonical"></head><body><meta property="og:title" content="Not this"></body></html>`;

const title = '<!doctype html><title>Hello</title>';

/** Sends this again and again, for as long as somebody listens. */
function pour(response: ServerResponse, to: Writable, chunk: Buffer): void {
	const more = () => {
		while (!to.destroyed && to.write(chunk));
	};
	to.on('drain', more).on('error', () => undefined);
	response.once('close', () => to.destroy());
	more();
}

const hostile: Record<string, (response: ServerResponse) => void> = {
	'/huge': (response) => {
		response.writeHead(200, { 'content-type': 'text/html', 'content-length': 10 * 1024 ** 3 }).write(title);
		pour(response, response, Buffer.alloc(65_536, 'x'));
	},
	'/bomb': (response) => {
		const gzip = createGzip();
		gzip.pipe(response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }));
		gzip.write(title);
		pour(response, gzip, Buffer.alloc(65_536));
	},
	'/tags': (response) =>
		pour(response, response.writeHead(200, { 'content-type': 'text/html' }), Buffer.from('<meta name="a" content="b"><title>'.repeat(1000))),
	'/open': (response) => response.writeHead(200, { 'content-type': 'text/html' }).write(`<head>${title}</head>`),
	'/never': (response) => response.writeHead(200, { 'content-type': 'text/html' }).write(title),
	'/headers': (response) => response.writeHead(200, { 'content-type': 'text/html', 'x-large': 'x'.repeat(20_000) }).end(title)
};

let open: CheckedGalley;
let strict: CheckedGalley;
let site: Receiver;
beforeAll(async () => {
	site = await startReceiver((response, { path }) => {
		const html = (body: string | Buffer, type = 'text/html; charset=utf-8') => response.writeHead(200, { 'content-type': type }).end(body);
		if (path === '/page') html(page);
		else if (path === '/latin') html(Buffer.from('<title>Stra\xdfe</title>', 'latin1'), 'text/html; charset=iso-8859-1');
		else if (path === '/bare') html('<p>Nothing');
		else if (path === '/picture') html('PNG', 'image/png');
		else if (path === '/away') response.writeHead(302, { location: '/page' }).end();
		else if (path === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
		else if (path in hostile) hostile[path]?.(response);
		else if (path === '/round') response.writeHead(302, { location: '/round' }).end();
		else response.writeHead(404).end();
	});
	[open, strict] = [await startChecked({ GALLEY_ALLOW_PRIVATE_FETCH: 'on' }), await startChecked({ GALLEY_RATE_LIMIT: 'on' })];
});
afterAll(() => Promise.all([open.stop(), strict.stop(), site.stop()]));

const preview = (galley: CheckedGalley, url: string) => galley.sendAsOwner('GET', `/api/preview?url=${encodeURIComponent(url)}`);

test('previewLink 200: a card of what the head of a page says, asked for once in five minutes', async () => {
	const { json } = await preview(open, `${site.url}/page`);
	expect(json).toEqual({
		url: `${site.url}/canonical`,
		title: 'Contracts & you',
		description: 'What they are for',
		siteName: 'Example',
		image: `${site.url}/cards/1.png`
	});
	const before = site.received.length;
	expect((await preview(open, `${site.url}/page`)).json).toEqual(json);
	expect(site.received).toHaveLength(before);
	const headers: IncomingHttpHeaders = site.received[0]?.headers ?? {};
	expect(headers['user-agent']).toMatch(/^Galley\//);
	expect([headers.cookie, headers.authorization]).toEqual([undefined, undefined]);
	expect((await preview(open, `${site.url}/latin`)).json.title).toBe('Straße');
	expect((await preview(open, `${site.url}/bare`)).json.title).toBe('127.0.0.1');
	expect((await preview(open, `${site.url}/away`)).json).toEqual(json);
});

test('previewLink 409: what is not of the public internet is refused, however it is written', async () => {
	const hosts = ['127.0.0.1', '2130706433', '0x7f.1', '017700000001', '127.1', '[::ffff:127.0.0.1]', '[::1]', 'localhost', 'localhost.', '127.0.0.1.'];
	const others = ['10.1.2.3', '169.254.169.254', '100.64.0.1', '[fd00::1]', '[fe80::1]', '0.0.0.0', '[64:ff9b::7f00:1]', '[2002:7f00:1::]', 'example.com:22'];
	for (const host of [...hosts, ...others]) {
		const { status, json } = await preview(strict, `http://${host}/`);
		expect([host, status, json.type]).toEqual([host, 409, '/problems/url-refused']);
	}
	expect((await preview(open, `${site.url}/file`)).status).toBe(409);
});

test('previewLink 424: no page, no web page and no end of redirects are told', async () => {
	for (const [path, words] of [
		['/gone', 'It answered 404.'],
		['/picture', 'It is not a web page.'],
		['/round', 'It redirects more than 3 times.']
	] as const) {
		const { json } = await preview(open, site.url + path);
		expect(json).toMatchObject({ type: '/problems/upstream-failed', detail: expect.stringContaining(words) as string });
	}
});

test.each(['/huge', '/bomb', '/open'])('a page without an end is read as far as it speaks of itself: %s', async (path) => {
	expect((await preview(open, site.url + path)).json).toEqual({ url: site.url + path, title: 'Hello' });
	expect((await open.send('GET', '/api/health/live')).status).toBe(200);
});

test('a page that is tags without an end gives a card that the contract allows', async () => {
	const { status, json } = await preview(open, `${site.url}/tags`);
	expect([status, Array.from(String(json.title)).length <= 300]).toEqual([200, true]);
});

test.each([
	['does not go on', '/never', 'There was no answer in time.'],
	['has headers of 20 KB', '/headers', 'The headers of its answer are too large.']
])('a page that %s is given up', async (_, path, words) => {
	const { json } = await preview(open, site.url + path);
	expect(json).toMatchObject({ type: '/problems/upstream-failed', detail: expect.stringContaining(words) as string });
});

test.each(['ftp://example.com/', 'file:///etc/passwd', 'gopher://example.com/', 'javascript:alert(1)', 'data:text/html,Hello', '//example.com/', 'http://'])(
	'%s is not gone to',
	async (address) => {
		const { status, json } = await preview(open, address);
		expect([address, [400, 409].includes(status)]).toEqual([address, true]);
		expect(['/problems/invalid-parameters', '/problems/url-refused']).toContain(json.type);
	}
);

test('previewLink 429: more than thirty in a minute are too many', async () => {
	const answers = [];
	for (let count = 0; count < 31; count++) answers.push(await preview(strict, 'http://127.0.0.1/'));
	const last = answers.at(-1);
	expect(last?.json.type).toBe('/problems/too-many-requests');
	expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
});
