import { expect, test } from 'vitest';
import { matchesWeakly, readEntityTags } from '../../src/lib/server/contract/answers/conditional.ts';

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

test.each([
	['"a"', '"a"'],
	['W/"a"', '"a"'],
	['"a"', 'W/"a"'],
	['W/"a"', 'W/"a"']
])('A weak comparison matches %s with %s.', (tag, etag) => {
	expect(matchesWeakly([tag], etag)).toBe(true);
	expect(matchesWeakly(['"other"'], etag)).toBe(false);
});
