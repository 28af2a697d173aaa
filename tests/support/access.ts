import type { Role } from '../../src/lib/server/domain/actor.ts';
import type { Operation } from './contract-document.ts';
import { cookieOf, schemesOf } from './credentials.ts';

export const roles: readonly Role[] = ['owner', 'editor', 'author'];

/** Whom the contract lets in; everyone with credentials where it says nothing. */
export function allowedRoles(operation: Operation): readonly Role[] {
	return operation.roles.length === 0 ? roles : roles.filter((role) => operation.roles.includes(role));
}

export function refusedRoles(operation: Operation): readonly Role[] {
	return roles.filter((role) => !allowedRoles(operation).includes(role));
}

/** What a key needs; `null` where keys are not taken. */
export function scopesOf({ security }: Operation): readonly string[] | null {
	return security.find((alternative) => alternative.key !== undefined)?.key ?? null;
}

/** Writes with a cookie, which browsers send whoever wrote the page. */
export function writesByCookie(operation: Operation): boolean {
	return operation.method !== 'GET' && schemesOf(operation).some((scheme) => cookieOf(scheme) !== null);
}

export const title = {
	role: ({ id }: Operation, role: Role) => `${id} 403: it is not for the role ${role}, by session or by key`,
	scope: ({ id }: Operation) => `${id} 403: a key lacks the scope`,
	origin: ({ id }: Operation) => `${id} 403: a page of another site cannot do it with the reader's cookie`
};

/** The titles of the tests that the matrix makes for an operation with credentials, and that end in a 403. */
export function refusals(operation: Operation): string[] {
	if (operation.security.length === 0) return [];
	return [
		...refusedRoles(operation).map((role) => title.role(operation, role)),
		...((scopesOf(operation)?.length ?? 0) > 0 ? [title.scope(operation)] : []),
		...(writesByCookie(operation) ? [title.origin(operation)] : [])
	];
}
