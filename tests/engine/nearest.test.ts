import { expect, test } from 'vitest';
import { nearest } from '../../src/lib/server/contract/parameters/nearest.ts';

const known = ['status', 'page', 'limit', 'publishedAt'];

test.each([
	['limti', 'limit'],
	['Limit', 'limit'],
	['limits', 'limit'],
	['statsu', 'status'],
	['pag', 'page'],
	['publishedat', 'publishedAt'],
	['published_at', 'publishedAt'],
	['pg', null],
	['offset', null],
	['', null],
	['x'.repeat(61), null]
])('`%s` most likely means %s.', (name, expected) => {
	expect(nearest(name, known)).toBe(expected);
});

test('Of two that are near the nearer one wins, of equals the first.', () => {
	expect(nearest('pages', ['paged', 'pages2', 'page'])).toBe('paged');
	expect(nearest('titel', ['tite', 'title'])).toBe('tite');
	expect(nearest('title', ['tilte', 'title'])).toBe('title');
});
