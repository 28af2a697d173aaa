import type { Schema, SchemaObject } from '../schema/schema.ts';
import { bits, bitsOf } from '../solve/kinds.ts';
import { neighbours } from '../solve/numeric.ts';
import { breaks, oneOfThese, type Breakage } from './violation.ts';

/** Numbers just beyond each bound, and numbers between the multiples. */
export function numericViolations(schema: SchemaObject): Breakage[] {
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
	const whole = schema.type !== undefined && (bitsOf(schema.type) & bits.fraction) === 0;
	const step = multipleOf ?? (whole ? 1 : null);
	const beside = (end: number, beyond: (value: number) => boolean): Schema[] => {
		return oneOfThese(neighbours(end, step).filter(beyond).slice(0, 6));
	};
	const found: Breakage[] = [];
	if (minimum !== undefined)
		found.push(breaks('minimum', `is less than minimum ${minimum}`, [...beside(minimum, (value) => value < minimum), { type: 'number', exclusiveMaximum: minimum }]));
	if (maximum !== undefined)
		found.push(breaks('maximum', `is greater than maximum ${maximum}`, [...beside(maximum, (value) => value > maximum), { type: 'number', exclusiveMinimum: maximum }]));
	if (exclusiveMinimum !== undefined) {
		const label = `is not greater than exclusiveMinimum ${exclusiveMinimum}`;
		found.push(breaks('exclusiveMinimum', label, [{ const: exclusiveMinimum }, ...beside(exclusiveMinimum, (value) => value < exclusiveMinimum), { type: 'number', maximum: exclusiveMinimum }]));
	}
	if (exclusiveMaximum !== undefined) {
		const label = `is not less than exclusiveMaximum ${exclusiveMaximum}`;
		found.push(breaks('exclusiveMaximum', label, [{ const: exclusiveMaximum }, ...beside(exclusiveMaximum, (value) => value > exclusiveMaximum), { type: 'number', minimum: exclusiveMaximum }]));
	}
	if (multipleOf !== undefined) found.push(breaks('multipleOf', `is no multiple of ${multipleOf}`, [{ type: 'number', not: { multipleOf } }]));
	return found;
}
