import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { operations } from '../support/contract-document.ts';

let galley: CheckedGalley;
beforeAll(async () => {
	galley = await startChecked();
	await newPost(galley, { slug: 'what-a-contract-is-for', at: 'now' });
});
afterAll(() => galley.stop());

// Each path of the contract with something in the place of its parameters. The recorder compares `Allow`.
const paths = [...new Set(operations.map(({ path }) => path))].map((path) => `/api${fill(path)}`);

function fill(path: string): string {
	return path.replace('{post}', 'what-a-contract-is-for').replace(/\{\w+\}/g, 'something');
}
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY', 'PROPFIND', 'LINK', 'PURGE'];

for (const path of paths) {
	test(`${path} answers OPTIONS with the methods that it declares`, async () => {
		const { status, headers } = await galley.send('OPTIONS', path);
		expect(status).toBe(204);
		for (const name of ['access-control-allow-origin', 'content-type']) expect(headers.get(name)).toBeNull();
	});

	test(`${path} refuses every method that it does not declare, with or without credentials`, async () => {
		const { headers } = await galley.send('OPTIONS', path);
		const allowed = headers.get('allow')?.split(', ') ?? [];
		for (const method of methods.filter((name) => !allowed.includes(name))) {
			const stranger = await galley.send(method, path);
			const owner = await galley.sendAsOwner(method, path);
			expect([method, stranger.status, owner.status]).toEqual([method, 405, 405]);
			if (method !== 'HEAD') expect(stranger.json).toMatchObject({ type: '/problems/method-not-allowed', instance: path });
		}
	});
}

test('HEAD has the headers of GET and no body, wherever GET is', async () => {
	const changing = ['request-id', 'date', 'connection', 'keep-alive'];
	// How long the checks took is written in more or fewer digits.
	const lines = (headers: Headers, path: string) => [...headers].filter(([name]) => ![...changing, path === '/health' ? 'content-length' : ''].includes(name));
	for (const path of [...new Set(operations.filter(({ method }) => method === 'GET').map((operation) => operation.path))]) {
		const target = `/api${fill(path)}`;
		const [get, head] = [await galley.send('GET', target), await galley.send('HEAD', target)];
		expect(head.bytes).toHaveLength(0);
		expect([head.status, ...lines(head.headers, path)], path).toEqual([get.status, ...lines(get.headers, path)]);
	}
});

test('HEAD of what is not there is 404, and of a form that is not offered 406', async () => {
	expect((await galley.send('HEAD', '/api/posts/no-such-post')).status).toBe(404);
	expect((await galley.send('HEAD', '/api/posts', { headers: { accept: 'image/png' } })).status).toBe(406);
});

const nowhere = [
	'/api',
	'/api/',
	'/api/nothing',
	'/api/posts/',
	'/api/posts/what-a-contract-is-for/',
	'/api//posts',
	'/api/posts//publish',
	'/api/constructor',
	'/api/__proto__',
	'/api/posts/a/b/c',
	'/api/Posts',
	'/api/health/dead',
	'/api/posts/what-a-contract-is-for/publish/',
	'/api/%70osts',
	'/api/posts/a%2Fpublish/x'
];
for (const target of nowhere)
	test(`${target} is 404 as a problem for every method`, async () => {
		for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY']) {
			const { status, headers } = await galley.send(method, target, { headers: { accept: 'text/html' } });
			expect([method, status, headers.get('content-type')]).toEqual([method, 404, 'application/problem+json']);
		}
	});

const odd = [
	'%E0%A4%A',
	'%00',
	'%2F',
	'a%2Fb',
	'%',
	'%zz',
	'%C3%28',
	'%2e%2e%2f',
	'..%2f..',
	'%ED%A0%80',
	'a%0Ab',
	'%20',
	'%25',
	'ü',
	"'",
	'*',
	'~',
	'%F0%9F%98%80',
	'constructor!',
	'x'.repeat(5000)
];
for (const segment of odd)
	test(`getPost refuses the segment ${segment.slice(0, 20)} with 400 or 404`, async () => {
		const { status, headers } = await galley.send('GET', `/api/posts/${encodeURI(segment).replaceAll('%25', '%')}`, { headers: { accept: '*/*' } });
		expect([400, 404]).toContain(status);
		expect(headers.get('content-type')).toBe('application/problem+json');
	});

test('dot segments do not lead out of the API, nor into a page', async () => {
	expect((await galley.send('GET', '/api/posts/../health')).status).toBe(200);
	expect((await galley.send('GET', '/api/posts/%2e%2e/health')).status).toBe(200);
	for (const target of ['/api/posts/..%2fhealth', '/api/posts/...', '/api/posts/what-a-contract-is-for/..%2f..'])
		expect([400, 404]).toContain((await galley.send('GET', target)).status);
});

test('the instance of a problem is a valid reference, whatever was asked for', async () => {
	const { json } = await galley.send('GET', '/api/posts/%zz|{}"<>');
	expect(json.instance).toMatch(/^\/api\/posts\/[\w%!$&'()*+,\-./:;=?@~]*$/);
});
