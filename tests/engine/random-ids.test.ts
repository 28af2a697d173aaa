import { expect, test } from 'vitest';
import { randomIds } from '../../src/lib/server/contract/random-ids.ts';

test('Ids have 128 bits in hexadecimal digits, and none comes twice.', () => {
	const next = randomIds();
	const ids = Array.from({ length: 1000 }, next);
	expect(new Set(ids).size).toBe(1000);
	for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
	// Each digit is at each place about as often as any other.
	for (const place of [0, 1, 16, 31]) expect(new Set(ids.map((id) => id[place])).size).toBe(16);
});

test('Two sources give different ids.', () => {
	expect(randomIds()()).not.toBe(randomIds()());
});
