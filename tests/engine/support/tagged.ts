import type { Json } from '../../../src/lib/server/contract/compile/document.ts';

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const kind = (value: string, more: Json = {}) => ({
	type: 'object',
	required: ['kind', ...Object.keys(more)],
	properties: { kind: { const: value }, ...more },
	additionalProperties: false
});
export const open = (more: Json) => ({ type: 'object', required: ['kind', ...Object.keys(more)], properties: { kind: { type: 'string' }, ...more } });
export const integer = { type: 'integer' };
export const text = { type: 'string' };

/** Schemas that a property tells apart, of every sort. */
export const schemas = {
	Cat: open({ lives: integer }),
	Dog: open({ tricks: { type: 'array', items: text } }),
	'odd/name~%': open({ odd: integer }),
	// With heirs, two deep.
	Vehicle: {
		type: 'object',
		required: ['type'],
		properties: { type: text, wheels: integer },
		discriminator: { propertyName: 'type', mapping: { lorry: 'Truck', bike: '#/components/schemas/Bicycle' } }
	},
	Truck: { allOf: [ref('Vehicle'), { properties: { load: integer }, required: ['load'] }] },
	Bicycle: { allOf: [ref('Vehicle')], properties: { bell: { type: 'boolean' } } },
	Tandem: { allOf: [ref('Bicycle'), { properties: { seats: integer }, required: ['seats'] }] },
	// Recursive.
	Expression: {
		oneOf: [ref('Sum'), ref('Literal')],
		discriminator: { propertyName: 'op', mapping: { '+': 'Sum' } }
	},
	Sum: { type: 'object', required: ['op', 'of'], properties: { op: text, of: { type: 'array', items: ref('Expression') } } },
	Literal: { type: 'object', required: ['op', 'value'], properties: { op: text, value: integer } }
};

export const pet = { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind' } };
