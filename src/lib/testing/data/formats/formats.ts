import { fullFormats } from 'ajv-formats/dist/formats.js';
import { addresses } from './addresses.ts';
import { dates } from './dates.ts';
import { encodings } from './encodings.ts';
import type { Format } from './format.ts';
import { identifiers } from './identifiers.ts';
import { numbers } from './numbers.ts';
import { structuredFields } from './structured-fields.ts';
import { uris } from './uris.ts';

export type { Format } from './format.ts';

export type Formats = ReadonlyMap<string, Format>;

/** Those of JSON Schema 2020-12, section 7.3, and those of OpenAPI's registry: https://spec.openapis.org/registry/format/ */
export const knownFormats: Formats = new Map(Object.entries({ ...dates, ...addresses, ...uris, ...identifiers, ...numbers, ...encodings, ...structuredFields }));

const extended = new WeakMap<object, Formats>();

export function formatsWith(own: Readonly<Record<string, Format>> | undefined): Formats {
	if (!own) return knownFormats;
	const known = extended.get(own);
	if (known) return known;
	const made = new Map([...knownFormats, ...Object.entries(own)]);
	extended.set(own, made);
	return made;
}

type Check = (value: unknown) => boolean;
const checks = new WeakMap<Format, Check>();

/** Whether a value is of the format, or is none that the format says anything of. Formats that nobody knows permit every value. */
export function isOfFormat(formats: Formats, name: string, value: unknown): boolean {
	const format = formats.get(name);
	if (!format || typeof value !== (format.type ?? 'string')) return true;
	const known = checks.get(format) ?? checkOf(format.validate ?? builtIn[name]);
	checks.set(format, known);
	return known(value);
}

const builtIn: Readonly<Record<string, unknown>> = fullFormats;

/** What ajv takes: an expression, a function, either within an object, or `true`. */
function checkOf(definition: unknown): Check {
	if (definition instanceof RegExp) return (value) => ((definition.lastIndex = 0), definition.test(String(value)));
	if (typeof definition === 'function') return definition as Check;
	if (typeof definition === 'object' && definition !== null && 'validate' in definition) return checkOf(definition.validate);
	return () => true;
}

/** A format of ours, for ajv. */
export function ajvFormat(format: Format): { type: 'number'; validate: (value: number) => boolean } | { type: 'string'; validate: (value: string) => boolean } {
	const check = checkOf(format.validate);
	return format.type === 'number' ? { type: 'number', validate: check } : { type: 'string', validate: check };
}
