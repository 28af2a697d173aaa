import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invalidArbitrary, validArbitrary } from '../../src/lib/testing/data/arbitraries.ts';
import { invalidValues } from '../../src/lib/testing/data/invalid-values.ts';
import { SchemaError } from '../../src/lib/testing/data/schema/schema.ts';
import { simpler } from '../../src/lib/testing/data/shrink.ts';
import { judge } from './support/judge.ts';

const post = {
	type: 'object',
	required: ['title'],
	additionalProperties: false,
	properties: {
		title: { type: 'string', minLength: 1, maxLength: 20, pattern: '^[a-z ]+$' },
		size: { type: 'integer', minimum: 1, maximum: 1000 },
		tags: { type: 'array', maxItems: 5, items: { type: 'string', pattern: '^[a-z]{2,9}$' } }
	}
};
type Post = { title: string; size?: number; tags?: string[] };
const check = judge(post);

/** What a property that fails ends with, when fast-check has made it as simple as it can. */
function simplest<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => boolean): T | undefined {
	return fc.check(fc.property(arbitrary, holds), { seed: 5, numRuns: 3_000 }).counterexample?.[0];
}

describe('Permitted values', () => {
	test('are permitted, all of them', () => {
		fc.assert(
			fc.property(validArbitrary(post), (value) => check(value).length === 0),
			{ seed: 1, numRuns: 500 }
		);
	});

	test('are the same for the same seed', () => {
		const of = (seed: number) => fc.sample(validArbitrary(post), { seed, numRuns: 30 });
		expect(of(3)).toEqual(of(3));
		expect(of(3)).not.toEqual(of(4));
	});

	test.each<[string, (value: Post) => boolean, Post]>([
		['a number', ({ size = 0 }) => size < 137, { title: 'a', size: 137 }],
		['a length', ({ title }) => title.length < 7, { title: 'aaaaaaa' }],
		['several members', ({ size = 0, tags = [] }) => size < 10 || tags.length < 2, { title: 'a', size: 10, tags: ['aa', 'aa'] }]
	])('shrink to the least that fails: %s', (_, holds, least) => {
		const found = simplest(validArbitrary(post) as fc.Arbitrary<Post>, holds);
		expect(check(found)).toEqual([]);
		expect(found).toEqual(least);
	});

	test('include the edges early', () => {
		const sizes = fc.sample(validArbitrary(post) as fc.Arbitrary<Post>, { seed: 1, numRuns: 100 }).map(({ size }) => size);
		expect(sizes).toContain(1);
		expect(sizes).toContain(1000);
	});

	test('shrink when they come from an example of an earlier run', () => {
		const example: Post = { title: 'this fails', size: 900, tags: ['abc'] };
		const run = fc.check(
			fc.property(validArbitrary(post) as fc.Arbitrary<Post>, ({ size = 0 }) => size < 500),
			{ examples: [[example]], numRuns: 1 }
		);
		expect(run.counterexample?.[0]).toMatchObject({ size: 500 });
		expect(run.counterexample?.[0]?.tags).toBeUndefined();
	});
});

describe('Forbidden values', () => {
	const twoFaults = (value: unknown) => check(value).length > 1;

	test('break one keyword, all of them', () => {
		fc.assert(
			fc.property(invalidArbitrary(post), ({ value, keyword, pointer }) => {
				expect(check(value)).toMatchObject([{ keyword, instancePath: pointer }]);
			}),
			{ seed: 1, numRuns: 500 }
		);
	});

	test('are of every kind', () => {
		const found = new Set(fc.sample(invalidArbitrary(post), { seed: 1, numRuns: 1_000 }).map(({ keyword, pointer }) => `${keyword} ${pointer}`));
		expect(found).toEqual(new Set(invalidValues(post).values.map(({ keyword, pointer }) => `${keyword} ${pointer}`)));
	});

	test('shrink to the least that breaks the same keyword in the same place, and nothing else', () => {
		const found = simplest(invalidArbitrary(post), ({ keyword }) => keyword !== 'maxItems');
		expect(found).toMatchObject({ keyword: 'maxItems', pointer: '/tags', label: 'tags has more items than maxItems 5' });
		const value = found?.value as Post;
		expect(value.tags).toEqual(['aa', 'aa', 'aa', 'aa', 'aa', 'aa']);
		expect([Object.keys(value), value.title.length, twoFaults(value)]).toEqual([['title', 'tags'], 1, false]);
	});

	test('of a branch shrink within the branch', () => {
		const schema = {
			oneOf: [
				{ type: 'object', required: ['kind', 'list'], properties: { kind: { const: 'a' }, list: { type: 'array', items: { type: 'integer', maximum: 9 } } } },
				{ type: 'string' }
			]
		};
		const found = simplest(invalidArbitrary(schema), ({ keyword }) => keyword !== 'maximum');
		expect(found).toMatchObject({ keyword: 'maximum', value: { kind: 'a', list: [10] } });
	});
});

test.each([
	['valid', () => validArbitrary(false)],
	['invalid', () => invalidArbitrary(true)]
])('where there is nothing to choose from, that is said: %s', (_, make) => {
	expect(make).toThrow(SchemaError);
});

test('to simplify comes to an end, whatever the value', () => {
	fc.assert(
		fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
			let current: unknown = value;
			for (let steps = 0; steps < 2_000; steps++) {
				const next = simpler(current).next();
				if (next.done === true) return true;
				current = next.value;
			}
			return false;
		}),
		{ seed: 2, numRuns: 200 }
	);
});
