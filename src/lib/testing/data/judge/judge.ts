import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ajvFormat, type Formats } from '../formats/formats.ts';
import { SchemaError, type SchemaObject } from '../schema/schema.ts';

/** All faults that ajv finds in a value; none where the schema permits it. */
export type Judge = (value: unknown) => ErrorObject[];

const instances = new WeakMap<Formats, Ajv2020>();

/** Compiles a schema that stands on its own. Throws `SchemaError` where ajv refuses it. */
export function judgeOf(schema: SchemaObject, formats: Formats, place: string): Judge {
	const ajv = instanceOf(formats);
	try {
		const validate = ajv.compile(schema);
		return (value) => {
			try {
				return validate(value) ? [] : (validate.errors ?? []);
			} catch (error) {
				// ajv 8 fails on some uses of unevaluatedProperties: such a value is neither permitted nor forbidden.
				return [{ keyword: 'ajv', instancePath: '', schemaPath: '#', params: {}, message: String(error) }];
			}
		};
	} catch (error) {
		throw new SchemaError(place, error instanceof Error ? error.message : String(error));
	} finally {
		// ajv would keep every schema for ever.
		ajv.removeSchema(schema);
	}
}

/** The keywords of a schema must have values of the right kind. Throws `SchemaError`. */
export function checkKeywords(schema: SchemaObject, formats: Formats, place: string): void {
	const ajv = instanceOf(formats);
	if (ajv.validateSchema(schema)) return;
	const [fault] = ajv.errors ?? [];
	throw new SchemaError(place, `${fault?.instancePath ?? ''} ${fault?.message ?? 'is no schema of JSON Schema 2020-12'}`.trim());
}

function instanceOf(formats: Formats): Ajv2020 {
	const known = instances.get(formats);
	if (known) return known;
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
		validateSchema: false,
		logger: false,
		code: { optimize: false }
	});
	addFormats(ajv);
	for (const [name, format] of formats) if (format.validate) ajv.addFormat(name, ajvFormat(format));
	instances.set(formats, ajv);
	return ajv;
}
