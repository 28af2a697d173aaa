import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, readPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

const texts = [
	'Ünïcödé',
	'日本語のタイトル',
	'العربية',
	'👩‍👩‍👧‍👦 and 🏳️‍🌈',
	'e\u0301 is not é',
	'\uFFFD \uFFFE \uFEFF',
	'\uFEFFa mark at the beginning',
	'a\u200Bb\u2028c\u202Ed',
	'𝒜𝓈𝓉𝓇𝒶𝓁',
	"Robert'); DROP TABLE posts;--",
	'<script>alert(1)</script>',
	'%s %d ${x} {{y}} \\0 \\u0000',
	'a\u0080b',
	'\u{10FFFF}'
];
test('what the contract takes is stored and read back byte for byte', async () => {
	for (const title of texts) {
		const { post } = await newPost(galley, { title, body: `${title}\r\n\t${title}\u0001`, excerpt: `\n${title} ` });
		const read = await galley.sendAsOwner('GET', `/api/posts/${post.id}`);
		expect(read.json).toMatchObject({ title, body: `${title}\r\n\t${title}\u0001`, excerpt: `\n${title} ` });
		const listed = await galley.sendAsOwner('GET', `/api/posts?limit=1&sort=-createdAt`);
		expect(listed.json.items).toMatchObject([{ id: post.id, title }]);
	}
});

test('lengths are counted in characters, not in units of UTF-16', async () => {
	const full = {
		title: '😀'.repeat(200),
		slug: 'x'.repeat(100),
		excerpt: '😀'.repeat(500),
		tags: ['t'.repeat(50), ...Array.from({ length: 19 }, (_, index) => `t${index}`)]
	};
	const { post } = await newPost(galley, full);
	expect((await readPost(galley, post.id)).post).toMatchObject(full);
	const longer = { title: '😀'.repeat(201), slug: 'x'.repeat(101), excerpt: '😀'.repeat(501), tags: Array.from({ length: 21 }, (_, index) => `t${index}`) };
	for (const [name, value] of Object.entries(longer)) {
		const { status, json } = await galley.sendAsOwner('POST', '/api/posts', { body: { title: 'Long', [name]: value } });
		expect([name, status, json.errors]).toMatchObject([name, 422, [{ pointer: `/${name}` }]]);
	}
});

test('the shortest of everything is taken', async () => {
	const { post } = await newPost(galley, { title: '!', slug: 's', body: '', excerpt: '.', tags: [] });
	expect((await readPost(galley, 's')).post).toEqual(post);
});

test('a title has something to see, on one line', async () => {
	for (const title of ['', ' ', '   ', 'a\nb', 'a\tb', '\u007f', '\u0001'])
		expect((await galley.sendAsOwner('POST', '/api/posts', { body: { title } })).status, JSON.stringify(title)).toBe(422);
});

const words = (make: (index: number) => string) => {
	let text = '';
	for (let index = 0; text.length < 210_000; index++) text += `${make(index)} `;
	return Array.from(text).slice(0, 200_000).join('');
};
const astral = (index: number) => String.fromCodePoint(0x20000 + (index % 40_000));
const largest: [string, string][] = [
	['one word', 'a'.repeat(200_000)],
	['many distinct short words', words((index) => index.toString(36))],
	['astral letters in one word', '𝒜'.repeat(200_000)],
	['distinct astral words', words((index) => astral(index) + astral(index * 7))],
	['hyphenated words', words((index) => `${index.toString(36)}-${(index * 31).toString(36)}-${(index * 17).toString(36)}`)],
	['hyphenated astral words', words((index) => `${astral(index)}-${astral(index * 3)}-${astral(index * 11)}`)],
	['paths and addresses', words((index) => `http://a${index.toString(36)}.io/${index}`)],
	['quotes a thousand deep', '>'.repeat(200_000)],
	['brackets', '['.repeat(200_000)],
	['emphasis', '*_'.repeat(100_000)],
	['quotation marks and backslashes', '"\\'.repeat(100_000)],
	['control characters', '\u0001'.repeat(200_000)]
];
for (const [what, body] of largest)
	test(`the largest body of ${what} is taken and read back`, async () => {
		const { post, etag } = await newPost(galley, { title: 'Large', body });
		expect((await readPost(galley, post.id)).post.body === body).toBe(true);
		const { status } = await galley.sendAsOwner('PATCH', `/api/posts/${post.id}`, {
			headers: { 'if-match': etag },
			body: { body: Array.from(`!${body}`).slice(0, 200_000).join(''), excerpt: '😀-'.repeat(250), title: '𝒜-'.repeat(100) }
		});
		expect(status).toBe(200);
	});

test('a body of one character too many is refused', async () => {
	for (const letter of ['a', '😀']) {
		const { status, json } = await galley.sendAsOwner('POST', '/api/posts', { body: { title: 'Large', body: letter.repeat(200_001) } });
		expect([status, json.errors]).toMatchObject([422, [{ pointer: '/body', keyword: 'maxLength' }]]);
	}
});
