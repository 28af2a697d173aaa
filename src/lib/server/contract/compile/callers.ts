import type { Alternative } from '../contract.ts';
import { Refusal, type Json } from './document.ts';

/** `x-roles`: the roles of which a caller needs one. */
export function readRoles(operation: Json, security: Alternative[], place: string): string[] {
	const roles = operation['x-roles'];
	if (roles === undefined) return [];
	if (!Array.isArray(roles) || roles.length === 0 || !roles.every((role) => typeof role === 'string' && /^[a-z][\w-]*$/i.test(role)))
		throw new Refusal(place, '`x-roles` must be a list of names, with at least one');
	if (new Set(roles).size < roles.length) throw new Refusal(place, '`x-roles` names a role twice');
	if (security.every((alternative) => alternative.length === 0)) throw new Refusal(place, '`x-roles` stands where nobody needs credentials');
	return roles as string[];
}

/** `x-same-origin`: only for pages of the app itself, and for programs. */
export function readSameOrigin(operation: Json, place: string): boolean {
	const value = operation['x-same-origin'] ?? false;
	if (typeof value !== 'boolean') throw new Refusal(place, '`x-same-origin` must be true or false');
	return value;
}
