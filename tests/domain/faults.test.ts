import { describe, expect, test } from 'vitest';
import { tagsOf } from '../../src/lib/server/forms/post-fields.ts';
import { faultsByField, plain } from '../../src/lib/ui/studio/faults.ts';

describe('What the contract refuses, said to people', () => {
	test('has no patterns and no marks of code', () => {
		expect(plain('`tags/3` must match `^[a-z0-9]+(-[a-z0-9]+)*$` (Lower-case letters, digits and single hyphens).')).toBe(
			'Lower-case letters, digits and single hyphens.'
		);
		expect(plain('`at` must be a valid `date-time` (RFC 3339 in UTC).')).toBe('RFC 3339 in UTC.');
		expect(plain('`name` must have at most 100 characters; it has 101.')).toBe('name must have at most 100 characters; it has 101.');
	});

	test('is the first fault of each field', () => {
		const errors = [
			{ pointer: '/tags/0', detail: '`tags/0` is missing.', keyword: 'required' },
			{ pointer: '/tags/1', detail: 'Another.', keyword: 'required' },
			{ pointer: '/title', detail: '`title` is missing.', keyword: 'required' }
		];
		const problem = { type: '/problems/invalid-body', title: 'Invalid body', status: 422, detail: '', instance: '/', requestId: 'req_1', errors };
		expect(faultsByField(problem)).toEqual({ tags: 'tags/0 is missing.', title: 'title is missing.' });
		expect(faultsByField(null)).toEqual({});
	});
});

test('Tags stand between commas, and one of two words gets its hyphen', () => {
	expect(tagsOf(' Harbour, morning  lists,,harbour, ')).toEqual(['harbour', 'morning-lists']);
});
