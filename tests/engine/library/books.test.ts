import { describe, expect, test } from 'vitest';
import { bearer, book, openLibrary } from './library.ts';

const { ask, last } = await openLibrary();
const address = `/books/${book.isbn}`;
const type = { 'content-type': 'application/json' };

describe('The list of books', () => {
	test('understands parameters of every kind, and fills in what is left out.', async () => {
		const target = '/books?genre=essay&tag=a&tag=b&shelves=3,12&min_rating=4.5&available=true';
		const answer = await ask('GET', target, { headers: { 'X-Branches': 'north, south' } });
		expect(answer.status).toBe(200);
		expect(answer.json().understood).toEqual({
			query: { genre: 'essay', tag: ['a', 'b'], shelves: [3, 12], min_rating: 4.5, available: true, page_size: 25, order: 'title' },
			headers: { 'x-branches': ['north', 'south'], 'x-detail': 1 }
		});
		expect(answer.headers).toMatchObject({ 'x-total': '1', 'x-complete': 'true', 'request-id': 'req-1', vary: 'Accept' });
	});

	test.each([
		['genre=thriller', 'query:genre enum'],
		['tag=abcd', 'query:tag maxLength'],
		['tag=a&tag=b&tag=c', 'query:tag maxItems'],
		['shelves=1,x', 'query:shelves type'],
		['min_rating=5.1', 'query:min_rating maximum'],
		['available=yes', 'query:available type'],
		['page_size=201', 'query:page_size maximum'],
		['pagesize=5', 'query:pagesize additionalProperties']
	])("refuses `%s` with an error of the library's own kind.", async (search, expected) => {
		const answer = await ask('GET', `/books?${search}`);
		expect([answer.status, answer.headers['content-type'], answer.fault().code]).toEqual([400, 'application/json', 'invalid-parameters']);
		expect(answer.fault().faults.map(({ where, rule }) => `${where} ${rule}`)).toEqual([expected]);
	});

	test.each([
		[undefined, 'application/json'],
		['text/csv', 'text/csv; charset=utf-8'],
		['application/vnd.library.books+json', 'application/vnd.library.books+json'],
		['text/*;q=0.5, application/json;q=0.4', 'text/csv; charset=utf-8']
	])('for `Accept: %s` comes as %s.', async (accept, expected) => {
		const answer = await ask('GET', '/books', { headers: accept === undefined ? {} : { accept } });
		expect([answer.status, answer.headers['content-type']]).toEqual([200, expected]);
	});

	test('comes in no other kind.', async () => {
		expect((await ask('GET', '/books', { headers: { accept: 'image/png' } })).status).toBe(406);
	});

	test('is public: nobody looks at credentials.', async () => {
		expect((await ask('GET', '/books', { headers: bearer('stolen') })).status).toBe(200);
	});
});

describe('A new book', () => {
	const key = { 'x-branch-key': 'branch-12' };
	const add = (headers: Record<string, string>, body: string | object = book) => ask('POST', '/books', { headers: { ...type, ...headers }, body });

	test.each([
		['a branch key and a token that may write', { ...key, ...bearer('tok-writer') }, 201],
		['a token of an administrator alone', bearer('tok-admin'), 201],
		['a branch key alone', key, 401],
		['a token that may write, alone', bearer('tok-writer'), 403],
		['a branch key and a token that may do nothing', { ...key, ...bearer('tok-ada') }, 403],
		['nothing', {}, 401]
	])('from %s is answered with the status that its security asks for.', async (_, headers, status) => {
		expect((await add(headers)).status).toBe(status);
	});

	test("may come as JSON, as the library's own kind of JSON, or as its number.", async () => {
		const admin = bearer('tok-admin');
		expect((await add({ ...admin, 'content-type': 'application/vnd.library.book+json' })).status).toBe(201);
		expect(last()?.contentType).toBe('application/vnd.library.book+json');
		const answer = await add({ ...admin, 'content-type': 'text/plain' }, book.isbn);
		expect(answer.json()).toEqual({ isbn: book.isbn, title: 'Unknown' });
		expect((await add({ ...admin, 'content-type': 'text/plain' }, '978')).fault().faults[0]).toMatchObject({ where: '', rule: 'pattern' });
		expect((await add({ ...admin, 'content-type': 'text/html' })).headers.accept).toBe('application/json, application/vnd.library.book+json, text/plain');
	});

	test.each([
		[{ isbn: book.isbn }, '/title required'],
		[{ ...book, title: 'Odyssey, too' }, '/title maxLength'],
		[{ ...book, subtitle: 5 }, '/subtitle type'],
		[{ ...book, copies: { main: -1 } }, '/copies/main minimum'],
		[{ ...book, copies: { Main: 1 } }, '/copies/Main pattern'],
		[{ ...book, colour: 'red' }, '/colour unevaluatedProperties']
	])('that is %j is refused: %s.', async (body, expected) => {
		const answer = await add(bearer('tok-admin'), body);
		expect(answer.status).toBe(400);
		expect(answer.fault().faults.map(({ where, rule }) => `${where} ${rule}`)).toEqual([expected]);
	});

	test('may have a subtitle that is null, and copies anywhere.', async () => {
		expect((await add(bearer('tok-admin'), { ...book, subtitle: null, copies: { main: 1, constructor: 2 } })).status).toBe(201);
	});
});

describe('One book', () => {
	test('is for everyone, and for those whose credentials are good.', async () => {
		const reader = async (headers: Record<string, string>) => (await ask('GET', address, { headers })).headers['x-reader'];
		expect(await reader({})).toBe('nobody');
		expect(await reader(bearer('tok-ada'))).toBe('Ada');
		expect(await reader({ 'x-branch-key': 'branch-12' })).toBe('Branch 12');
		expect((await ask('GET', address, { headers: { 'x-branch-key': 'gone' } })).status).toBe(401);
	});

	test('tells caches all that it depends on.', async () => {
		const answer = await ask('GET', address, { headers: { 'x-branch-key': 'branch-12' } });
		expect(answer.headers).toMatchObject({ vary: 'Accept, Authorization, X-Branch-Key', 'cache-control': 'private, no-cache' });
	});

	test('is not sent again to those who have it.', async () => {
		const answer = await ask('GET', address, { headers: { 'if-none-match': 'W/"edition-3"' } });
		expect(answer).toMatchObject({ status: 304, body: null, headers: { etag: 'W/"edition-3"' } });
		expect((await ask('GET', address, { headers: { 'if-none-match': '"edition-2"' } })).status).toBe(200);
	});

	test('comes as text, too.', async () => {
		expect((await ask('GET', address, { headers: { accept: 'text/plain' } })).body).toBe('Odyssey, by Homer');
	});

	test('answers HEAD as GET, and OPTIONS with its methods.', async () => {
		expect((await ask('HEAD', address)).headers.etag).toBe('W/"edition-3"');
		expect((await ask('OPTIONS', address)).headers.allow).toBe('GET, HEAD, OPTIONS, PUT');
	});

	test('is replaced only by those who say what they have seen, and within the limit.', async () => {
		const put = (headers: Record<string, string>, body: object = book) =>
			ask('PUT', address, { headers: { ...type, 'x-branch-key': 'branch-12', ...headers }, body });
		const bare = await put({});
		expect([bare.status, bare.fault().code]).toEqual([428, 'precondition-required']);
		expect((await put({ 'if-match': '*' })).status).toBe(204);
		expect(last()?.headers).toEqual({ 'if-match': '*' });
		expect((await put({ 'if-match': '*' }, { ...book, subtitle: 'x'.repeat(200) })).status).toBe(413);
	});

	test('has a cover that can only be asked for.', async () => {
		expect((await ask('HEAD', `${address}/cover`)).status).toBe(204);
		expect((await ask('GET', `${address}/cover`)).headers.allow).toBe('HEAD, OPTIONS');
	});
});

test('In production, where nothing is checked, what the contract does not name stays in all the same.', async () => {
	const row = { ...book, price_paid: 12.5, copies: { main: { count: 2, thief: 'Autolycus' } } };
	const careless = { 'get-book': async () => ({ status: 200, headers: { etag: '"a"' }, body: row }) };
	const production = await openLibrary({ validateResponses: false }, careless);
	expect((await production.ask('GET', address)).json()).toEqual({ ...book, copies: { main: { count: 2 } } });
	const checked = await openLibrary({}, careless);
	expect((await checked.ask('GET', address)).status).toBe(500);
	expect(String(checked.reports.at(-1))).toContain('`body/copies/main/thief` is not a property');
});
