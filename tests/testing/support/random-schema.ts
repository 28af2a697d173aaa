import fc from 'fast-check';
import type { Json } from './judge.ts';

const small = fc.integer({ min: 0, max: 6 });
const pattern = fc.constantFrom('^[a-c]+$', 'x', '^\\d{2,4}$', '^(?!b)[ab]*$', '^\\p{L}', '^a?b*c$');
const format = fc.constantFrom('date', 'email', 'uuid', 'int32', 'ipv4');
const name = fc.constantFrom('a', 'b', 'c', 'ab', '0');
const type = fc.constantFrom('null', 'boolean', 'integer', 'number', 'string', 'array', 'object');
const scalar = fc.constantFrom<unknown>(null, true, false, 0, 1, 2.5, -3, '', 'a', 'abc', [], [1], {}, { a: 1 });

/** One time in so many. */
const sometimes = <T>(arbitrary: fc.Arbitrary<T>, times = 4) => fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

/** Schemas of any kind, good sense or none: each keyword of JSON Schema 2020-12 may be in them. References lead to `#/$defs`. */
export const randomSchema: fc.Arbitrary<Json> = fc
	.letrec<{ schema: unknown; object: Json }>((tie) => ({
		schema: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			{ weight: 1, arbitrary: fc.boolean() },
			{ weight: 2, arbitrary: fc.constantFrom({ $ref: '#/$defs/one' }, { $ref: '#/$defs/two' }) },
			{ weight: 5, arbitrary: type.map((one) => ({ type: one })) },
			{ weight: 8, arbitrary: tie('object') }
		),
		object: fc
			.record({
				type: fc.oneof(type, type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 }), fc.constant(undefined)),
				words: fc.oneof(
					fc.record({ minLength: sometimes(small, 2), maxLength: sometimes(small, 2), pattern: sometimes(pattern, 2), format: sometimes(format, 2) }),
					fc.record({
						minimum: sometimes(small, 2),
						maximum: sometimes(small, 2),
						exclusiveMinimum: sometimes(small, 2),
						exclusiveMaximum: sometimes(small, 2),
						multipleOf: sometimes(fc.constantFrom(0.1, 0.5, 1, 2, 3), 2)
					}),
					fc.record({ enum: sometimes(fc.uniqueArray(scalar, { minLength: 1, maxLength: 4 }), 2), const: sometimes(scalar, 2) }),
					fc.record({
						properties: sometimes(fc.dictionary(name, tie('schema'), { maxKeys: 3, noNullPrototype: true }), 2),
						required: sometimes(fc.uniqueArray(name, { maxLength: 2 }), 2),
						additionalProperties: sometimes(tie('schema')),
						patternProperties: sometimes(fc.dictionary(pattern, tie('schema'), { maxKeys: 1, noNullPrototype: true })),
						propertyNames: sometimes(fc.record({ maxLength: small })),
						minProperties: sometimes(small),
						maxProperties: sometimes(small),
						dependentRequired: sometimes(fc.dictionary(name, fc.uniqueArray(name, { maxLength: 2 }), { maxKeys: 2, noNullPrototype: true })),
						dependentSchemas: sometimes(fc.dictionary(name, tie('schema'), { maxKeys: 1, noNullPrototype: true })),
						unevaluatedProperties: sometimes(tie('schema'))
					}),
					fc.record({
						prefixItems: sometimes(fc.array(tie('schema'), { minLength: 1, maxLength: 2 })),
						items: sometimes(tie('schema'), 2),
						contains: sometimes(tie('schema')),
						minContains: sometimes(small),
						maxContains: sometimes(small),
						minItems: sometimes(small),
						maxItems: sometimes(small),
						uniqueItems: sometimes(fc.boolean()),
						unevaluatedItems: sometimes(tie('schema'))
					})
				),
				branches: fc.oneof(
					{ weight: 4, arbitrary: fc.constant({}) },
					{ weight: 1, arbitrary: fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }) },
					{ weight: 1, arbitrary: fc.record({ oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }) },
					{ weight: 1, arbitrary: fc.record({ allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }) },
					{ weight: 1, arbitrary: fc.record({ not: tie('schema') }) },
					{ weight: 1, arbitrary: fc.record({ if: tie('schema'), then: sometimes(tie('schema'), 2), else: sometimes(tie('schema'), 2) }) }
				)
			})
			.map(({ type: types, words, branches }) => JSON.parse(JSON.stringify({ type: types, ...words, ...branches })) as Json)
	}))
	.object.chain((schema) =>
		fc
			.record({
				one: fc.constantFrom<Json>({ type: 'string', minLength: 2 }, { type: 'integer', minimum: 3 }),
				two: fc.constant<Json>({ type: 'array', items: { $ref: '#/$defs/two' }, maxItems: 2 })
			})
			.map(($defs) => ({ ...schema, $defs }))
	);
