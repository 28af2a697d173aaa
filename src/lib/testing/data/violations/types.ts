import type { SchemaObject } from '../schema/schema.ts';
import { bits, bitsOf, typesOf, type Kind } from '../solve/kinds.ts';
import { breaks, oneOfThese, type Breakage } from './violation.ts';

/** Values that a careless reader takes for one of another type: what is coerced, and what is wrapped. */
function lookalikes(kind: Kind, wanted: number): unknown[] {
	const is = (...kinds: Kind[]) => kinds.some((one) => (wanted & bits[one]) !== 0);
	switch (kind) {
		case 'null':
			return [null];
		case 'boolean':
			return [true, false];
		case 'integer':
			return is('boolean') ? [1, 0] : [1, 0, 42];
		case 'fraction':
			return [1.5, 0.5];
		case 'string':
			return is('integer', 'fraction') ? ['1', '0', '42'] : is('boolean') ? ['true', 'false'] : is('null') ? ['null', ''] : ['text', ''];
		case 'array':
			return [[]];
		default:
			return [{}];
	}
}

const names: Record<Kind, string> = {
	null: 'null',
	boolean: 'a boolean',
	integer: 'a whole number',
	fraction: 'a number with a fraction',
	string: 'a text',
	array: 'an array',
	object: 'an object'
};

/** Each type that `type` does not name. */
export function typeViolations(schema: SchemaObject): Breakage[] {
	if (schema.type === undefined) return [];
	const wanted = bitsOf(schema.type);
	const wrong = (Object.keys(bits) as Kind[]).filter((kind) => (wanted & bits[kind]) === 0);
	if (wrong.length === 0) return [{ keyword: 'type', why: 'it names every type' }];
	const expected = [schema.type].flat().join(' or ');
	return wrong.map((kind) => {
		const others: SchemaObject = kind === 'fraction' ? { type: 'number', not: { multipleOf: 1 } } : { type: typesOf(bits[kind]) };
		return breaks('type', `is ${names[kind]}, not of type ${expected}`, [...oneOfThese(lookalikes(kind, wanted)), others]);
	});
}
