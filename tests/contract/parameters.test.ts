import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => {
	galley = await startChecked();
	await newPost(galley, { slug: 'tagged', tags: ['contracts', 'openapi'], at: 'now' });
});
afterAll(() => galley.stop());

async function faults(query: string) {
	const { status, json } = await galley.send('GET', `/api/posts?${query}`);
	expect([query, status]).toEqual([query, 400]);
	return json.errors as { parameter: string; in: string; keyword: string; detail: string }[];
}

const noIntegers = [
	'abc',
	'true',
	'null',
	'1.5',
	'',
	'[]',
	'{}',
	'1e400',
	'1e2',
	'0x10',
	'%205',
	'5%20',
	'+5',
	'%2B5',
	'%EF%BC%95',
	'05',
	'--5',
	'1_000',
	'1,000',
	'NaN',
	'Infinity',
	'%00',
	'5%00',
	'%D9%A5'
];
for (const name of ['limit', 'page'])
	test(`${name} is an integer in digits and nothing else`, async () => {
		for (const text of noIntegers) expect(await faults(`${name}=${text}`)).toMatchObject([{ parameter: name, in: 'query', keyword: 'type' }]);
		expect(await faults(name)).toMatchObject([{ parameter: name, keyword: 'type' }]);
	});

test('integers are held to their bounds, however large', async () => {
	for (const text of ['0', '-1', '-0']) for (const name of ['limit', 'page']) expect(await faults(`${name}=${text}`)).toMatchObject([{ keyword: 'minimum' }]);
	for (const text of ['101', '2147483648', '9223372036854775808', '1'.repeat(300)])
		expect(await faults(`limit=${text}`)).toMatchObject([{ parameter: 'limit', keyword: 'maximum' }]);
	for (const text of ['1001', '2147483648', '9223372036854775808'])
		expect(await faults(`page=${text}`)).toMatchObject([{ parameter: 'page', keyword: 'maximum' }]);
	for (const query of ['limit=1', 'limit=100', 'page=1', 'page=1000', 'page=1000&limit=100'])
		expect((await galley.send('GET', `/api/posts?${query}`)).status).toBe(200);
});

test('a scalar given twice is refused, even with the same value', async () => {
	for (const pair of ['limit=5', 'page=1', 'sort=title', 'q=a', 'status=draft', 'cursor=a']) {
		const name = pair.split('=')[0];
		expect(await faults(`${pair}&${pair}`)).toMatchObject([{ parameter: name, keyword: 'maxItems' }]);
	}
});

test('an array parameter may be given once or repeatedly, and is no comma list', async () => {
	const slugs = async (query: string) => ((await galley.send('GET', `/api/posts?${query}`)).json.items as { slug: string }[]).map(({ slug }) => slug);
	expect(await slugs('tag=openapi')).toEqual(['tagged']);
	expect(await slugs('tag=openapi&tag=contracts')).toEqual(['tagged']);
	expect(await slugs('tag=openapi&tag=node')).toEqual([]);
	expect(await faults('tag=openapi,contracts')).toMatchObject([{ parameter: 'tag', keyword: 'pattern' }]);
	expect(await faults('tag=openapi&tag=openapi')).toMatchObject([{ parameter: 'tag', keyword: 'uniqueItems' }]);
	expect(await faults('tag=a&tag=b&tag=c&tag=d&tag=e&tag=f')).toMatchObject([{ parameter: 'tag', keyword: 'maxItems' }]);
	for (const text of ['', 'Open', '-a', 'a--b', '%00', 'a%0A', 'x'.repeat(51)])
		expect((await faults(`tag=${text}`)).map(({ parameter }) => parameter)).toContain('tag');
});

test('an undeclared query parameter is refused by name, with the nearest that there is', async () => {
	expect(await faults('limt=5')).toMatchObject([{ parameter: 'limt', keyword: 'additionalProperties', detail: expect.stringContaining('`limit`') as string }]);
	expect(await faults('Limit=5')).toMatchObject([{ parameter: 'Limit' }]);
	for (const name of ['__proto__', 'constructor', 'toString', 'limit[]', 'limit%00', 'tag%5B0%5D', '%20limit'])
		expect(await faults(`${name}=5`)).toHaveLength(1);
	expect((await faults('=5'))[0]?.parameter).toBe('(empty)');
	expect(await faults(Array.from({ length: 100 }, (_, index) => `a${index}=1`).join('&'))).toHaveLength(20);
});

test('enumerations and patterns are taken to the letter', async () => {
	for (const text of ['', 'Draft', 'draft%20', 'deleted', 'draft,published'])
		expect(await faults(`status=${text}`)).toMatchObject([{ parameter: 'status', keyword: 'enum' }]);
	for (const text of ['', 'Title', '%2Btitle', '--title', 'id', 'constructor'])
		expect(await faults(`sort=${text}`)).toMatchObject([{ parameter: 'sort', keyword: 'enum' }]);
	for (const text of ['ada', 'user_', 'user_0C8R2W5J7Y1D4H6P9S3G', 'user_0c8r2w5j7y1d4h6p9s3gx'])
		expect((await faults(`author=${text}`))[0]).toMatchObject({ parameter: 'author' });
	expect((await galley.send('GET', '/api/posts?author=user_0c8r2w5j7y1d4h6p9s3g')).json).toMatchObject({ items: [] });
});

test('broken percent-encoding is refused', async () => {
	for (const query of ['q=%', 'q=%zz', 'q=%E0%A4%A', 'q=%C3%28', 'q=%ED%A0%80', '%=1', 'q=a&%E0=1'])
		expect((await faults(query)).map(({ keyword }) => keyword)).toContain('encoding');
});

test('pluses are spaces, and empty pairs are nothing', async () => {
	for (const query of ['q=contract+drift', 'q=contract%20drift', '&&', '&limit=5&', 'q=%2B', 'q=%26%3D%23'])
		expect((await galley.send('GET', `/api/posts?${query}`)).status).toBe(200);
});

test('operations without query parameters refuse each one', async () => {
	const { post } = await newPost(galley);
	for (const path of ['/api/health', '/api/health/live', '/api/openapi.json', '/api/openapi.yaml', `/api/posts/${post.id}`])
		expect((await galley.sendAsOwner('GET', `${path}?a=1`)).status).toBe(400);
	for (const path of [`/api/posts/${post.id}/publish`, `/api/posts/${post.id}/unpublish`])
		expect((await galley.sendAsOwner('POST', `${path}?a=1`)).status).toBe(400);
});

test('faults in reading and faults against the schema are named together', async () => {
	const found = await faults('limit=0&page=abc&sort=up&colour=red');
	expect(new Set(found.map(({ parameter }) => parameter))).toEqual(new Set(['page', 'colour', 'limit', 'sort']));
	expect(new Set((await faults('limit=0&sort=up&status=gone')).map(({ parameter }) => parameter))).toEqual(new Set(['limit', 'sort', 'status']));
});

const noTags = ['', 'abc', '"a', 'a"', '"a" "b"', '"a",', ',"a"', 'w/"a"', '*, "a"', '"a"b'];
test('getPost, replacePost, patchPost, deletePost 400: conditions that are no entity tags are refused', async () => {
	const { post } = await newPost(galley);
	const target = `/api/posts/${post.id}`;
	const content = { title: 'Pages', slug: 'pages', body: '', excerpt: null, tags: [] };
	for (const text of noTags) {
		const answers = [
			await galley.sendAsOwner('GET', target, { headers: { 'if-none-match': text } }),
			await galley.sendAsOwner('PUT', target, { headers: { 'if-match': text }, body: content }),
			await galley.sendAsOwner('PATCH', target, { headers: { 'if-match': text }, body: { title: 'Pages' } }),
			await galley.sendAsOwner('DELETE', target, { headers: { 'if-match': text } })
		];
		expect([text, ...answers.map(({ status }) => status)]).toEqual([text, 400, 400, 400, 400]);
	}
});
