import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/lib/markdown/render.ts';
import { summaryOf } from '../../src/lib/server/domain/post-texts.ts';

/** The most that a body may have. */
const most = 200_000;
const fill = (text: string) => text.repeat(Math.ceil(most / text.length)).slice(0, most);

function table(columns: number): string {
	const row = `|${'a|'.repeat(columns)}\n`;
	const head = `${row}|${'-|'.repeat(columns)}\n`;
	return head + row.repeat(Math.max(0, Math.floor((most - head.length) / row.length)));
}

/** Each is what makes some renderer overflow its stack, or take minutes. Here each has to end, in sound HTML of a fair size. */
const bombs: [string, string][] = [
	['5,000 nested quotes', `${'>'.repeat(5000)} a`],
	['quotes on quotes', fill(`${'>'.repeat(5000)} a\n`)],
	['a list 500 deep', Array.from({ length: 440 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
	['a list 500 deep in one line', `${'- '.repeat(500)}a`],
	['lists in quotes in lists', '> - '.repeat(2000)],
	['a table of two columns', table(2)],
	['a table of 1,000 columns', table(1000)],
	['a table of 30,000 columns', table(30_000)],
	['a table whose rows lack all but one of 300 cells', `${table(300).slice(0, 1202)}\n${'a\n'.repeat(90_000)}`],
	['opening brackets', fill('[')],
	['opening pictures', fill('![a')],
	['links without an end', fill('[a](b "c')],
	['emphasis without an end', fill('*a **a _b __b ')],
	['growing runs of backticks', Array.from({ length: 600 }, (_, length) => '`'.repeat(length + 1)).join(' ')],
	['definitions', fill('[a]: b\n')],
	['angle brackets', fill('<')],
	['fences', fill('```\n')]
];
test.each(bombs)('%s are rendered, and have a summary', { timeout: 60_000 }, (_, text) => {
	const html = renderMarkdown(text.slice(0, most));
	expect(html.length).toBeLessThan(10 * most);
	expect(count(html, /<(blockquote|ul|ol|li|table|tr|td|th|p|em|strong|code|a|pre)\b/g)).toBe(
		count(html, /<\/(blockquote|ul|ol|li|table|tr|td|th|p|em|strong|code|a|pre)>/g)
	);
	expect(Array.from(summaryOf(text)).length).toBeLessThanOrEqual(300);
});

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

test('what is nested deeper than anyone writes is cut off, and what comes after it is there', () => {
	const html = renderMarkdown(`${'>'.repeat(5000)} a\n\nAfter.`);
	expect(count(html, /<blockquote>/g)).toBeLessThanOrEqual(100);
	expect(html).toContain('<p>After.</p>');
});
