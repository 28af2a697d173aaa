import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => {
	galley = await startChecked();
	await newPost(galley, {
		title: 'Running a press',
		slug: 'press',
		body: 'The printers ran through the night, and Müller checked every galley.',
		tags: ['print'],
		at: '2026-03-01T08:00:00Z'
	});
	await newPost(galley, {
		title: 'The contract',
		slug: 'contract',
		body: 'Nothing drifts where a contract holds.',
		excerpt: 'On drifting apart.',
		tags: ['print', 'api'],
		at: '2026-05-01T08:00:00Z'
	});
	await newPost(galley, { title: 'Later', slug: 'later', tags: ['api'], at: '2027-05-01T08:00:00Z' });
	await newPost(galley, { title: 'Unfinished printing', slug: 'unfinished', body: '東京 and 🚀 rockets', tags: ['print'] });
});
afterAll(() => galley.stop());

const slugs = ({ json }: { json: Record<string, unknown> }) => (json.items as { slug: string }[]).map(({ slug }) => slug);
const asOwner = async (query: string) => slugs(await galley.sendAsOwner('GET', `/api/posts?${query}`));
const asStranger = async (query: string) => slugs(await galley.send('GET', `/api/posts?${query}`));

test('listPosts 200: strangers see what is published, newest first; the owner sees everything, drafts first', async () => {
	expect(await asStranger('')).toEqual(['contract', 'press']);
	expect(await asOwner('')).toEqual(['unfinished', 'later', 'contract', 'press']);
	expect((await galley.send('GET', '/api/posts')).json).toMatchObject({ limit: 20 });
});

test('a list carries summaries, without bodies', async () => {
	const { json } = await galley.send('GET', '/api/posts?limit=1');
	const [item] = json.items as Record<string, unknown>[];
	expect(Object.keys(item ?? {}).sort()).toEqual([
		'author',
		'createdAt',
		'excerpt',
		'id',
		'publishedAt',
		'slug',
		'status',
		'tags',
		'title',
		'updatedAt',
		'version'
	]);
	expect(item).toMatchObject({ slug: 'contract', excerpt: 'On drifting apart.', publishedAt: '2026-05-01T08:00:00.000Z' });
});

test('posts are filtered by status, tags and author, together', async () => {
	for (const [status, expected] of [
		['draft', 'unfinished'],
		['scheduled', 'later'],
		['published', 'contract,press']
	])
		expect((await asOwner(`status=${status}`)).join()).toBe(expected);
	expect(await asOwner('tag=print')).toEqual(['unfinished', 'contract', 'press']);
	expect(await asOwner('tag=print&tag=api')).toEqual(['contract']);
	expect(await asOwner('tag=print&status=draft')).toEqual(['unfinished']);
	const { json } = await galley.send('GET', '/api/posts/press');
	const { id } = json.author as { id: string };
	expect(await asStranger(`author=${id}&tag=api`)).toEqual(['contract']);
	expect(await asStranger('status=published')).toEqual(['contract', 'press']);
	for (const status of ['draft', 'scheduled']) expect(await asStranger(`status=${status}`)).toEqual([]);
});

test('posts are sorted both ways by every key', async () => {
	expect(await asOwner('sort=publishedAt')).toEqual(['press', 'contract', 'later', 'unfinished']);
	expect(await asOwner('sort=createdAt')).toEqual(['press', 'contract', 'later', 'unfinished']);
	expect(await asOwner('sort=-createdAt')).toEqual(['unfinished', 'later', 'contract', 'press']);
	expect(await asOwner('sort=-updatedAt')).toEqual((await asOwner('sort=updatedAt')).reverse());
	expect(await asOwner('sort=-title')).toEqual((await asOwner('sort=title')).reverse());
	expect(await asOwner('sort=title')).toEqual(['later', 'press', 'contract', 'unfinished']);
});

test('search finds words in all their forms, in title, excerpt and body', async () => {
	for (const q of ['printer', 'PRINTERS', 'check', 'checking']) expect(await asOwner(`q=${q}`), q).toEqual(['press']);
	expect(await asOwner('q=drifted')).toEqual(['contract']);
	expect(await asOwner('q=apart')).toEqual(['contract']);
	expect(await asOwner('q=run+press')).toEqual(['press']);
	expect(await asOwner('q=m%C3%BCller')).toEqual(['press']);
	expect(await asOwner('q=%E6%9D%B1%E4%BA%AC')).toEqual(['unfinished']);
});

test('search knows all words, phrases, alternatives and exclusions', async () => {
	expect(await asOwner('q=contract+night')).toEqual([]);
	expect(await asOwner('q=contract+or+night')).toEqual(['contract', 'press']);
	expect(await asOwner('q=%22every+galley%22')).toEqual(['press']);
	expect(await asOwner('q=%22galley+every%22')).toEqual([]);
	expect(await asOwner('q=galley')).toEqual(['press']);
	expect(await asOwner('q=galley+-night')).toEqual([]);
});

test('search finds only what is published for strangers', async () => {
	expect(await asStranger('q=print+or+press')).toEqual(['press']);
	expect(await asOwner('q=print+or+press')).toEqual(['unfinished', 'press']);
});

test('search takes any text but NUL', async () => {
	const odd = [
		"'",
		'"',
		'"open',
		'-',
		'--',
		'()',
		'& | ! :*',
		'\\',
		"a' OR 1=1; --",
		'😀'.repeat(200),
		'a'.repeat(200),
		'or or or',
		':',
		'<->',
		'%',
		'\u0001',
		'-"'.repeat(100),
		'the'
	];
	for (const q of odd) expect((await galley.send('GET', `/api/posts?q=${encodeURIComponent(q)}`)).status, q).toBe(200);
	for (const q of ['', 'a'.repeat(201), '😀'.repeat(201), 'a\0b']) expect((await galley.send('GET', `/api/posts?q=${encodeURIComponent(q)}`)).status).toBe(400);
});

test('listPosts 200: a rule of minus signs excludes nothing, however long', async () => {
	for (const rule of ['-'.repeat(199), '- '.repeat(99), '-<'.repeat(99), '-('.repeat(99)]) {
		expect((await galley.send('GET', `/api/posts?q=${encodeURIComponent(rule)}`)).status).toBe(200);
		expect(await asStranger(`q=${encodeURIComponent(`press ${rule.slice(0, 100)} printers`)}`)).toEqual(['press']);
	}
});
