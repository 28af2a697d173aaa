import type { Alternative, Scheme } from '../contract.ts';
import { entries, pointer, Refusal, resolve, type Document, type Json } from './document.ts';

export function readSchemes(document: Document): Record<string, Scheme> {
	const schemes: Record<string, Scheme> = {};
	for (const [name, item] of entries(document.components?.securitySchemes)) {
		const { value, place } = resolve(document, item, pointer('components', 'securitySchemes', name));
		schemes[name] = readScheme(name, value, place);
	}
	return schemes;
}

function readScheme(name: string, value: Json, place: string): Scheme {
	if (value.type === 'http' && String(value.scheme).toLowerCase() === 'bearer') return { name, kind: 'bearer', header: 'authorization', cookie: '' };
	if (value.type === 'oauth2' || value.type === 'openIdConnect') return { name, kind: 'bearer', header: 'authorization', cookie: '' };
	if (value.type === 'apiKey' && value.in === 'header') return { name, kind: 'apiKey', header: String(value.name).toLowerCase(), cookie: '' };
	if (value.type === 'apiKey' && value.in === 'cookie') return { name, kind: 'cookie', header: 'cookie', cookie: String(value.name) };
	throw new Refusal(place, `the security scheme \`${name}\` is of a kind that is not supported yet`);
}

/** The headers that an operation's credentials and cookies come in, as `Vary` names them. */
export function credentialHeaders(security: Alternative[], schemes: Record<string, Scheme>, parameters: { in: string }[]): string[] {
	const names = security.flat().map(({ scheme }) => schemes[scheme]?.header ?? '');
	if (parameters.some((parameter) => parameter.in === 'cookie')) names.push('cookie');
	return [...new Set(names)].map((name) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()));
}

/** An operation's own security wins over the document's, an empty list included (OpenAPI 3.1, Operation Object). */
export function readSecurity(document: Document, operation: Json, place: string, schemes: Record<string, Scheme>): Alternative[] {
	const requirements = (operation.security ?? document.security ?? []) as Record<string, string[]>[];
	return requirements.map((requirement) =>
		Object.entries(requirement).map(([scheme, scopes]) => {
			if (!schemes[scheme]) throw new Refusal(place, `the security scheme \`${scheme}\` is not declared`);
			return { scheme, scopes };
		})
	);
}

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
