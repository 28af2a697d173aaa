import type { Document, Example, Json, Parameter, Place, Schema } from './document.ts';
import { follow } from './follow.ts';

const styles: Record<Place, string> = { path: 'simple', query: 'form', header: 'simple', cookie: 'form' };

/** Of a path and of an operation, whose own win. `Accept`, `Content-Type` and `Authorization` are described elsewhere. */
export function readParameters(document: Document, ...lists: unknown[]): Parameter[] {
	const byName = new Map<string, Parameter>();
	for (const declared of lists.flatMap((list) => (list ?? []) as Json[])) {
		const parameter = readParameter(document, follow(document, declared));
		if (parameter.in === 'header' && /^(accept|content-type|authorization)$/i.test(parameter.name)) continue;
		byName.set(`${parameter.in} ${parameter.name}`, parameter);
	}
	return [...byName.values()];
}

function readParameter(document: Document, source: Json): Parameter {
	const place = source.in as Place;
	const style = (source.style ?? styles[place]) as string;
	const [mediaType, media] = Object.entries((source.content ?? {}) as Record<string, Json>)[0] ?? [null, source];
	return {
		name: String(source.name),
		in: place,
		required: source.required === true,
		style,
		explode: (source.explode ?? style === 'form') as boolean,
		allowReserved: source.allowReserved === true,
		allowEmptyValue: source.allowEmptyValue === true,
		schema: (media.schema ?? true) as Schema,
		mediaType,
		examples: examplesOf(document, media)
	};
}

/** Those of the parameter, else those of its schema. */
function examplesOf(document: Document, holder: Json): unknown[] {
	const named = Object.values((holder.examples ?? {}) as Record<string, Example>).map((example) => follow(document, example).value);
	const own = 'example' in holder ? [holder.example, ...named] : named;
	if (own.length > 0) return own;
	const schema = follow(document, holder.schema ?? {}) as Json;
	return [...(Array.isArray(schema.examples) ? (schema.examples as unknown[]) : []), ...('example' in schema ? [schema.example] : [])];
}
