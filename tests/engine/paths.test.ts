import { describe, expect, test } from 'vitest';
import { match } from '../../src/lib/server/contract/match.ts';
import { documentOf, operationOf } from './support/document.ts';
import { host } from './support/host.ts';
import { refused } from './support/refused.ts';

const item = (id: string, ...names: string[]) => ({
	parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
	get: operationOf(id)
});

const library = await host(
	documentOf({
		'/reports/{year}-{month}.{format}': item('report', 'year', 'month', 'format'),
		'/reports/latest.{format}': item('latest', 'format'),
		'/reports/{name}': item('named', 'name'),
		'/reports/{name}/pages': item('pages', 'name'),
		'/files/{name}.json': item('json-file', 'name'),
		'/files/{name}': item('file', 'name'),
		'/files/{name}.json/lines': item('json-lines', 'name'),
		'/files/{name}/size': item('size', 'name'),
		'/pairs/{a}-{b}': item('dash', 'a', 'b'),
		'/pairs/{a}--{b}': item('dashes', 'a', 'b'),
		'/pairs/x{a}': item('x', 'a'),
		'/pairs/xy{a}': item('xy', 'a'),
		'/caf%C3%A9/{table}': item('table', 'table'),
		'/straße': item('street'),
		'/straße/nr{number}ü': item('house', 'number'),
		'/a b': item('space'),
		'/per%25cent/a%2Fb/a,b': item('percent'),
		'/slash/': item('slash'),
		'/slash/{x}/': item('slashes', 'x'),
		'/double//{x}': item('double', 'x'),
		'/Case': item('upper'),
		'/case': item('lower'),
		'/__proto__/{constructor}': item('proto', 'constructor')
	})
);

function found(path: string) {
	const result = match(library.contract, 'GET', path);
	return result.found === 'operation' ? [result.operation.id, ...result.params] : result.found;
}

describe('A segment with parameters beside other text', () => {
	test.each([
		['/reports/2026-11.csv', ['report', '2026', '11', 'csv']],
		['/reports/2026-11-02.tar.gz', ['report', '2026', '11-02', 'tar.gz']],
		['/reports/latest.csv', ['latest', 'csv']],
		['/reports/latest.', ['named', 'latest.']],
		['/reports/2026-11', ['named', '2026-11']],
		['/reports/-11.csv', ['named', '-11.csv']],
		['/reports/2026-.csv', ['named', '2026-.csv']],
		['/reports/2026-11.csv/pages', ['pages', '2026-11.csv']],
		['/reports/a%2Db-c.d', ['report', 'a%2Db', 'c', 'd']],
		['/files/a.json', ['json-file', 'a']],
		['/files/a.json.json', ['json-file', 'a.json']],
		['/files/.json', ['file', '.json']],
		['/files/a%2Ejson', ['file', 'a%2Ejson']],
		['/files/a.json/lines', ['json-lines', 'a']],
		['/files/a.json/size', ['size', 'a.json']],
		['/files/', 'nothing'],
		['/pairs/a-b', ['dash', 'a', 'b']],
		['/pairs/a--b', ['dashes', 'a', 'b']],
		['/pairs/--b', ['dash', '-', 'b']],
		['/pairs/---', ['dash', '-', '-']],
		['/pairs/xa', ['x', 'a']],
		['/pairs/xya', ['xy', 'a']],
		['/pairs/xy', ['x', 'y']],
		['/pairs/x', 'nothing']
	])('%s is %j', (path, expected) => {
		expect(found(path)).toEqual(expected);
	});

	test('costs no more for a hostile text than its length.', () => {
		const started = process.cpuUsage();
		expect(found(`/reports/${'-'.repeat(100_000)}`)).toEqual(['named', '-'.repeat(100_000)]);
		expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
	});

	test('is decoded by the styles of its parameters.', async () => {
		const parameter = (name: string, style: string, schema: object) => ({ name, in: 'path', required: true, style, schema });
		const parameters = [
			parameter('point', 'matrix', { type: 'object', properties: { x: { type: 'integer' } } }),
			parameter('size', 'label', { type: 'array', items: { type: 'integer' } }),
			{ ...parameter('at', 'simple', { type: 'integer' }) }
		];
		const { ask, last } = await host(documentOf({ '/map{point}/tiles{size}@{at}': { get: operationOf('map', { parameters }) } }));
		expect((await ask('GET', '/map;point=x,5/tiles.3,4@2')).status).toBe(204);
		expect(last()?.path).toEqual({ point: { x: 5 }, size: [3, 4], at: 2 });
		const faults = (await ask('GET', '/map5/tiles3@x')).fault().faults.map(({ where, rule }) => `${where} ${rule}`);
		expect(faults).toEqual(['path:point style', 'path:size style', 'path:at type']);
	});
});

describe('A fixed text', () => {
	test.each([
		['/café/1', 'nothing'],
		['/caf%C3%A9/1', ['table', '1']],
		['/caf%c3%a9/1', ['table', '1']],
		['/%63af%C3%A9/1', 'nothing'],
		['/stra%C3%9Fe', ['street']],
		['/stra%C3%9Fe/nr7%C3%BC', ['house', '7']],
		['/stra%C3%9Fe/nr7%c3%bc', ['house', '7']],
		['/stra%C3%9Fe/nr7', 'nothing'],
		['/a%20b', ['space']],
		['/per%25cent/a%2Fb/a,b', ['percent']],
		['/per%25cent/a/b/a,b', 'nothing'],
		['/per%25cent/a%2Fb/a%2Cb', 'nothing'],
		['/per%cent/a%2Fb/a,b', 'nothing'],
		['/%E0%A4%A/1', 'nothing'],
		['/slash/', ['slash']],
		['/slash', 'nothing'],
		['/slash/1/', ['slashes', '1']],
		['/slash/1', 'nothing'],
		['/slash//', 'nothing'],
		['/double//1', ['double', '1']],
		['/double/1', 'nothing'],
		['/Case', ['upper']],
		['/case', ['lower']],
		['/CASE', 'nothing'],
		['/__proto__/1', ['proto', '1']]
	])('%s is %j', (path, expected) => {
		expect(found(path)).toEqual(expected);
	});

	test('of a document may hold what an object has anyway, and so may the names of its parameters.', async () => {
		await library.ask('GET', '/__proto__/toString');
		expect(library.last()?.path).toEqual({ constructor: 'toString' });
	});
});

describe('Paths', () => {
	const told = (...paths: [string, object][]) => refused(documentOf(Object.fromEntries(paths) as Record<string, Record<string, unknown>>));

	test.each<[string, string, [string, object][]]>([
		[
			'the same path twice',
			'#/paths/~1a~1{y}/get: `/a/{y}` is the same path as another',
			[
				['/a/{x}', item('a', 'x')],
				['/a/{y}', item('b', 'y')]
			]
		],
		[
			'the same mixed path twice',
			'#/paths/~1a~1{y}.z/get: `/a/{y}.z` is the same path as another',
			[
				['/a/{x}.z', item('a', 'x')],
				['/a/{y}.z', item('b', 'y')]
			]
		],
		[
			'the same text twice',
			'#/paths/~1a%2Db/get: `/a%2Db` is the same path as another',
			[
				['/a-b', item('a')],
				['/a%2Db', item('b')]
			]
		],
		['a parameter twice', '#/paths/~1{x}~1{x}/get: `/{x}/{x}` has the parameter `x` twice', [['/{x}/{x}', item('a', 'x')]]],
		[
			'nothing between two parameters',
			'#/paths/~1{x}{y}/get: the segment `{x}{y}` has two parameters with nothing between them',
			[['/{x}{y}', item('a', 'x', 'y')]]
		],
		['a brace too many', '#/paths/~1{x/get: the segment `{x` has a character that no path can have there: {, }, ? or #', [['/{x', item('a')]]],
		['a query', '#/paths/~1a?b=c/get: the segment `a?b=c` has a character that no path can have there: {, }, ? or #', [['/a?b=c', item('a')]]],
		['no slash', '#/paths/a/get: the path `a` must begin with a slash', [['a', item('a')]]],
		['a parameter that nothing declares', '#/paths/~1{x}/get: the path parameter `x` is not declared', [['/{x}', item('a')]]],
		['no place for a parameter', '#/paths/~1a/get: the path has no place for the path parameter `x`', [['/a', item('a', 'x')]]]
	])('with %s are refused.', (_, message, paths) => {
		expect(told(...paths)).toBe(message);
	});

	test('that differ in a text beside a parameter, and extensions among them, compile.', () => {
		expect(told(['/{x}.a', item('a', 'x')], ['/{x}.b', item('b', 'x')], ['/{x}', item('c', 'x')], ['x-note', { any: 'thing' }])).toBe('compiled');
	});
});

describe('A path item', () => {
	const components = { pathItems: { Thing: { parameters: [{ name: 'q', in: 'query', schema: { type: 'integer' } }], get: operationOf('get-thing') } } };

	test('behind a reference is one like any other.', async () => {
		const { ask, last } = await host(documentOf({ '/things': { $ref: '#/components/pathItems/Thing', summary: 'Things' } }, components));
		await ask('GET', '/things?q=5');
		expect(last()?.query).toEqual({ q: 5 });
	});

	test('with something beside its reference is refused.', () => {
		const paths = { '/things': { $ref: '#/components/pathItems/Thing', put: operationOf('put-thing') } };
		expect(refused(documentOf(paths, components))).toBe('#/paths/~1things: `put` stands beside a reference, and what that means is undefined');
	});

	test('gives parameters to its operations, which may say them anew.', async () => {
		const integer = { name: 'q', in: 'query', required: true, schema: { type: 'integer' } };
		const text = { name: 'q', in: 'query', schema: { type: 'string' } };
		const paths = { '/things': { parameters: [integer], get: operationOf('get', { parameters: [text] }), delete: operationOf('delete') } };
		const { ask, last } = await host(documentOf(paths));
		expect((await ask('GET', '/things?q=x')).status).toBe(204);
		expect(last()?.query).toEqual({ q: 'x' });
		expect((await ask('DELETE', '/things')).status).toBe(400);
	});
});

describe('Servers of a path or an operation', () => {
	const servers = [{ url: 'https://{region}.example.org/{base}', variables: { region: { default: 'eu' }, base: { default: 'v1' } } }];
	const told = (own: object, operation: object = {}) => refused({ ...documentOf({ '/a': { get: operationOf('a', { ...operation }), ...own } }), servers });

	test('that have the path of the first of the document, compile.', () => {
		expect(told({ servers: [{ url: 'https://other.example/v1/' }] }, { servers: [{ url: '/v1' }] })).toBe('compiled');
	});

	test('that have another are refused: all of a document is served at one place.', () => {
		const why = "the document's first server has the path `/v1`, and this one has another; all is served at one place";
		expect(told({ servers: [{ url: '/v1' }, { url: '/v2' }] })).toBe(`#/paths/~1a/servers/1: ${why}`);
		expect(told({}, { servers: [{ url: 'https://eu.example.org' }] })).toBe(`#/paths/~1a/get/servers/0: ${why}`);
	});
});
