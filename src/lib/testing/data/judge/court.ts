import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { Formats } from '../formats/formats.ts';
import type { Prepared } from '../schema/prepare.ts';
import { SchemaError, type SchemaObject } from '../schema/schema.ts';
import { checkKeywords, instance } from './instance.ts';
import { referring, renamed, replaced } from './replace.ts';

/** All faults that ajv finds in a value; none where the schema permits it. */
export type Judge = (value: unknown) => ErrorObject[];

export interface Court {
	/** ajv, on the whole schema. */
	judge: Judge;
	/** ajv, on the whole schema with one in it replaced. */
	judgeWith(schema: SchemaObject, replacement: SchemaObject): Judge;
}

/** Throws `SchemaError` where ajv refuses the schema. */
export function courtOf(prepared: Prepared, formats: Formats, place: string): Court {
	const { root, defs } = prepared;
	checkKeywords({ ...root, $defs: defs }, place);
	const ajv = instance(formats);
	const compile = (schema: SchemaObject): Judge => {
		try {
			return judgeOf(ajv.compile(schema));
		} catch (error) {
			throw new SchemaError(place, error instanceof Error ? error.message : String(error));
		}
	};
	for (const [name, schema] of Object.entries(defs)) ajv.addSchema(schema, name);
	const users = new Map<string, Set<string>>();
	let count = 0;

	function judgeWith(schema: SchemaObject, replacement: SchemaObject): Judge {
		const { name, whole } = replaced(prepared, schema, replacement);
		if (name === undefined) return compile(whole);
		// What does not lead to the schema stays compiled as it is.
		const affected = users.get(name) ?? referring(prepared, name);
		users.set(name, affected);
		const suffix = `.${++count}`;
		for (const one of affected) ajv.addSchema(renamed(one === name ? whole : (defs[one] ?? {}), affected, suffix) as SchemaObject, one + suffix);
		const judge = compile(renamed(root, affected, suffix) as SchemaObject);
		for (const one of affected) ajv.removeSchema(one + suffix);
		return judge;
	}

	return { judge: compile(root), judgeWith };
}

function judgeOf(validate: ValidateFunction): Judge {
	return (value) => {
		try {
			return validate(value) ? [] : (validate.errors ?? []);
		} catch (error) {
			// ajv 8 fails on some uses of unevaluatedProperties: such a value is neither permitted nor forbidden.
			return [{ keyword: 'ajv', instancePath: '', schemaPath: '#', params: {}, message: String(error) }];
		}
	};
}
