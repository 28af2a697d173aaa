import { placesOf } from '../schemas/places.ts';
import { Refusal, step } from './refusal.ts';

export { Refusal };

/** The parts of an OpenAPI 3.1 document that the compiler reads, and how it walks them. */
export type Json = Record<string, unknown>;

export interface Document extends Json {
	openapi: string;
	paths?: Record<string, Json>;
	components?: Record<string, Record<string, Json>>;
	security?: Record<string, string[]>[];
}

export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

export function pointer(...parts: string[]): string {
	return '#' + parts.map(step).join('');
}

/** Follows `$ref`s within the bundled document. Gives the value and the place where it stands. */
export function resolve(document: Document, value: unknown, place: string): { value: Json; place: string } {
	const seen = new Set<string>();
	let current = { value: asObject(value, place), place };
	while (typeof current.value.$ref === 'string') {
		const ref = current.value.$ref;
		const next = follow(document, current.value, current.place);
		if (seen.has(next.place)) throw new Refusal(current.place, `the reference '${ref}' leads back to itself`);
		seen.add(next.place);
		current = next;
	}
	return current;
}

/** What a `$ref` leads to: one step, because in schemas the words beside each of them count. */
export function follow(document: Document, holder: Json, place: string): { value: Json; place: string } {
	const places = placesOf(document);
	const found = places.find(String(holder.$ref), places.of(holder)?.resource ?? places.base, place);
	return { value: asObject(found.schema, found.place), place: found.place };
}

function asObject(value: unknown, place: string): Json {
	if (typeof value !== 'object' || value === null) throw new Refusal(place, 'there is nothing where an object is due');
	return value as Json;
}

export function entries(value: unknown): [string, Json][] {
	return Object.entries((value ?? {}) as Record<string, Json>);
}
