import { matchesStrongly, type EntityTags } from '../contract/conditional.ts';
import { DomainError } from './error.ts';

export type { EntityTags };

/** The entity tag of a version. With the id in it, a tag of what had this slug before never matches. */
export function etagOf({ id, version }: { id: string; version: number }): string {
	return `"${id.slice(id.indexOf('_') + 1)}.${version}"`;
}

/** Holds a change to what its author has seen. */
export function mustMatch(resource: { id: string; version: number }, condition: EntityTags): void {
	if (!matchesStrongly(condition, etagOf(resource))) throw changed();
}

export function changed(): DomainError {
	return new DomainError('precondition-failed', 'It has changed since you read it. Read it again and repeat your change.');
}
