import { isObject, type SchemaObject } from '../schema/schema.ts';
import { strangers } from '../solve/negate.ts';
import { breaks, type Breakage } from './violation.ts';

/** A member or an item that no schema has spoken of. */
export function unevaluatedViolations(schema: SchemaObject): Breakage[] {
	const found: Breakage[] = [];
	if (schema.unevaluatedProperties === false) {
		const names = ['extra', ...strangers];
		found.push({
			...breaks('unevaluatedProperties', 'has a member that no schema speaks of', names.map((name) => ({ type: 'object', required: [name] }))),
			changes: (part) => (isObject(part) ? [{ ...part, extra: 'text' }] : []),
			pardoned: (one) => ({ ...one, unevaluatedProperties: {} })
		});
	}
	if (schema.unevaluatedItems === false)
		found.push({
			...breaks('unevaluatedItems', 'has an item that no schema speaks of', [1, 2, 3, 4, 5, 6, 8, 10].map((length) => ({ type: 'array', minItems: length }))),
			pardoned: (one) => ({ ...one, unevaluatedItems: {} })
		});
	return found;
}
