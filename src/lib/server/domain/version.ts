import { DomainError } from './error.ts';

/** The versions that a change is meant for: any, or one of these. */
export type EntityTags = '*' | readonly string[];

/** The entity tag of a version. With the id in it, a tag of what had this slug before never matches. */
export function etagOf({ id, version }: { id: string; version: number }): string {
	return `"${id.slice(id.indexOf('_') + 1)}.${version}"`;
}

/** Holds a change to what its author has seen. */
export function mustMatch(resource: { id: string; version: number }, condition: EntityTags): void {
	if (condition !== '*' && !condition.includes(etagOf(resource))) throw changed();
}

export function changed(): DomainError {
	return new DomainError('precondition-failed', 'It has changed since you read it. Read it again and repeat your change.');
}
