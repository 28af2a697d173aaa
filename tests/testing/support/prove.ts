import { invalidValues } from '../../../src/lib/testing/data/invalid-values.ts';
import type { DataOptions } from '../../../src/lib/testing/data/options.ts';
import { validValues } from '../../../src/lib/testing/data/valid-values.ts';
import { ajvKeyword, judge, without, type Json } from './judge.ts';
import { assertedPlaces } from './places.ts';

/**
 * Everything that the generator says of a schema, held against ajv on the schema as it was written: a sentence for
 * each permitted value that is refused, each forbidden one that breaks something else or more than one keyword, and
 * each keyword that is neither broken nor given up with a reason.
 */
export function falsehoods(schema: unknown, options: DataOptions = {}, document: Json = {}): string[] {
	const found: string[] = [];
	const check = judge(schema, document);
	for (const { value, label } of validValues(schema, options))
		for (const fault of check(value)) found.push(`${label}: refused by ${fault.schemaPath}: ${show(value)}`);
	const { values, unreachable } = invalidValues(schema, options);
	const pardons = new Map<string, ReturnType<typeof judge>>();
	for (const { value, label, keyword, pointer, schemaPath } of values) {
		const faults = check(value);
		if (faults.length === 0) found.push(`${label}: permitted: ${show(value)}`);
		else if (keyword !== 'false schema' && !faults.some((one) => one.keyword === ajvKeyword(keyword) && one.instancePath === pointer))
			found.push(`${label}: ${keyword} is not broken at '${pointer}': ${show(value)}`);
		// Only branches have several faults for one.
		if (faults.length < 2) continue;
		const pardoned = pardons.get(schemaPath) ?? judgeWithout(schema, schemaPath, document);
		pardons.set(schemaPath, pardoned);
		const left = pardoned(value);
		for (const fault of left) found.push(`${label}: breaks ${fault.schemaPath} too: ${show(value)}`);
	}
	const spokenOf = new Set([...values, ...unreachable].map(({ schemaPath }) => schemaPath));
	const root = (document.components ? document : schema) as Json;
	for (const place of assertedPlaces(schema, root)) if (!spokenOf.has(place)) found.push(`nothing is said of ${place}`);
	return found;
}

function judgeWithout(schema: unknown, schemaPath: string, document: Json): ReturnType<typeof judge> {
	const inDocument = schemaPath.startsWith('#/components/');
	return inDocument ? judge(schema, without(document, schemaPath) as Json) : judge(without(schema, schemaPath), document);
}

function show(value: unknown): string {
	return JSON.stringify(value).slice(0, 200);
}
