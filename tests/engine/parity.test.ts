import { describe, expect, test } from 'vitest';
import { compare, parity } from '../../src/lib/server/contract/parity/parity.ts';
import { readRoutes } from '../../src/lib/server/contract/parity/routes.ts';
import { documentOf, operationOf } from './support/document.ts';
import { treeOf } from './support/tree.ts';

const folder = 'src/routes/api';
const operations = [
	{ id: 'listBooks', method: 'GET', path: '/books' },
	{ id: 'getBook', method: 'GET', path: '/books/{book}' }
];
const list = "export const GET = operation('listBooks', async () => ({ status: 200 }));";
const get = "export const GET = operation('getBook', async () => ({ status: 200 }));";

async function differences(files: Record<string, string>): Promise<string[]> {
	const root = await treeOf(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text])));
	return compare(operations, await readRoutes(root, folder), folder);
}

const whole = { 'books/+server.ts': list, 'books/[book]/+server.ts': get };

describe('Contract and routes agree', () => {
	test('where each operation has its handler at its place.', async () => {
		expect(await differences(whole)).toEqual([]);
	});

	test('through route groups, matchers, JavaScript and files that are no endpoints.', async () => {
		const files = {
			'(catalogue)/books/+server.js': list,
			'(a)/(b)/books/[book=isbn]/+server.ts': get,
			'books/helper.ts': 'export const GET = 1;'
		};
		expect(await differences(files)).toEqual([]);
	});

	test('where a file exports settings of the router beside its methods.', async () => {
		expect(await differences({ ...whole, 'books/+server.ts': `export const prerender = false;\nexport function helper() {}\n${list}` })).toEqual([]);
	});
});

describe('Contract and routes differ where', () => {
	test('an operation has no handler.', async () => {
		expect(await differences({ 'books/+server.ts': list })).toEqual([
			"src/routes/api/books/[book]/+server.ts (GET): the operation `getBook` has no handler. Export `GET = operation('getBook', ...)`."
		]);
	});

	test('there are no routes at all.', async () => {
		expect(await differences({})).toHaveLength(2);
	});

	test('a handler is bound to an id that does not exist.', async () => {
		expect(await differences({ ...whole, 'books/+server.ts': list.replace('listBooks', 'listBook') })).toContain(
			'src/routes/api/books/+server.ts (GET): the contract has no operation `listBook`. Add it to the contract or correct the name.'
		);
	});

	test('a handler is bound to the id of another place.', async () => {
		expect(await differences({ ...whole, 'books/+server.ts': get })).toContain(
			'src/routes/api/books/+server.ts (GET): is bound to `getBook`, but the contract calls GET /books `listBooks`.'
		);
	});

	test('a handler has another method.', async () => {
		expect(await differences({ ...whole, 'books/+server.ts': list.replace('GET', 'POST') })).toContain(
			'src/routes/api/books/+server.ts (POST): `listBooks` is GET /books in the contract. Its place is src/routes/api/books/+server.ts.'
		);
	});

	test('a route file is at another path, or its parameter has another name.', async () => {
		const moved = await differences({ 'book/+server.ts': list, 'books/[isbn]/+server.ts': get });
		expect(moved).toContain('src/routes/api/book/+server.ts (GET): `listBooks` is GET /books in the contract. Its place is src/routes/api/books/+server.ts.');
		expect(moved).toContain(
			'src/routes/api/books/[isbn]/+server.ts (GET): `getBook` is GET /books/{book} in the contract. Its place is src/routes/api/books/[book]/+server.ts.'
		);
	});

	test('a route has no operation.', async () => {
		const extra = await differences({
			...whole,
			'loans/+server.ts': list.replace('listBooks', 'listLoans'),
			'empty/+server.ts': 'export const prerender = true;'
		});
		expect(extra).toHaveLength(2);
		expect(extra[0]).toBe("src/routes/api/empty/+server.ts (no method): is not bound to an operation. Export `GET = operation('...', ...)` or remove it.");
	});

	test.each([
		['an arrow function', 'export const GET = async () => new Response();'],
		['a function', 'export async function GET() { return new Response(); }'],
		['a re-export', 'const GET = 1;\nexport { GET };'],
		['a call of something else', "export const GET = other('listBooks', 1);"],
		['an id that is not a literal', 'export const GET = operation(id, 1);'],
		['one of several at once', `export const { GET } = handlers;`],
		['bound by a function of its own', `const operation = () => 1;\n${list}`],
		['a fallback', `${list}\nexport const fallback = () => new Response();`]
	])('a handler is %s.', async (_, text) => {
		expect(await differences({ ...whole, 'books/+server.ts': text })).toContainEqual(
			expect.stringMatching(/^src\/routes\/api\/books\/\+server\.ts \((GET|fallback)\): is not bound to an operation/)
		);
	});
});

test('Contract and routes differ where a file exports what cannot be seen.', async () => {
	expect(await differences({ ...whole, 'books/+server.ts': `${list}\nexport * from './more';` })).toEqual([
		"src/routes/api/books/+server.ts (export *): is not bound to an operation. Export `GET = operation('...', ...)` or remove it."
	]);
});

test('Contract and routes differ where a page stands among the operations.', async () => {
	expect(await differences({ ...whole, 'books/+page.svelte': '<h1>Books</h1>' })).toEqual([
		"src/routes/api/books/+page.svelte: a page under the API's path answers browsers with HTML. Move it elsewhere."
	]);
});

test('Contract and routes differ where the contract names another base.', async () => {
	const root = await treeOf({});
	const project = { root, document: '', types: '', modules: '', routes: 'routes', base: '/api' };
	const at = (url: string) => parity({ ...documentOf({}), servers: [{ url }] }, project);
	expect(await at('/api')).toEqual([]);
	expect(await at('https://blog.example.org/api/')).toEqual([]);
	expect(await at('/v1')).toEqual(["The contract's first server is /v1, but the routes are served under /api. Make them the same."]);
	expect(await parity(documentOf({}), project)).toHaveLength(1);
});

test('A whole project is compared by its document and its folder of routes.', async () => {
	const root = await treeOf({ 'routes/things/+server.ts': "export const GET = operation('other', 1);" });
	const project = { root, document: '', types: '', modules: '', routes: 'routes' };
	expect(await parity(documentOf({ '/things': { get: operationOf('things') } }), project)).toEqual([
		'routes/things/+server.ts (GET): the contract has no operation `other`. Add it to the contract or correct the name.',
		"routes/things/+server.ts (GET): the operation `things` has no handler. Export `GET = operation('things', ...)`."
	]);
});
