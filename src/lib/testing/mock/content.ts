import { validValues } from '../data/valid-values.ts';
import type { Answer, Document, Header, Media, Schema } from '../document/document.ts';
import { examplesOf } from '../suite/plan.ts';
import type { Preference } from './prefer.ts';

/** A body of this media type: the example that was asked for, the first there is, or a value made from the schema. */
export function contentOf(document: Document, media: Media, { example }: Preference, seed: number): unknown {
	const examples = examplesOf(media);
	const chosen = examples.find(({ name }) => name === example) ?? examples[0];
	return chosen ? structuredClone(chosen.value) : sampleOf(document, media.schema ?? true, seed);
}

/** The same value for the same seed. */
export function sampleOf(document: Document, schema: Schema, seed: number): unknown {
	return validValues(schema, { document, direction: 'response', seed, count: 1 }).at(-1)?.value;
}

/** The headers that an answer must have, from their examples. Those that the engine sets by itself stay out. */
export function headersOf(document: Document, { headers }: Answer, seed: number): Record<string, string> {
	const required = Object.entries(headers).filter(
		([name, { required }]) => required && !/^(content-type|content-length|request-id|vary|accept-ranges|content-range|set-cookie|ratelimit.*)$/i.test(name)
	);
	return Object.fromEntries(required.map(([name, header]) => [name.toLowerCase(), String(valueOf(document, header, seed))]));
}

function valueOf(document: Document, { example, schema = true }: Header, seed: number): unknown {
	if (example !== undefined) return example;
	const given = typeof schema === 'object' && Array.isArray(schema.examples) ? (schema.examples as unknown[])[0] : undefined;
	return given ?? sampleOf(document, schema, seed);
}
