import { describe, expect, test } from 'vitest';
import { faultOf, rowsOf } from './proofs.ts';

const rows = rowsOf('docs/conformance.md');

test('There is a row for each thing that checkers try.', () => {
	expect(rows.length).toBeGreaterThan(50);
	expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

test.each(rows)('$name: its tests are there.', ({ proofs }) => {
	expect(proofs.length).toBeGreaterThan(0);
	expect(proofs.filter(({ title }) => title === null)).toEqual([]);
	expect(proofs.flatMap((proof) => faultOf(proof) ?? [])).toEqual([]);
});

describe('What is not there is found:', () => {
	test.each([
		['a file', 'tests/contract/nothing.test.ts', 'x', 'is not there'],
		['a title', 'tests/house/conformance.test.ts', 'no test is called this', 'has no test'],
		['a file that has no tests', 'tests/house/proofs.ts', 'x', 'is no file of tests']
	])('%s.', (_, file, title, fault) => {
		expect(faultOf({ file, title })).toContain(fault);
	});
});
