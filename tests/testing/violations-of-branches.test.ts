import { describe, expect, test } from 'vitest';
import { broken, unbroken } from './support/lines.ts';

const cat = { type: 'object', required: ['kind', 'lives'], properties: { kind: { const: 'cat' }, lives: { type: 'integer', maximum: 9 } } };
const dog = { type: 'object', required: ['kind'], properties: { kind: { const: 'dog' }, barks: { type: 'boolean' } } };

describe('Branches', () => {
	test.each([
		[
			'of oneOf, each in itself, and none',
			{ oneOf: [cat, dog] },
			[
				'oneOf {}',
				'required {"lives":1}',
				'required {"kind":"cat"}',
				'/kind const {"kind":"CAT","lives":1}',
				'/lives maximum {"kind":"cat","lives":10}',
				'required {}',
				'/kind const {"kind":"DOG"}'
			]
		],
		[
			'of oneOf, two at once',
			{
				oneOf: [
					{ type: 'integer', multipleOf: 3 },
					{ type: 'integer', multipleOf: 5 }
				]
			},
			['oneOf "text"', 'oneOf 0', 'multipleOf 1', 'multipleOf 1']
		],
		[
			'of anyOf',
			{
				anyOf: [
					{ type: 'string', maxLength: 3 },
					{ type: 'integer', minimum: 5 }
				]
			},
			['anyOf 1', 'maxLength "text"', 'minimum 4']
		],
		[
			'of allOf, around the same member',
			{
				allOf: [
					{ required: ['a'], properties: { a: { type: 'integer' } } },
					{ type: 'object', properties: { a: { minimum: 3 } } }
				]
			},
			['required {}', '/a minimum {"a":2}']
		],
		[
			'within branches',
			{ anyOf: [{ oneOf: [{ type: 'string', minLength: 2 }, { type: 'null' }] }, { type: 'object', anyOf: [{ required: ['x'] }, { required: ['y'] }] }] },
			['anyOf 1', 'oneOf 1', 'minLength "t"', 'anyOf {}', 'required {}', 'required {}']
		],
		[
			'of a condition',
			{
				type: 'object',
				required: ['kind'],
				properties: { kind: { enum: ['a', 'b'] } },
				if: { properties: { kind: { const: 'a' } } },
				then: { required: ['x'] },
				else: { properties: { y: { minimum: 3 } } }
			},
			['required {"x":"text"}', 'required {"kind":"a"}', '/y minimum {"kind":"b","y":2.99}', '/kind enum {"kind":"A","x":"text"}']
		],
		['that must not hold', { type: 'string', not: { pattern: '^admin' } }, ['not "admin"']],
		['that must not hold, of several', { type: 'integer', not: { anyOf: [{ minimum: 10 }, { multipleOf: 2 }] } }, ['not 10']],
		[
			'and what none has spoken of',
			{ allOf: [{ type: 'object', properties: { a: {} } }, { anyOf: [{ properties: { b: {} }, required: ['b'] }, true] }], unevaluatedProperties: false },
			['unevaluatedProperties {"b":"text","extra":"text"}']
		],
		[
			'and a rule for what none has spoken of',
			{ type: 'object', allOf: [{ properties: { a: true } }], unevaluatedProperties: { maximum: 3 } },
			['/extra maximum {"extra":3.01}']
		],
		[
			'of a condition, and what it has spoken of',
			{ type: 'object', if: { required: ['k'], properties: { k: {} } }, then: { properties: { x: { maximum: 3 } } }, unevaluatedProperties: false },
			['unevaluatedProperties {"k":"text","extra":"text"}', '/x maximum {"k":"text","x":3.01}']
		]
	])('%s', (_, schema, lines) => {
		expect(broken(schema)).toEqual(lines);
	});

	test.each([
		['under not', { type: 'object', not: { required: ['a'] } }, 'required: it stands under `not`: what breaks it is just what `not` permits'],
		['under if', { if: { minimum: 3 }, then: { maximum: 9 } }, 'minimum: it stands under `if`, which decides and never refuses'],
		['without if', { then: { maximum: 9 } }, 'then: it says nothing without if'],
		['two branches that exclude each other', { oneOf: [{ type: 'string' }, { type: 'null' }] }, 'oneOf: no value was found that two branches take'],
		[
			'a type that another branch takes',
			{ anyOf: [{ type: 'string' }, { type: 'null' }] },
			'type: no value was found that breaks it and that no other branch takes'
		]
	])('unreachable: %s', (_, schema, line) => {
		expect(unbroken(schema)).toContain(line);
	});
});
