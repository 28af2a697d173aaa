import { describe, expect, test } from 'vitest';
import { matchesStrongly, matchesWeakly, readEntityTags } from '../../src/lib/server/contract/conditional.ts';

test.each([
	['*', '*'],
	[' * ', '*'],
	['"a"', ['"a"']],
	['""', ['""']],
	['W/"a"', ['W/"a"']],
	['"a", "b" ,W/"c"', ['"a"', '"b"', 'W/"c"']],
	['"a,b"', ['"a,b"']],
	['a', null],
	['"a', null],
	['', null],
	['"a",', null],
	['"a" "b"', null],
	['w/"a"', null],
	['*, "a"', null],
	['"a b"', null],
	["'a'", null]
])('`%s` is read as %j.', (text, tags) => {
	expect(readEntityTags(text)).toEqual(tags);
});

describe('A strong comparison', () => {
	test('matches the same strong tag, and any at all for an asterisk.', () => {
		expect(matchesStrongly(['"a"', '"b"'], '"b"')).toBe(true);
		expect(matchesStrongly('*', '"b"')).toBe(true);
		expect(matchesStrongly(['"a"'], '"b"')).toBe(false);
	});

	test('matches no weak tag, on either side.', () => {
		expect(matchesStrongly(['W/"a"'], '"a"')).toBe(false);
		expect(matchesStrongly(['"a"'], 'W/"a"')).toBe(false);
		expect(matchesStrongly(['W/"a"'], 'W/"a"')).toBe(false);
	});
});

test.each([
	['"a"', '"a"'],
	['W/"a"', '"a"'],
	['"a"', 'W/"a"'],
	['W/"a"', 'W/"a"']
])('A weak comparison matches %s with %s.', (tag, etag) => {
	expect(matchesWeakly([tag], etag)).toBe(true);
	expect(matchesWeakly(['"other"'], etag)).toBe(false);
});
