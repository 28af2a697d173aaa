import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

// Everything here is about a data folder, so it is the embedded database whatever the other tests use.
let folder: string;
const running: CheckedGalley[] = [];
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'galley-process-'))));
afterAll(async () => {
	await Promise.all(running.map((galley) => galley.stop('SIGKILL')));
	await rm(folder, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<CheckedGalley> {
	const galley = await startChecked({ GALLEY_DATA: folder, ...env });
	running.push(galley);
	return galley;
}

test('the first start makes the database; what is written survives kill -9', async () => {
	const first = await start();
	const made = await Promise.all(['one', 'two', 'three'].map((slug) => newPost(first, { slug, at: 'now' })));
	expect(await first.stop('SIGKILL')).toBeNull();

	const second = await start();
	for (const { post, etag } of made) {
		const { json, headers } = await second.send('GET', `/api/posts/${post.slug}`);
		expect([json, headers.get('etag')]).toEqual([post, etag]);
	}

	await expect(start()).rejects.toThrow(/Another Galley uses the data in .+GALLEY_DATA/);
	expect((await second.send('GET', '/api/health')).status).toBe(200);
	expect(await second.stop('SIGTERM')).toBe(0);
});

test('a key from the configuration takes the place of the one before', async () => {
	const key = 'gal_0x2v4t6r8p1n3l5j7h9f0d2b4z6y8w1u';
	const galley = await start({ GALLEY_OWNER_KEY: key });
	expect(galley.output()).not.toContain(key);
	expect((await galley.sendAsOwner('GET', '/api/posts?status=draft')).status).toBe(200);
	expect(await galley.stop('SIGINT')).toBe(0);
	const asked = async (env: Record<string, string>) => {
		const later = await start(env);
		const { status } = await later.send('GET', '/api/posts', { headers: { authorization: `Bearer ${key}` } });
		expect(await later.stop()).toBe(0);
		return status;
	};
	expect(await asked({ GALLEY_OWNER_KEY: '' })).toBe(200);
	expect(await asked({ GALLEY_OWNER_KEY: 'gal_7c5x3z1q9w8e6r4t2y0u9i7o5p3a1s8d' })).toBe(401);
});

test('the first start shows the articles that come with it, once', async () => {
	const own = await mkdtemp(join(tmpdir(), 'galley-seeded-'));
	const slugs = async () => {
		const galley = await start({ GALLEY_DATA: own, GALLEY_SEED: 'on' });
		const { json } = await galley.send('GET', '/api/posts?limit=100');
		expect(await galley.stop()).toBe(0);
		return (json.items as { slug: string }[]).map(({ slug }) => slug);
	};
	const first = await slugs();
	expect(first).toHaveLength(8);
	expect(await slugs()).toEqual(first);
	await rm(own, { recursive: true });
});

test('what is under way is answered before the server ends', async () => {
	const galley = await start();
	const answers = Promise.all(Array.from({ length: 20 }, () => galley.send('GET', '/api/posts')));
	await galley.send('GET', '/api/health/live');
	expect(await galley.stop('SIGTERM')).toBe(0);
	for (const { status } of await answers) expect(status).toBe(200);
});

const wrong: [Record<string, string>, RegExp][] = [
	[{ PORT: 'abc' }, /PORT is 'abc'.*0 to 65535/],
	[{ PORT: '65536' }, /PORT is '65536'/],
	[{ ORIGIN: 'blog.example.org' }, /ORIGIN is 'blog\.example\.org'/],
	[{ ORIGIN: 'https://blog.example.org/sub' }, /without a path/],
	[{ DATABASE_URL: 'mysql://root@localhost/galley' }, /DATABASE_URL is not a PostgreSQL address.*postgres:\/\//],
	[{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/galley' }, /The database does not answer.*Check DATABASE_URL/],
	[{ GALLEY_OWNER_KEY: 'short' }, /GALLEY_OWNER_KEY must have 8 to 200/],
	[{ GALLEY_OWNER_KEY: 'with a space in it' }, /GALLEY_OWNER_KEY/],
	[{ GALLEY_SEED: 'yes' }, /GALLEY_SEED is 'yes'\. Set it to on or off/],
	[{ GALLEY_VALIDATE_RESPONSES: '1' }, /GALLEY_VALIDATE_RESPONSES/],
	[{ GALLEY_RATE_LIMIT: 'no' }, /GALLEY_RATE_LIMIT/],
	[{ GALLEY_DOOR: 'front' }, /GALLEY_DOOR is 'front'\. Set it to node or kit/],
	[{ GALLEY_REQUEST_TIMEOUT: '0' }, /GALLEY_REQUEST_TIMEOUT is '0'/],
	[{ PORT: '-1', GALLEY_SEED: 'maybe' }, /PORT[^]*GALLEY_SEED/]
];
for (const [env, message] of wrong)
	test(`a start with ${Object.entries(env)
		.map(([name, value]) => `${name}=${value}`)
		.join(' ')} is refused with what to set`, async () => {
		const refused = await start(env).catch((error: unknown) => String(error));
		expect(refused).toMatch(/ended with 1 before/);
		expect(refused).toMatch(message);
		expect(refused).not.toMatch(/^\s+at /m);
	});

test('a port that is taken is named', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => other.once('listening', resolve));
	const { port } = other.address() as AddressInfo;
	await expect(start({ PORT: String(port) })).rejects.toThrow(new RegExp(`Port ${port} is taken`));
	other.close();
});
