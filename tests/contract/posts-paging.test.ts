import { afterAll, beforeAll, expect, test } from 'vitest';
import { paginate } from '../../src/lib/client/paginate.ts';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => {
	galley = await startChecked();
	// Ties in every order: titles and times that several posts share, and drafts without any time.
	for (let index = 0; index < 12; index++) {
		const at = index % 3 === 0 ? undefined : `2026-0${1 + (index % 4)}-14T08:00:00Z`;
		await newPost(galley, { title: ['Ångström', 'alpha', 'Zulu', '𝒜stral'][index % 4], slug: `paged-${index}`, tags: ['paged'], ...(at ? { at } : {}) });
	}
});
afterAll(() => galley.stop());

const sorts = ['-publishedAt', 'publishedAt', '-createdAt', 'createdAt', '-updatedAt', 'updatedAt', '-title', 'title'] as const;
type Item = { id: string; slug: string };

for (const sort of sorts)
	test(`listPosts 200: a cursor walks every post once by ${sort}, while others are added`, async () => {
		const { data: before } = await galley.owner.GET('/posts', { params: { query: { sort, tag: ['paged'], limit: 100 } } });
		const expected = (before?.items ?? []).map(({ slug }) => slug);
		const walked: string[] = [];
		const added = new Set<string>();
		for await (const { slug } of paginate((cursor) => galley.owner.GET('/posts', { params: { query: { sort, tag: ['paged'], limit: 5, cursor } } }))) {
			walked.push(slug);
			if (walked.length % 4 !== 0 || added.size > 3) continue;
			const { post } = await newPost(galley, { title: 'Mike', tags: ['paged'], at: added.size % 2 === 0 ? 'now' : '2026-02-20T08:00:00Z' });
			added.add(post.slug);
		}
		expect(walked.filter((slug) => !added.has(slug))).toEqual(expected);
		expect(new Set(walked).size).toBe(walked.length);
	});

test('page numbers and cursors show the same posts in the same order', async () => {
	const all = await galley.sendAsOwner('GET', '/api/posts?limit=100');
	const ids = (json: Record<string, unknown>) => (json.items as Item[]).map(({ id }) => id);
	const paged: string[] = [];
	for (let page = 1; page <= 50; page++) {
		const { json } = await galley.sendAsOwner('GET', `/api/posts?limit=7&page=${page}`);
		paged.push(...ids(json));
		expect([json.page, json.limit]).toEqual([page, 7]);
		if (json.nextCursor === undefined) break;
	}
	expect(paged).toEqual(ids(all.json));
	const beyond = await galley.sendAsOwner('GET', '/api/posts?page=1000&limit=100');
	expect(beyond.json).toEqual({ items: [], page: 1000, limit: 100 });
});

/** The targets of a `Link` header by relation. */
function links(headers: Headers): Record<string, string> {
	return Object.fromEntries([...(headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, target = '', rel = '']) => [rel, target]));
}

test('links lead on, back and to the beginning, with the same filters', async () => {
	const first = await galley.sendAsOwner('GET', '/api/posts?tag=paged&limit=5&sort=title&page=1');
	expect(Object.keys(links(first.headers)).sort()).toEqual(['first', 'next']);
	const second = await galley.sendAsOwner('GET', links(first.headers).next ?? '');
	expect(second.json).toMatchObject({ page: 2, limit: 5 });
	const back = await galley.sendAsOwner('GET', links(second.headers).prev ?? '');
	expect(back.json).toEqual(first.json);
	expect((await galley.sendAsOwner('GET', links(second.headers).first ?? '')).json).toEqual(first.json);
});

test('links follow cursors to the end, and back to the beginning', async () => {
	const first = await galley.sendAsOwner('GET', '/api/posts?tag=paged&limit=9&sort=-title');
	let page = first;
	const seen = new Set<string>();
	for (;;) {
		for (const { id } of page.json.items as Item[]) seen.add(id);
		const { next } = links(page.headers);
		expect(next === undefined).toBe(page.json.nextCursor === undefined);
		if (next === undefined) break;
		page = await galley.sendAsOwner('GET', next);
	}
	expect((await galley.sendAsOwner('GET', links(page.headers).first ?? '')).json).toEqual(first.json);
	expect(seen.size).toBeGreaterThan(12);
});

test('the last page, and only the last, has no next cursor', async () => {
	const tag = 'exactly-four';
	for (let index = 0; index < 4; index++) await newPost(galley, { tags: [tag] });
	const four = await galley.sendAsOwner('GET', `/api/posts?tag=${tag}&limit=4`);
	expect([(four.json.items as Item[]).length, four.json.nextCursor, four.headers.get('link')]).toEqual([4, undefined, null]);
	expect((await galley.sendAsOwner('GET', `/api/posts?tag=${tag}&limit=3`)).json.nextCursor).toBeTypeOf('string');
});

test('listPosts 400: a cursor is good with its own filters, order and reader only', async () => {
	await newPost(galley, { tags: ['paged'], at: 'now' });
	const { json } = await galley.sendAsOwner('GET', '/api/posts?tag=paged&limit=2&sort=title');
	const cursor = `cursor=${String(json.nextCursor)}`;
	expect((await galley.sendAsOwner('GET', `/api/posts?limit=50&sort=title&tag=paged&${cursor}`)).status).toBe(200);
	for (const query of [
		'',
		'tag=paged',
		'sort=title',
		'tag=paged&sort=-title',
		'tag=paged&sort=title&q=a',
		'tag=paged&sort=title&status=draft',
		'tag=paged&tag=more&sort=title',
		'tag=paged&sort=title&page=1'
	]) {
		const answer = await galley.sendAsOwner('GET', `/api/posts?${query}&${cursor}`);
		expect([query, answer.status, answer.json.type]).toEqual([query, 400, '/problems/invalid-parameters']);
	}
	expect((await galley.send('GET', `/api/posts?tag=paged&sort=title&${cursor}`)).status).toBe(400);
});

const encode = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
test('a forged cursor is refused, whatever is in it', async () => {
	const { json } = await galley.sendAsOwner('GET', '/api/posts?limit=1');
	const genuine = String(json.nextCursor);
	const parts = JSON.parse(Buffer.from(genuine, 'base64url').toString()) as [string, string, string];
	const [key, id, bound] = parts;
	const forged = [
		'a',
		'_',
		'-',
		encode(''),
		encode('{}'),
		encode('null'),
		encode('[]'),
		encode('['),
		encode([key]),
		encode([key, id]),
		encode([key, id, 'x']),
		encode([1, id, bound]),
		encode([null, id, bound]),
		encode([key, null, bound]),
		encode([key, "'; DROP TABLE posts; --", bound]),
		encode(["x'", id, bound]),
		encode(['2026-13-45T00:00:00.000Z', id, bound]),
		encode(['9999-12-31T23:59:60.000Z', id, bound]),
		encode(['\0', id, bound]),
		encode([[key], id, bound]),
		encode('['.repeat(600)),
		genuine.slice(0, -3),
		`A${genuine}`,
		'x'.repeat(1200)
	];
	for (const cursor of forged) expect([cursor, (await galley.sendAsOwner('GET', `/api/posts?limit=1&cursor=${cursor}`)).status]).toEqual([cursor, 400]);
	for (const cursor of ['', 'a=b', '%00', '%C3%A4', 'x'.repeat(1201), `${genuine}%3D`])
		expect((await galley.sendAsOwner('GET', `/api/posts?limit=1&cursor=${cursor}`)).status).toBe(400);
});

test('a cursor in a title of the greatest length fits its own rule', async () => {
	for (const letter of ['😀', '"', '\u0085']) {
		await newPost(galley, { title: `a${letter.repeat(199)}`, tags: ['long'] });
		await newPost(galley, { title: `a${letter.repeat(199)}`, tags: ['long'] });
	}
	const walked = await Array.fromAsync(
		paginate((cursor) => galley.owner.GET('/posts', { params: { query: { tag: ['long'], sort: 'title', limit: 1, cursor } } }))
	);
	expect(new Set(walked.map(({ id }) => id)).size).toBe(6);
});
