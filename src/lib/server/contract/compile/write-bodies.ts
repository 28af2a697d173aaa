import type { DeclaredBody, DeclaredFormat } from './bodies.ts';
import type { DeclaredForm } from './forms.ts';
import { literal, Source } from './literal.ts';
import type { DeclaredPart } from './parts.ts';

/** Gives the text of a validation of this schema, for a value that comes as a media type. */
type Validate = (schema: unknown, place: string, type: string) => string;

/** The part of an operation's table that says how its body is read. */
export function writeBody({ required, maxBytes, raw, content }: DeclaredBody, validate: Validate): string {
	const formats = new Map(content.map((format) => [format.key, writeFormat(format, validate)]));
	return literal({ required, maxBytes, raw, content: Object.fromEntries(formats) });
}

function writeFormat({ type, kind, types, bytes, form, schema, place }: DeclaredFormat, validate: Validate): object {
	return { kind, types, bytes, form: form && writeForm(form, type, validate), validation: new Source(validate(schema, `${place}/schema`, type)) };
}

function writeForm({ fields, open, patterns, rest, doubtful, parts, way, textBytes }: DeclaredForm, type: string, validate: Validate): object {
	const written = new Map([...parts].map(([name, part]) => [name, writePart(part, type, validate)]));
	return { fields, open, patterns, rest, doubtful, parts: written, way, textBytes };
}

function writePart({ file, list, media, bytes, encoding, headers, schema, place }: DeclaredPart, type: string, validate: Validate): object {
	return {
		...{ file, list, media, bytes, encoding },
		headers: headers && { readings: headers.readings, validation: new Source(validate(headers.schema, place, type)) },
		validation: schema === undefined ? null : new Source(validate(schema, place, type))
	};
}
