import { expect, test } from 'vitest';
import { faultOf, rowsOf } from './proofs.ts';

const rows = rowsOf('docs/capabilities.md');

test('every capability names tests, and they are there', () => {
	expect(rows.length).toBeGreaterThan(15);
	for (const { name, proofs } of rows) {
		expect(proofs.length, name).toBeGreaterThan(0);
		expect(
			proofs.flatMap((proof) => faultOf(proof) ?? []),
			name
		).toEqual([]);
	}
});
