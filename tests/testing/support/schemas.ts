/** A schema for every keyword, and for what is hard about them together. */
export const schemas: Record<string, unknown> = {
	'type list': { type: ['string', 'integer'] },
	prefixItems: { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'string', minLength: 2 }], items: false },
	'prefixItems and items': { type: 'array', prefixItems: [{ type: 'integer' }], items: { type: 'boolean' }, minItems: 1 },
	contains: { type: 'array', contains: { type: 'integer', minimum: 5 } },
	'contains counted': { type: 'array', items: { type: 'integer' }, contains: { minimum: 5 }, minContains: 2, maxContains: 3 },
	'contains zero': { type: 'array', contains: { const: 1 }, minContains: 0, maxContains: 1 },
	'uniqueItems of objects': {
		type: 'array',
		uniqueItems: true,
		minItems: 2,
		items: { type: 'object', required: ['a'], properties: { a: { enum: [1, 2, 3] } }, additionalProperties: false }
	},
	propertyNames: { type: 'object', propertyNames: { pattern: '^[a-z]+$', maxLength: 5 }, minProperties: 1, maxProperties: 3 },
	patternProperties: { type: 'object', patternProperties: { '^x-': { type: 'string' }, '^n': { type: 'integer', minimum: 3 } }, additionalProperties: false },
	'additionalProperties schema': { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: { type: 'integer', maximum: 3 } },
	dependentRequired: {
		type: 'object',
		properties: { card: { type: 'string' }, address: { type: 'string' } },
		dependentRequired: { card: ['address', 'name'] }
	},
	dependentSchemas: {
		type: 'object',
		properties: { card: { type: 'string' } },
		dependentSchemas: { card: { required: ['cvc'], properties: { cvc: { type: 'string', pattern: '^\\d{3}$' } } } }
	},
	'if then else': {
		type: 'object',
		required: ['kind'],
		properties: { kind: { enum: ['a', 'b'] } },
		if: { properties: { kind: { const: 'a' } } },
		then: { required: ['x'] },
		else: { required: ['y'], properties: { y: { minimum: 3 } } }
	},
	not: { type: 'string', not: { pattern: '^admin' } },
	'not required': { type: 'object', not: { required: ['a'] } },
	'not anyOf': { type: 'integer', not: { anyOf: [{ minimum: 10 }, { multipleOf: 2 }] } },
	'oneOf overlapping': {
		oneOf: [
			{ type: 'integer', multipleOf: 3 },
			{ type: 'integer', multipleOf: 5 }
		]
	},
	anyOf: {
		anyOf: [
			{ type: 'string', maxLength: 3 },
			{ type: 'integer', minimum: 5 }
		]
	},
	allOf: {
		allOf: [
			{ type: 'object', required: ['a'], properties: { a: { type: 'integer' } } },
			{ properties: { a: { minimum: 3 }, b: { type: 'string' } }, required: ['b'] }
		],
		unevaluatedProperties: false
	},
	'unevaluated with if': {
		type: 'object',
		properties: { k: { enum: ['a', 'b'] } },
		required: ['k'],
		if: { properties: { k: { const: 'a' } } },
		then: { properties: { x: { type: 'string' } } },
		unevaluatedProperties: false
	},
	'unevaluated schema': { type: 'object', allOf: [{ properties: { a: true } }], unevaluatedProperties: { type: 'integer' } },
	unevaluatedItems: { type: 'array', prefixItems: [{ type: 'string' }], allOf: [{ prefixItems: [true, { type: 'integer' }] }], unevaluatedItems: false },
	'unevaluatedItems schema': { type: 'array', prefixItems: [{ type: 'string' }], unevaluatedItems: { type: 'integer' } },
	'unevaluatedItems and contains': { type: 'array', contains: { type: 'string' }, unevaluatedItems: { type: 'integer' } },
	'multipleOf decimal': { type: 'number', multipleOf: 0.01, exclusiveMinimum: 0, maximum: 1000 },
	'integer multipleOf': { type: 'integer', multipleOf: 7, minimum: -20, maximum: 20 },
	'exclusive tight': { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
	'boolean schemas': { type: 'object', properties: { yes: true, no: false } },
	'const object': { const: { a: [1, { b: null }] } },
	'enum mixed': { enum: [1, 'a', null, [1], { a: 1 }] },
	'recursive tree': {
		$id: 'https://example.com/tree',
		type: 'object',
		required: ['value', 'children'],
		properties: { value: { type: 'integer', minimum: 0 }, children: { type: 'array', maxItems: 3, items: { $ref: '#' } } },
		additionalProperties: false
	},
	dynamicRef: {
		$id: 'https://example.com/strict',
		$dynamicAnchor: 'node',
		$ref: 'tree',
		unevaluatedProperties: false,
		$defs: {
			tree: { $id: 'tree', $dynamicAnchor: 'node', type: 'object', properties: { data: true, children: { type: 'array', items: { $dynamicRef: '#node' } } } }
		}
	},
	anchors: { $ref: '#thing', $defs: { a: { $anchor: 'thing', type: 'string', minLength: 3 } } },
	'mutual recursion': {
		$ref: '#/$defs/a',
		$defs: { a: { type: 'object', properties: { b: { $ref: '#/$defs/b' } }, required: ['b'] }, b: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/a' }] } }
	},
	endless: { $ref: '#/$defs/a', $defs: { a: { type: 'object', properties: { a: { $ref: '#/$defs/a' } }, required: ['a'] } } },
	lookahead: { type: 'string', pattern: '^(?=.*[A-Z])(?=.*\\d)(?=.*[^\\w\\s]).{8,}$', maxLength: 72 },
	'negative lookahead': { type: 'string', pattern: '^(?!admin$)[a-z]{3,8}$' },
	unicode: { type: 'string', pattern: '^\\p{Lu}\\p{L}*$', minLength: 2, maxLength: 10 },
	script: { type: 'string', pattern: '^\\p{Script=Cherokee}{3}$' },
	backreference: { type: 'string', pattern: '^(["\'])[a-z]+\\1$' },
	unanchored: { type: 'string', pattern: '[0-9]{3}', maxLength: 5 },
	'anything pattern': { type: 'string', pattern: '^[\\s\\S]*$' },
	'two patterns': { allOf: [{ type: 'string', pattern: '^[a-z]+' }, { pattern: '\\d$' }], maxLength: 6 },
	'max zero': { type: 'string', minLength: 1, maxLength: 1 },
	contradiction: { type: 'string', minLength: 3, maxLength: 2 },
	false: false,
	true: true,
	empty: {},
	'deep required': {
		type: 'object',
		required: ['a'],
		properties: {
			a: {
				type: 'object',
				required: ['b'],
				properties: { b: { type: 'array', minItems: 1, items: { type: 'object', required: ['c'], properties: { c: { type: 'string', format: 'uuid' } } } } }
			}
		}
	},
	'same def twice': {
		type: 'object',
		required: ['a', 'b'],
		properties: { a: { $ref: '#/$defs/n' }, b: { $ref: '#/$defs/n' } },
		$defs: { n: { type: 'integer', minimum: 1 } }
	},
	'same def in branches': {
		oneOf: [{ $ref: '#/$defs/n' }, { allOf: [{ $ref: '#/$defs/n' }], type: 'string' }],
		$defs: { n: { minimum: 1, maxLength: 3, type: ['integer', 'string'] } }
	},
	'nested branches': {
		anyOf: [
			{ oneOf: [{ type: 'string', minLength: 2 }, { type: 'null' }] },
			{ allOf: [{ type: 'object', required: ['x'] }, { anyOf: [{ properties: { x: { type: 'integer' } } }, { required: ['y'] }] }] }
		]
	},
	'minProperties with required': {
		type: 'object',
		required: ['a', 'b'],
		minProperties: 2,
		properties: { a: { type: 'integer' }, b: { type: 'integer' } },
		additionalProperties: false
	},
	'nullable allOf': {
		type: 'object',
		properties: { p: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/o' }] } },
		$defs: { o: { type: 'object', required: ['z'], properties: { z: { type: 'integer' } } } }
	},
	'prototype names': {
		type: 'object',
		required: ['constructor', 'toString'],
		properties: { constructor: { type: 'string' }, toString: { type: 'integer' } },
		additionalProperties: false
	},
	'unknown words': { type: 'string', contentMediaType: 'application/json', maxlength: 3, format: 'nobody-knows' },
	'object without type': { properties: { a: { type: 'string' } }, required: ['a'] },
	'contains in tuple': { type: 'array', prefixItems: [{ type: 'string' }], contains: { type: 'integer', multipleOf: 2 }, maxItems: 4 },
	'not in contains': { type: 'array', contains: { not: { type: 'string' } }, items: { type: ['string', 'integer'] } },
	'dependentSchemas with unevaluated': {
		type: 'object',
		properties: { a: { type: 'integer' } },
		dependentSchemas: { a: { properties: { b: { type: 'string' } } } },
		unevaluatedProperties: false
	},
	'propertyNames enum': { type: 'object', propertyNames: { enum: ['a', 'b'] }, additionalProperties: { type: 'boolean' } },
	'propertyNames and patterns': {
		type: 'object',
		patternProperties: { '^[a-z]+$': { type: 'integer' } },
		propertyNames: { maxLength: 4 },
		additionalProperties: false
	}
};
