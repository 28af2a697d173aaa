import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = [...readFileSync('docs/capabilities.md', 'utf8').matchAll(/^\| ([A-Z][^|]+?) \| (.+) \|$/gm)].map(([, name = '', links = '']) => ({
	name,
	files: [...links.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, file = '']) => file)
}));

test('every capability names tests, and they are there', () => {
	expect(rows.length).toBeGreaterThan(15);
	for (const { name, files } of rows) {
		expect(files.length, name).toBeGreaterThan(0);
		expect(
			files.filter((file) => !existsSync(file) || !file.endsWith('.test.ts')),
			name
		).toEqual([]);
	}
});
