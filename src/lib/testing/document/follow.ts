import type { Document } from './document.ts';

/** Where a reference leads; the value itself where it is none. What stands beside a reference wins over what is behind it. */
export function follow<T>(document: Document, value: T, seen: readonly string[] = []): T {
	if (typeof value !== 'object' || value === null || !('$ref' in value) || typeof value.$ref !== 'string') return value;
	const { $ref: reference, ...beside } = value as T & { $ref: string };
	if (seen.includes(reference)) throw new Error(`The contract's reference ${reference} leads back to itself.`);
	const target = follow(document, atPointer(document, reference), [...seen, reference]);
	return (Object.keys(beside).length === 0 ? target : { ...(target as object), ...beside }) as T;
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
