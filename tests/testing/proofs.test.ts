import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invalidValues } from '../../src/lib/testing/data/invalid-values.ts';
import { disprove } from '../../src/lib/testing/data/judge/prove.ts';
import { modelOf } from '../../src/lib/testing/data/schema/model.ts';
import { validValues } from '../../src/lib/testing/data/valid-values.ts';
import { reach, type Reached } from '../../src/lib/testing/data/violations/solve.ts';
import { targetsOf } from '../../src/lib/testing/data/violations/targets.ts';
import { falsehoods } from './support/prove.ts';
import { randomSchema } from './support/random-schema.ts';
import { schemas } from './support/schemas.ts';

function reachedIn(schema: object): Reached[] {
	const model = modelOf(schema, {});
	return [...targetsOf(model)].map((target) => reach(model, target)).filter((reached) => typeof reached !== 'string');
}

const post = {
	type: 'object',
	required: ['title', 'tags'],
	additionalProperties: false,
	properties: {
		title: { type: 'string', minLength: 2, maxLength: 5, pattern: '^[a-z]+$' },
		tags: { type: 'array', maxItems: 2, uniqueItems: true, items: { type: 'string', maxLength: 3 } },
		author: { $ref: '#/$defs/name' },
		editor: { $ref: '#/$defs/name' }
	},
	$defs: { name: { type: 'string', maxLength: 3 } }
};

/** What is said of a value that is passed off as breaking this keyword there. */
function verdict(schema: object, keyword: string, pointer: string, value: unknown): string | null {
	const found = reachedIn(schema).find(({ violation, target }) => violation.keyword === keyword && target.pointer === pointer);
	if (!found) throw new Error(`Nothing breaks ${keyword} at '${pointer}'.`);
	return disprove(modelOf(schema, {}), value, found.target, found.violation);
}

describe('A lie is caught', () => {
	test.each([
		['a permitted value', 'maxLength', '/title', { title: 'abcde', tags: [] }, 'what should break it is permitted'],
		['another keyword', 'maxLength', '/title', { title: 'a', tags: [] }, 'what should break it breaks something else'],
		['the keyword elsewhere', 'maxLength', '/tags/0', { title: 'abcdef', tags: [] }, 'what should break it breaks something else'],
		[
			'the keyword of the same schema elsewhere',
			'maxLength',
			'/author',
			{ title: 'ab', tags: [], editor: 'abcd' },
			'what should break it breaks something else'
		],
		[
			'and of the same schema elsewhere too',
			'maxLength',
			'/author',
			{ title: 'ab', tags: [], author: 'abcd', editor: 'abcd' },
			'what breaks it breaks it at /editor too'
		],
		['a second keyword of the same part', 'maxLength', '/title', { title: 'ABCDEF', tags: [] }, 'what breaks it breaks pattern too'],
		['a second keyword of another part', 'maxLength', '/title', { title: 'abcdef', tags: ['a', 'a'] }, 'what breaks it breaks uniqueItems too'],
		['a second missing member', 'required', '', {}, 'what breaks it breaks required too'],
		['a second item', 'maxLength', '/tags/0', { title: 'ab', tags: ['abcd', 'abcde'] }, 'what breaks it breaks it at /tags/1 too']
	])('%s', (_, keyword, pointer, value, why) => {
		expect(verdict(post, keyword, pointer, value)).toBe(why);
	});

	const branches = {
		oneOf: [
			{ type: 'object', required: ['a'], properties: { a: { type: 'integer', minimum: 3, multipleOf: 2 } }, additionalProperties: false },
			{ type: 'string', maxLength: 2 }
		]
	};

	test.each([
		['in a branch, another keyword of it too', '/a', 'minimum', { a: 1 }, 'what breaks it breaks multipleOf too'],
		['in a branch, another member of it too', '/a', 'minimum', { a: 2, b: 1 }, 'what breaks it breaks additionalProperties, type, oneOf too'],
		['in a branch, only the other branch', '', 'maxLength', { a: 2 }, 'what should break it breaks something else']
	])('%s', (_, pointer, keyword, value, why) => {
		expect(verdict(branches, keyword, pointer, value)).toBe(why);
	});

	test('and what follows from a broken keyword is no second one', () => {
		expect(verdict(branches, 'minimum', '/a', { a: 2 })).toBeNull();
		expect(verdict(branches, 'maxLength', '', 'abc')).toBeNull();
	});

	test('a value proves its own violation, and no other', () => {
		const model = modelOf(post, {});
		const all = reachedIn(post);
		const place = ({ target, violation }: Reached) => [model.places.get(target.schema), violation.keyword, violation.member, target.pointer].join(' ');
		const proven = all.flatMap((one) =>
			all.filter(({ target, violation }) => disprove(model, one.value, target, violation) === null).map((other) => [place(one), place(other)])
		);
		expect(all.length).toBeGreaterThan(30);
		expect(proven.filter(([one, other]) => one !== other)).toEqual([]);
		expect(new Set(proven.map(([one]) => one))).toEqual(new Set(all.map(place)));
	});

	test('samples of formats that are none are passed on to nobody', () => {
		const even = (text: string) => text.length % 2 === 0;
		const formats = { even: { valid: ['a', 'ab'], invalid: ['abcd', 'abc'], validate: even } };
		const schema = { type: 'string', format: 'even' };
		expect(invalidValues(schema, { formats }).values.map(({ value }) => value)).toContain('abc');
		expect(invalidValues(schema, { formats }).values.map(({ value }) => value)).not.toContain('abcd');
		expect(validValues(schema, { formats }).every(({ value }) => even(String(value)))).toBe(true);
	});

	test('examples that the schema refuses are not believed', () => {
		const values = validValues({ type: 'string', maxLength: 3, examples: ['abcdef'], default: 7 }).map(({ value }) => value);
		expect(values).not.toContain('abcdef');
		expect(values).not.toContain(7);
	});
});

describe('Repeated by ajv on the schema as it was written, all of it is true', () => {
	test.each(Object.entries(schemas))('%s', (_, schema) => {
		expect(falsehoods(schema, { count: 3 })).toEqual([]);
	});

	test('of schemas made by chance', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(randomSchema, (schema) => {
				expect(falsehoods(schema, { count: 2 })).toEqual([]);
			}),
			{ seed: 4, numRuns: 60 }
		);
	});
});
