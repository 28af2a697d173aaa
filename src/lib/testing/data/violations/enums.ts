import type { SchemaObject } from '../schema/schema.ts';
import { shown } from '../schema/words.ts';
import { breaks, oneOfThese, type Breakage } from './violation.ts';

/** Values that are nearly one of those that are allowed. */
function near(value: unknown): unknown[] {
	if (typeof value === 'string') return [value.toUpperCase(), `${value} `, `${value}s`, value.slice(0, -1), ''].filter((text) => text !== value);
	if (typeof value === 'number') return [value + 1, value - 1, value + 0.5];
	if (typeof value === 'boolean') return [!value];
	if (Array.isArray(value)) return [[...(value as unknown[]), null], value.slice(0, -1)];
	if (value === null) return [];
	return [{ ...(value as object), extra: true }, {}];
}

/** A value beside those of `enum` and `const`: a near miss where it can be. */
export function enumViolations(schema: SchemaObject): Breakage[] {
	const found: Breakage[] = [];
	if (schema.enum) {
		const misses = schema.enum.slice(0, 20).flatMap(near);
		found.push(breaks('enum', `is none of the values of enum`, [...oneOfThese(misses), { not: { enum: schema.enum } }]));
	}
	if ('const' in schema) found.push(breaks('const', `is not ${shown(schema.const)}`, [...oneOfThese(near(schema.const)), { not: { const: schema.const } }]));
	return found;
}
