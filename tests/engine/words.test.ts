import { describe, expect, test } from 'vitest';
import { bodyDocument } from './support/document.ts';
import { host } from './support/host.ts';

/** What a schema's faults are called, one sentence each. */
async function told(schema: object, body: unknown): Promise<string[]> {
	const { ask } = await host(bodyDocument({ ...schema }));
	const answer = await ask('PUT', '/things', { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
	return answer.status === 204 ? [] : answer.fault().faults.map(({ text }) => text);
}

describe('A fault is told in plain words:', () => {
	test.each<[string, object, unknown, string]>([
		['type', { type: 'integer' }, 1.5, 'The body must be an integer; it is a number with a fraction.'],
		['type', { type: ['string', 'null'] }, [], 'The body must be a string or null; it is an array.'],
		['minLength', { minLength: 2 }, 'a', 'The body must have at least 2 characters; it has 1.'],
		['maxLength', { maxLength: 1 }, '📚📚', 'The body must have at most 1 character; it has 2.'],
		['minItems', { minItems: 1 }, [], 'The body must have at least 1 item; it has 0.'],
		['maxItems', { maxItems: 1 }, [1, 2], 'The body must have at most 1 item; it has 2.'],
		['minProperties', { minProperties: 1 }, {}, 'The body must have at least 1 member; it has 0.'],
		['maxProperties', { maxProperties: 0 }, { a: 1 }, 'The body must have at most 0 members; it has 1.'],
		['uniqueItems', { uniqueItems: true }, [1, 2, 1], 'The body must not have an item twice: items 0 and 2 are the same.'],
		['minimum', { minimum: 1 }, 0, 'The body must be at least 1; it is 0.'],
		['maximum', { maximum: 1 }, 2, 'The body must be at most 1; it is 2.'],
		['exclusiveMinimum', { exclusiveMinimum: 1 }, 1, 'The body must be more than 1; it is 1.'],
		['exclusiveMaximum', { exclusiveMaximum: 1 }, 1, 'The body must be less than 1; it is 1.'],
		['multipleOf', { multipleOf: 2 }, 3, 'The body must be a multiple of 2; it is 3.'],
		['enum', { enum: ['a', 1, null] }, 'b', 'The body must be one of "a", 1, null.'],
		['const', { const: 'a' }, 'b', 'The body must be "a".'],
		['format', { type: 'string', format: 'date' }, 'x', 'The body must be a valid `date`.'],
		['pattern', { pattern: '^a$', description: 'The letter a.' }, 'b', 'The body must match `^a$` (The letter a).'],
		['oneOf', { oneOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }, 1, 'The body must be exactly one of the kinds that the contract allows.'],
		[
			'oneOf',
			{ oneOf: [{ multipleOf: 2 }, { multipleOf: 3 }] },
			6,
			'The body must be exactly one of the kinds that the contract allows; it is more than one of them.'
		],
		['anyOf', { anyOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }, 1, 'The body must be one of the kinds that the contract allows.'],
		['oneOf of several types', { oneOf: [{ type: 'string' }, { type: 'null' }] }, 1, 'The body must be a string or null; it is an integer.'],
		['anyOf of several types', { anyOf: [{ type: 'string' }, { const: null }] }, 1, 'The body must be a string or null; it is an integer.'],
		['not', { not: { type: 'string' } }, 'x', 'The body is of a kind that the contract excludes.'],
		['contains', { contains: { const: 1 } }, [2], 'The body must contain at least 1 item of the kind that the contract asks for.'],
		['minContains', { contains: { const: 1 }, minContains: 2 }, [1], 'The body must contain at least 2 items of the kind that the contract asks for.'],
		['maxContains', { contains: { const: 1 }, maxContains: 1 }, [1, 1], 'The body must contain at most 1 item of the kind that the contract asks for.'],
		['items', { prefixItems: [{}], items: false }, [1, 2], 'The body must have at most 1 item; it has 2.'],
		['unevaluatedItems', { prefixItems: [{}], unevaluatedItems: false }, [1, 2], 'The body must have at most 1 item; it has 2.'],
		['contentEncoding', { contentEncoding: 'base64' }, '?', 'The body must be encoded as base64.'],
		['contentMediaType', { contentMediaType: 'application/json' }, '{', 'The body must hold JSON.'],
		['contentSchema', { contentMediaType: 'application/json', contentSchema: { type: 'integer' } }, '"a"', 'The body must be an integer; it is a string.'],
		['readOnly', { properties: { id: { readOnly: true } } }, { id: 1 }, '`id` is set by the server, and not to be sent.'],
		['dependentRequired', { dependentRequired: { a: ['b'] } }, { a: 1 }, '`b` is needed where `a` is there.'],
		['propertyNames', { propertyNames: { pattern: '^[a-z]+$' } }, { 'A!': 1 }, '`A!` must match `^[a-z]+$`.'],
		['a schema that allows nothing', { properties: { a: false } }, { a: 1 }, '`a` is not allowed here.']
	])('%s.', async (_, schema, body, sentence) => {
		const all = await told(schema, body);
		expect(all.join(' ')).toBe(sentence);
	});
});

describe('A property that is not known', () => {
	const closed = { properties: { title: {}, body: {} }, additionalProperties: false };

	test('is told the nearest that is.', async () => {
		expect(await told(closed, { titel: 1 })).toEqual(['`titel` is not a property that the contract names: did you mean `title`? It takes no other.']);
	});

	test('like none is told those that are.', async () => {
		expect(await told(closed, { xyzzy: 1 })).toEqual(['`xyzzy` is not a property that the contract names; it names title, body.']);
	});

	test('is named by its place.', async () => {
		expect(await told({ properties: { a: { items: closed } } }, { a: [{ title: 1 }, { tit: 1 }] })).toEqual([expect.stringContaining('`a/1/tit` is not')]);
	});
});

describe('Of faults that belong together only one is told:', () => {
	test('the branching, not its branches.', async () => {
		const branch = (name: string) => ({ properties: { [name]: { type: 'string' } }, required: [name], type: 'object' });
		const schema = { properties: { a: { oneOf: [branch('b'), branch('c')] } } };
		expect(await told(schema, { a: { b: 1 } })).toEqual(['`a` must be exactly one of the kinds that the contract allows.']);
	});

	test('but those of the one branch that can be meant.', async () => {
		const schema = { properties: { a: { oneOf: [{ type: 'string' }, { properties: { b: { type: 'string' } }, type: 'object' }] } } };
		expect(await told(schema, { a: { b: 1 } })).toEqual(['`a/b` must be a string; it is an integer.']);
	});

	test('and those beside it: a failed branching hides nothing.', async () => {
		const schema = { properties: { a: { type: 'string' } }, required: ['b'], anyOf: [{ required: ['c'] }, { required: ['d'] }] };
		expect(await told(schema, { a: 1 })).toEqual([
			'The body must be one of the kinds that the contract allows.',
			'`b` is missing.',
			'`a` must be a string; it is an integer.'
		]);
	});

	test('what is wrong, not that a schema that failed has not said what there may be.', async () => {
		const schema = {
			allOf: [
				{
					anyOf: [
						{ properties: { a: { type: 'string' } }, required: ['b'] },
						{ properties: { c: {} }, required: ['c'] }
					]
				}
			],
			unevaluatedProperties: false
		};
		expect(await told(schema, { a: 1, e: 1 })).toEqual([
			'The body must be one of the kinds that the contract allows.',
			'`e` is not a property that the contract names; it names a, c.'
		]);
	});

	test('but a neighbour whose name only begins alike is told too.', async () => {
		const schema = { properties: { a: { oneOf: [{ type: 'string' }] }, ab: { type: 'string' } } };
		expect(await told(schema, { a: 1, ab: 1 })).toHaveLength(2);
	});

	test('what `then` asks for, not that `if` applies.', async () => {
		const schema = { if: { required: ['a'] }, then: { required: ['b'] } };
		expect(await told(schema, { a: 1 })).toEqual(['`b` is missing.']);
	});
});

test('A sentence has 500 characters at most, however long the name.', async () => {
	const [sentence = ''] = await told({ properties: { a: { enum: Array.from({ length: 500 }, (_, index) => `value-${index}`) } } }, { a: 1 });
	expect(sentence).toHaveLength(500);
	expect(sentence.endsWith('…')).toBe(true);
});
