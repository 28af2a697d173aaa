import type { Model } from '../schema/model.ts';
import type { SchemaObject } from '../schema/schema.ts';
import { arrayViolations } from './arrays.ts';
import { combinedViolations } from './combined.ts';
import { enumViolations } from './enums.ts';
import { numericViolations } from './numeric.ts';
import { objectViolations } from './objects.ts';
import { textViolations } from './texts.ts';
import { typeViolations } from './types.ts';
import { unevaluatedViolations } from './unevaluated.ts';
import type { Breakage } from './violation.ts';

/** All ways to break the keywords of one schema, not of those in it. */
export function breakagesOf(model: Model, schema: SchemaObject): Breakage[] {
	return [
		...typeViolations(schema),
		...enumViolations(schema),
		...numericViolations(schema),
		...textViolations(schema, model),
		...arrayViolations(schema, model),
		...objectViolations(schema, model),
		...combinedViolations(schema, model),
		...unevaluatedViolations(schema),
		...silent(model, schema)
	];
}

/** Keywords that say nothing of a value. */
function silent(model: Model, schema: SchemaObject): Breakage[] {
	const content = ['contentEncoding', 'contentMediaType', 'contentSchema'].filter((keyword) => keyword in schema);
	const found: Breakage[] = content.map((keyword) => ({ keyword, why: 'it describes, and JSON Schema 2020-12 does not assert it' }));
	for (const keyword of model.unknown.get(schema) ?? []) found.push({ keyword, why: 'JSON Schema 2020-12 has no such keyword' });
	if (schema.if === undefined)
		for (const keyword of ['then', 'else'] as const) if (schema[keyword] !== undefined) found.push({ keyword, why: 'it says nothing without if' });
	return found;
}
