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
	if (value.type === 'http' && String(value.scheme).toLowerCase() === 'bearer') return { name, kind: 'bearer', header: 'authorization' };
	if (value.type === 'oauth2' || value.type === 'openIdConnect') return { name, kind: 'bearer', header: 'authorization' };
	if (value.type === 'apiKey' && value.in === 'header') return { name, kind: 'apiKey', header: String(value.name).toLowerCase() };
	throw new Refusal(place, `the security scheme \`${name}\` is of a kind that is not supported yet`);
}

/** The headers that an operation's credentials come in, as `Vary` names them. */
export function credentialHeaders(security: Alternative[], schemes: Record<string, Scheme>): string[] {
	const names = security.flat().map(({ scheme }) => schemes[scheme]?.header ?? '');
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
