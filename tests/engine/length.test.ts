import { expect, test } from 'vitest';
import { length } from '../../src/lib/server/contract/values/length.ts';

test.each([
	['', 0],
	['proof', 5],
	['🦊', 1],
	['a🦊b🦊', 4],
	['🦊🦊🦊', 3],
	['e\u0301', 2],
	['\ud83e', 1],
	['\udd8a\ud83e', 2],
	['\ud83e\ud83e\udd8a', 2]
])('%j has %i code points', (text, count) => {
	expect(length(text)).toBe(count);
	expect(Array.from(text)).toHaveLength(count);
});
