import { expect, test } from 'vitest';
import { readCursor, writeCursor } from '../../src/lib/server/domain/cursor.ts';
import { DomainError } from '../../src/lib/server/domain/error.ts';
import { orders } from '../../src/lib/server/domain/post-orders.ts';

const id = 'post_7f3k9q2m4x8c1v6b0n5t';
const any = () => true;

test('a cursor gives back the place that it was made from', () => {
	for (const key of ['2026-09-14T08:00:00.000Z', 'infinity', 'Über', '😀"\\', ''])
		expect(readCursor(writeCursor({ key, id }, { sort: 'title' }), { sort: 'title' }, any)).toEqual({ key, id });
});

test('the order of filters, and filters that are not set, make no difference', () => {
	const cursor = writeCursor({ key: 'a', id }, { q: 'x', tag: ['a'], status: undefined });
	expect(readCursor(cursor, { tag: ['a'], q: 'x' }, any)).toEqual({ key: 'a', id });
});

test('a cursor with other filters, or of no one’s making, is refused', () => {
	const cursor = writeCursor({ key: 'a', id }, { q: 'x' });
	for (const scope of [{}, { q: 'y' }, { q: 'x', sort: 'title' }]) expect(() => readCursor(cursor, scope, any)).toThrow(DomainError);
	for (const text of ['', 'a', cursor.slice(1), Buffer.from('{"0":1}').toString('base64url')])
		expect(() => readCursor(text, { q: 'x' }, any)).toThrow(/not one that this server made/);
	expect(() => readCursor(cursor, { q: 'x' }, () => false)).toThrow(DomainError);
});

test('each order knows its own keys', () => {
	for (const sort of ['createdAt', '-updatedAt', 'publishedAt'] as const) {
		expect(orders[sort].isKey('2026-09-14T08:00:00.000Z')).toBe(true);
		for (const text of ['', 'now', '2026-09-14', '2026-13-14T08:00:00.000Z', '2026-02-30T08:00:00.000Z', '0001-01-01T00:00:00.000Z'])
			expect(orders[sort].isKey(text)).toBe(false);
	}
	expect([orders['-publishedAt'].isKey('infinity'), orders.createdAt.isKey('infinity')]).toEqual([true, false]);
	expect([orders.title.isKey('Any title'), orders.title.isKey('a\0')]).toEqual([true, false]);
});
