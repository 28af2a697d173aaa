import { describe, expect, test } from 'vitest';
import { invalidValues } from '../../src/lib/testing/data/invalid-values.ts';
import { parse } from '../../src/lib/testing/data/patterns/parse.ts';
import { patternOf } from '../../src/lib/testing/data/patterns/pattern.ts';
import { codePoints } from '../../src/lib/testing/data/schema/json.ts';
import { chanceOf, simplest } from '../../src/lib/testing/data/solve/chance.ts';
import { validValues } from '../../src/lib/testing/data/valid-values.ts';

const patterns = [
	'^[a-z0-9]+(-[a-z0-9]+)*$',
	'^post_[0-9a-z]{20}$',
	'^https?://[!-~]+$',
	'^ *[^\\u0000-\\u0020\\u007f][^\\u0000-\\u001f\\u007f]*$',
	'^[^\\u0000-\\u0020\\u007f@"<>(),:;\\\\\\[\\]]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$',
	'^(?:\\d{1,3}\\.){3}\\d{1,3}$',
	'^\\p{Lu}\\p{L}*$',
	'^\\P{L}+$',
	'^\\p{Script=Cherokee}{3}$',
	'^[\\p{L}\\p{N}_-]{2,}$',
	'^\\u{1F600}|\\uD83D\\uDE01$',
	'^(a|bb|ccc){2,4}$',
	'^(?<quote>["\'])[^"\']*\\k<quote>$',
	'^(\\w+) \\1$',
	'^(?=.*[A-Z])(?=.*\\d)(?=.*[^\\w\\s]).{8,}$',
	'^(?!admin$)(?!root$)[a-z]{3,8}$',
	'^.*(?<!-)$',
	'^\\S+\\b$',
	'^a*?b+?c??$',
	'^[^]$',
	'^[\\s\\S]{3}$',
	'^\\cJ\\x41\\t$',
	'[0-9]{3}',
	'^x',
	'x$',
	'a|^b$',
	'^$',
	''
];

describe.each(patterns)('%s', (source) => {
	const pattern = patternOf(source);
	const [least, most] = pattern.lengths;

	test('has a simplest text, and others by chance', () => {
		const chance = chanceOf(3);
		const made = [pattern.make(simplest), ...Array.from({ length: 10 }, () => pattern.make(chance))].filter((text) => text !== undefined);
		expect(made.length).toBeGreaterThan(5);
		expect(made.filter((text) => !new RegExp(source, 'u').test(text))).toEqual([]);
	});

	test('has texts of each length that is asked for, where there are any', () => {
		const made = Array.from({ length: 80 }, (_, length) => ({ length, text: pattern.make(simplest, length) })).filter(({ text }) => text !== undefined);
		expect(made.filter(({ length, text = '' }) => codePoints(text) !== length || !pattern.test(text))).toEqual([]);
		const possible = made.map(({ length }) => length);
		expect(Math.min(...possible)).toBeGreaterThanOrEqual(least);
		expect(Math.max(...possible)).toBeLessThanOrEqual(most);
		// References back and look-aheads make the bounds a guess.
		if (!/\\1|\\k|\(\?[=!<]|\\b|\|\^/.test(source)) expect([Math.min(...possible), Math.max(...possible)]).toEqual([least, Math.min(most, 79)]);
	});
});

test.each([
	['a slug', '^[a-z0-9]+(-[a-z0-9]+)*$', 50],
	['an address', '^[^@]{1,64}@[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$', 254],
	['a link', '^https?://[!-~]+$', 2000],
	['a long text', '^[^\\u0000]*$', 200_000]
])('%s is made at its greatest length, and beyond', (_, pattern, maxLength) => {
	const schema = { type: 'string', pattern, maxLength };
	const lengths = validValues(schema, { count: 0 }).map(({ value }) => codePoints(String(value)));
	expect(Math.max(...lengths)).toBe(maxLength);
	const tooLong = invalidValues(schema).values.find(({ keyword }) => keyword === 'maxLength');
	expect(codePoints(String(tooLong?.value))).toBe(maxLength + 1);
});

test('several patterns are satisfied together, and each is broken alone', () => {
	const schema = { type: 'string', allOf: [{ pattern: '^[a-z]+' }, { pattern: '\\d$' }, { pattern: '^.{3,6}$' }] };
	expect(validValues(schema).length).toBeGreaterThan(3);
	expect(invalidValues(schema).values.filter(({ keyword }) => keyword === 'pattern')).toHaveLength(3);
});

test('what texts are not made from is found by trying, or given up with a reason', () => {
	expect(() => parse('(?i:a)')).toThrow('(?i:');
	const schema = { type: 'string', pattern: '^(?i:text)' };
	expect(validValues(schema).map(({ value }) => value)).toContain('text');
	const strange = invalidValues({ type: 'string', pattern: '^(?i:qqqq)$', minLength: 4 });
	expect(strange.values.some(({ keyword }) => keyword === 'pattern')).toBe(true);
});
