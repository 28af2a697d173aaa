import { expect, test } from 'vitest';
import { slugFrom, summaryOf } from '../../src/lib/server/domain/post-texts.ts';

const slugs: [string, string][] = [
	['What a contract is for', 'what-a-contract-is-for'],
	['Über APIs, émigrés & ﬁne print', 'uber-apis-emigres-fine-print'],
	['  --Hyphens -- everywhere--  ', 'hyphens-everywhere'],
	['日本語', 'post'],
	['😀', 'post'],
	['C++ 20', 'c-20'],
	['①②③', '123'],
	[`${'a'.repeat(79)} b`, 'a'.repeat(79)]
];
for (const [title, slug] of slugs)
	test(`the slug of ${JSON.stringify(title.slice(0, 40))} is ${slug.slice(0, 40)}`, () => {
		expect(slugFrom(title)).toBe(slug);
	});

test('every slug is one that the contract takes', () => {
	for (const title of ['a'.repeat(200), '-'.repeat(200), 'ﷺ'.repeat(200), '\u0130stanbul', 'K', 'ſ', "d'accord", '\u0301a'])
		expect(slugFrom(title)).toMatch(/^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$/);
});

const summaries: [string, string, string][] = [
	['the first paragraph', '# Title\n\nFirst *and* `best`.\n\nSecond.', 'First and best.'],
	['a paragraph over several lines', 'One\ntwo  \nthree', 'One two three'],
	['the text of links and images', 'See [the *docs*](https://example.org "title").', 'See the docs.'],
	['no HTML', '<b>Bold</b> &amp; <i>more</i>', '<b>Bold</b> & <i>more</i>'],
	['nothing', '', ''],
	['a heading alone', '# Title', ''],
	['a list', '- One\n- Two', 'One']
];
for (const [what, body, summary] of summaries)
	test(`the summary of ${what} is plain text`, () => {
		expect(summaryOf(body)).toBe(summary);
	});

test('a long summary ends at a word, within 300 characters, without half a letter', () => {
	const words = summaryOf('word '.repeat(200));
	expect(words).toMatch(/^(word )+word…$/);
	expect(Array.from(words).length).toBeLessThanOrEqual(300);
	const letters = summaryOf('😀'.repeat(4000));
	expect([Array.from(letters).length, letters.isWellFormed()]).toEqual([300, true]);
	expect(summaryOf('x'.repeat(300))).toBe('x'.repeat(300));
});
