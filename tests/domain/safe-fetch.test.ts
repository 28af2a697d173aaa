import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants, createGzip } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Failure, OutgoingError } from '../../src/lib/server/net/outgoing-error.ts';
import { createFetcher, type Fetcher } from '../../src/lib/server/net/safe-fetch.ts';

const mebibyte = 1024 * 1024;
const limits = { timeout: 5000, redirects: 3, maxBytes: 64 * 1024 };

/** What the server has sent, in bytes, as far as it got rid of it. */
let sent = 0;
let visits: string[] = [];
const origin = () => `http://127.0.0.1:${port}`;
let port: number;
let leadsTo = '';
const answers: Record<string, (response: ServerResponse) => void> = {
	'/': (response) => response.end('Hello'),
	'/huge': (response) => pour(response.writeHead(200, { 'content-length': 10 * 1024 * mebibyte })),
	'/endless': (response) => pour(response.writeHead(200)),
	'/silent': () => undefined,
	'/begun': (response) => response.writeHead(200).write('<title>'),
	'/drip': (response) => {
		const timer = setInterval(() => response.write('.'), 20);
		response.writeHead(200).once('close', () => clearInterval(timer));
	},
	'/bomb': (response) => {
		// A gibibyte of zeros is a mebibyte on the wire.
		const gzip = createGzip({ level: constants.Z_BEST_SPEED });
		gzip.pipe(response.writeHead(200, { 'content-encoding': 'gzip' }));
		pour(gzip);
		response.once('close', () => gzip.destroy());
	},
	'/torn': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('This is not gzip.'),
	'/headers': (response) => response.writeHead(200, { 'x-large': 'x'.repeat(20_000) }).end(),
	'/many-headers': (response) => response.writeHead(200, Object.fromEntries([...Array(2000).keys()].map((n) => [`x-${n}`, 'xxxxxxxx']))).end(),
	'/cut': (response) => response.writeHead(200, { 'content-length': 100 }).write('half', () => response.destroy()),
	'/no-http': (response) => response.socket?.end('Hello, I am no HTTP.\r\n\r\n'),
	'/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
	'/to-nowhere': (response) => response.writeHead(302, { location: 'http://[' }).end(),
	'/to-password': (response) => response.writeHead(302, { location: `http://me:secret@127.0.0.1:${port}/` }).end(),
	'/to-inside': (response) => response.writeHead(302, { location: leadsTo }).end(),
	'/round': (response) => response.writeHead(302, { location: '/round' }).end(),
	'/twice': (response) => response.writeHead(307, { location: '/once' }).end(),
	'/once': (response) => response.writeHead(301, { location: '/' }).end()
};

function pour(to: NodeJS.WritableStream): void {
	const chunk = Buffer.alloc(64 * 1024);
	const more = () => {
		while (!('destroyed' in to && to.destroyed)) {
			sent += chunk.length;
			if (!to.write(chunk)) return void to.once('drain', more);
		}
	};
	to.on('error', () => undefined);
	more();
}

const server = createServer((request, response) => {
	visits.push(request.url ?? '');
	response.on('error', () => undefined);
	answers[request.url ?? '']?.(response);
});

let open: Fetcher;
beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	port = (server.address() as AddressInfo).port;
	open = createFetcher({ allowPrivate: true });
});
afterAll(async () => {
	await open.close();
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

async function read(fetcher: Fetcher, address: string, own: Partial<typeof limits> = {}): Promise<string> {
	const { body } = await fetcher.fetch(address, { ...limits, ...own });
	const chunks: Uint8Array[] = [];
	for await (const chunk of body) chunks.push(chunk);
	return Buffer.concat(chunks).toString();
}

const failing = (failure: Failure, message: RegExp) =>
	expect.objectContaining({ name: 'OutgoingError', failure, message: expect.stringMatching(message) as string }) as OutgoingError;

const unknown = /^There is no|^The name .* could not be looked up|The server cannot be reached/;

test('what is fine is read, through as many redirects as are allowed', async () => {
	expect(await read(open, `${origin()}/#part`)).toBe('Hello');
	const answer = await open.fetch(`${origin()}/twice`, { ...limits, redirects: 2 });
	expect([answer.status, answer.url.href]).toEqual([200, `${origin()}/`]);
	await answer.close();
	await expect(read(open, `${origin()}/twice`, { redirects: 1 })).rejects.toEqual(failing('unreachable', /redirects more than 1 times/));
	await expect(read(open, `${origin()}/round`)).rejects.toEqual(failing('unreachable', /redirects more than 3 times/));
	expect((await open.fetch(`${origin()}/once`, { ...limits, redirects: 0 })).status).toBe(301);
});

test.each([
	['a body of 10 GB', '/huge'],
	['a body that never ends', '/endless'],
	['a gigabyte in a megabyte', '/bomb']
])('%s is read up to the limit, and no more of it is taken', async (_, path) => {
	sent = 0;
	const { body } = await open.fetch(origin() + path, limits);
	let length = 0;
	const reading = (async () => {
		for await (const chunk of body) length += chunk.length;
	})();
	await expect(reading).rejects.toEqual(failing('too-large', /more than 65536 bytes/));
	expect(length).toBe(limits.maxBytes);
	await new Promise((resolve) => setTimeout(resolve, 100));
	// What lies in the buffers of both sides, and of zlib, is all that was taken: not a gigabyte.
	expect(sent).toBeLessThan(64 * mebibyte);
});

test.each([
	['no answer', '/silent'],
	['a body that does not go on', '/begun'],
	['a body that drips', '/drip']
])('%s is not waited for longer than was said', async (_, path) => {
	await expect(read(open, origin() + path, { timeout: 300 })).rejects.toEqual(failing('timed-out', /no answer in time/));
});

test.each([
	['a header of 20 KB', '/headers', /headers of its answer are too large/],
	['2,000 headers', '/many-headers', /headers of its answer are too large/],
	['a body that breaks off', '/cut', /connection was cut/],
	['an answer that is no HTTP', '/no-http', /is not HTTP/],
	['gzip that is none', '/torn', /./]
])('%s is told, and does no harm', async (_, path, message) => {
	await expect(read(open, origin() + path)).rejects.toEqual(failing('unreachable', message));
	expect(await read(open, `${origin()}/`)).toBe('Hello');
});

test.each(['/to-file', '/to-password', '/to-nowhere'])('a redirect is held to the same rules as an address: %s', async (path) => {
	await expect(read(open, origin() + path)).rejects.toEqual(failing('refused', /neither|password|not an address/));
});

test.each(['http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://[::ffff:127.0.0.1]/', 'http://inside.example.com/'])(
	'a redirect from outside to %s is refused',
	async (address) => {
		// There is nothing outside here: the first step is let through, the next one finds the strict policy.
		const policy = { allowPrivate: true };
		const fetcher = createFetcher(policy, () => Promise.resolve(['127.0.0.1']));
		visits = [];
		leadsTo = address;
		server.once('request', () => (policy.allowPrivate = false));
		await expect(read(fetcher, `${origin()}/to-inside`)).rejects.toEqual(failing('refused', /public internet/));
		expect(visits).toEqual(['/to-inside']);
		await fetcher.close();
	}
);

test('a server that is not there, and a name that nobody has, are told', async () => {
	const gone = createServer();
	await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
	const { port: free } = gone.address() as AddressInfo;
	await new Promise((resolve) => gone.close(resolve));
	await expect(read(open, `http://127.0.0.1:${free}/`)).rejects.toEqual(failing('unreachable', /refused/));
	await expect(read(open, 'http://nobody.invalid/')).rejects.toEqual(failing('unreachable', unknown));
});

test('an address of one’s own is allowed by the setting only', async () => {
	visits = [];
	const strict = createFetcher({ allowPrivate: false });
	await expect(read(strict, `${origin()}/`)).rejects.toEqual(failing('refused', /port/));
	expect(visits).toEqual([]);
	await strict.close();
});
