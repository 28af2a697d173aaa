import { referencesOf } from '../data/schema/references.ts';
import type { Document } from './document.ts';

/** Where a reference leads; the value itself where it is none. What stands beside a reference wins over what is behind it. */
export function follow<T>(document: Document, value: T, seen: readonly string[] = []): T {
	if (typeof value !== 'object' || value === null || !('$ref' in value) || typeof value.$ref !== 'string') return value;
	const { $ref: reference, ...beside } = value as T & { $ref: string };
	if (seen.includes(reference)) throw new Error(`The contract's reference ${reference} leads back to itself.`);
	const target = follow(document, at(document, value, reference), [...seen, reference]);
	return (Object.keys(beside).length === 0 ? target : { ...(target as object), ...beside }) as T;
}

/** Inside of a schema with an `$id`, a reference is relative to that (JSON Schema 2020-12 Core, section 8.2). */
function at(document: Document, holder: object, reference: string): unknown {
	const references = referencesOf(document);
	const resource = references.around(holder);
	if (resource === references.root && /^#($|\/)/.test(reference)) return atPointer(document, reference);
	return references.resolve(reference, resource, '#').value;
}

/** What stands at `#/...` in a document. */
export function atPointer(document: Document, reference: string): unknown {
	if (!reference.startsWith('#')) throw new Error(`The contract refers to ${reference}, which is not in it. Bundle it first.`);
	const steps = reference.slice(1).split('/').slice(1).map(unescape);
	let target: unknown = document;
	for (const step of steps) target = (target as Record<string, unknown> | undefined)?.[step];
	if (target === undefined) throw new Error(`The contract refers to ${reference}, which is not there.`);
	return target;
}

function unescape(step: string): string {
	return decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
}
