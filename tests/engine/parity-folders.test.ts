import { describe, expect, test } from 'vitest';
import { comparable, folderOf, pathsOf } from '../../src/lib/server/contract/parity/folders.ts';
import { compare } from '../../src/lib/server/contract/parity/parity.ts';
import { readRoutes } from '../../src/lib/server/contract/parity/routes.ts';
import { treeOf } from './support/tree.ts';

describe('SvelteKit serves from a folder', () => {
	test.each<[string, string[]]>([
		['books/[book]', ['/books/{book}']],
		['(shop)/books/[book=isbn]', ['/books/{book}']],
		['reports/[year]-[month].[format]', ['/reports/{year}-{month}.{format}']],
		['files/[name].json', ['/files/{name}.json']],
		['map[point]', ['/map{point}']],
		['[[lang]]/books', ['/{lang}/books', '/books']],
		['[[lang=two]]/books/[[book]]', ['/{lang}/books/{book}', '/{lang}/books', '/books/{book}', '/books']],
		['files/[...path]', ['/files/{path}', '/files']],
		['files/a-[[b]]', ['/files/a-{b}', '/files/a-']],
		['files/a-[...rest]-b', ['/files/a-{rest}-b']],
		['[x+2e]well-known/a[x+3a]b', ['/.well-known/a:b']],
		['[u+1f4da]/[u+0061-0062]', ['/📚/ab']],
		['', ['/']]
	])('%s: %j', (folder, paths) => {
		expect(pathsOf(folder === '' ? [] : folder.split('/'))).toEqual(paths);
	});
});

describe('A path of the contract', () => {
	test.each([
		['/books/{book}', 'books/[book]'],
		['/books/{book-id}', 'books/[book_id]'],
		['/reports/{year}-{month}.{format}', 'reports/[year]-[month].[format]'],
		['/caf%C3%A9/{a}', 'café/[a]'],
		['/a:b/(c)', 'a[x+3a]b/[x+28]c[x+29]'],
		['/a%2Fb', 'a[x+25]2Fb'],
		['/a/', 'a']
	])('%s has its place in %s, and is served from there.', (path, folder) => {
		expect(folderOf(path)).toBe(`/${folder}`);
		expect(pathsOf(folder.split('/'))).toContain(comparable(path).replace(/(.)\/$/, '$1'));
	});
});

describe('Contract and routes', () => {
	const folder = 'src/routes/api';
	const get = (id: string, more = '') => `${more}export const GET = operation('${id}', async () => ({ status: 200 }));`;
	async function differences(paths: Record<string, string>, files: Record<string, string>) {
		const operations = Object.entries(paths).map(([path, id]) => ({ id, method: 'GET', path }));
		const root = await treeOf(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}/+server.ts`, text])));
		return compare(operations, await readRoutes(root, folder), folder);
	}

	test('agree where several parameters share a segment, and where one is optional or takes the rest.', async () => {
		const paths = { '/reports/{year}-{month}.{format}': 'report', '/books': 'books', '/files/{path-name}': 'file' };
		const files = { 'reports/[year]-[month].[format]': get('report'), '[[lang]]/books': get('books'), 'files/[...path_name]': get('file') };
		expect(await differences(paths, files)).toEqual([]);
	});

	test('differ where a text beside a parameter does.', async () => {
		expect(await differences({ '/files/{name}.json': 'file' }, { 'files/[name].xml': get('file') })).toEqual([
			'src/routes/api/files/[name].xml/+server.ts (GET): `file` is GET /files/{name}.json in the contract. Its place is src/routes/api/files/[name].json/+server.ts.',
			"src/routes/api/files/[name].json/+server.ts (GET): the operation `file` has no handler. Export `GET = operation('file', ...)`."
		]);
	});

	const slash = (setting: string) => `export const trailingSlash = '${setting}';\n`;
	test.each<[string, string, number]>([
		['/a/', slash('always'), 0],
		['/a/', slash('ignore'), 0],
		['/a', slash('ignore'), 0],
		['/a', '', 0],
		['/a', slash('never'), 0],
		['/a', slash('always'), 2],
		['/a/', '', 2],
		['/a/', `const trailingSlash = 'always';\n`, 2]
	])('%s, with `%s`: %i differences.', async (path, setting, count) => {
		expect(await differences({ [path]: 'a' }, { a: get('a', setting) })).toHaveLength(count);
	});

	test('say what a path with a slash at its end needs.', async () => {
		expect(await differences({ '/a/': 'a' }, {})).toEqual([
			"src/routes/api/a/+server.ts (GET): the operation `a` has no handler. Export `GET = operation('a', ...)` and `trailingSlash = 'always'`."
		]);
	});
});
