import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ajvFormat, type Formats } from '../formats/formats.ts';
import { SchemaError, type SchemaObject } from '../schema/schema.ts';

/** An ajv for one schema: what it compiles goes with it. */
export function instance(formats: Formats): Ajv2020 {
	const ajv = new Ajv2020({
		allErrors: true,
		// Faults come with the very object of the schema they are faults against: proofs compare it.
		verbose: true,
		inlineRefs: false,
		// A text names a member only where it was put there: `constructor` is none of an object's own.
		ownProperties: true,
		// 0.3 is a multiple of 0.1, whatever binary fractions make of it.
		multipleOfPrecision: 9,
		// What the schema says that JSON Schema does not know is reported by the generator.
		strict: false,
		meta: false,
		validateSchema: false,
		logger: false,
		code: { optimize: false }
	});
	addFormats(ajv);
	for (const [name, format] of formats) if (format.validate) ajv.addFormat(name, ajvFormat(format));
	return ajv;
}

let meta: Ajv2020 | undefined;

/** The keywords of a schema must have values of the right kind. Throws `SchemaError`. */
export function checkKeywords(schema: SchemaObject, place: string): void {
	meta ??= new Ajv2020({ strict: false, validateFormats: false, logger: false });
	if (meta.validateSchema(schema)) return;
	const [fault] = meta.errors ?? [];
	throw new SchemaError(place, `${fault?.instancePath ?? ''} ${fault?.message ?? 'is no schema of JSON Schema 2020-12'}`.trim());
}
