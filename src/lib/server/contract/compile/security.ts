import type { Alternative, Offer, Scheme } from '../contract.ts';
import { entries, pointer, Refusal, resolve, type Document, type Json } from './document.ts';

export type Schemes = Record<string, Scheme>;

export function readSchemes(document: Document): Schemes {
	const schemes: Schemes = {};
	for (const [name, item] of entries(document.components?.securitySchemes)) {
		const { value, place } = resolve(document, item, pointer('components', 'securitySchemes', name));
		schemes[name] = readScheme(name, value, place);
	}
	return schemes;
}

function readScheme(name: string, value: Json, place: string): Scheme {
	const inHeader = { name, in: 'header', key: 'authorization' } as const;
	switch (value.type) {
		case 'oauth2':
		case 'openIdConnect':
			return { ...inHeader, kind: 'bearer', scheme: 'Bearer' };
		case 'http':
			return { ...inHeader, ...httpScheme(value.scheme, place) };
		case 'apiKey': {
			const where = (['header', 'query', 'cookie'] as const).find((known) => known === value.in);
			if (!where || typeof value.name !== 'string') throw new Refusal(place, 'an `apiKey` needs a `name`, and a place (`in`): header, query or cookie');
			return { name, kind: 'apiKey', in: where, key: where === 'header' ? value.name.toLowerCase() : value.name, scheme: '' };
		}
		case 'mutualTLS':
			throw new Refusal(place, `\`${name}\` is about the connection, which the engine does not see: have whatever ends TLS check it, and leave it out here`);
		default:
			throw new Refusal(place, `the security scheme \`${name}\` has a \`type\` that there is not: ${String(value.type)}`);
	}
}

/** Names of schemes are case-insensitive (RFC 9110, section 11.1); the two best known are written as their RFCs do. */
function httpScheme(scheme: unknown, place: string): Pick<Scheme, 'kind' | 'scheme'> {
	if (typeof scheme !== 'string' || !/^[\w!#$%&'*+.^`|~-]+$/.test(scheme)) throw new Refusal(place, 'a scheme of HTTP needs its name as `scheme`');
	if (/^bearer$/i.test(scheme)) return { kind: 'bearer', scheme: 'Bearer' };
	if (/^basic$/i.test(scheme)) return { kind: 'basic', scheme: 'Basic' };
	return { kind: 'http', scheme: scheme.replace(/^[a-z]/, (letter) => letter.toUpperCase()) };
}

/** An operation's own security wins over the document's, an empty list included (OpenAPI 3.1, Operation Object). */
export function readSecurity(document: Document, operation: Json, place: string, schemes: Schemes): Alternative[] {
	const at = operation.security === undefined ? '#/security' : `${place}/security`;
	const requirements = operation.security ?? document.security ?? [];
	if (!Array.isArray(requirements)) throw new Refusal(at, '`security` must be a list');
	return requirements.map((requirement: Json, index) => {
		const alternative = entries(requirement).map(([name, scopes]) => {
			if (!Object.hasOwn(schemes, name)) throw new Refusal(place, `the security scheme \`${name}\` is not declared`);
			if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === 'string'))
				throw new Refusal(`${at}/${index}`, `\`${name}\` needs a list of scopes, which may be empty`);
			return { scheme: name, scopes: scopes as string[] };
		});
		refuseOneForTwo(alternative, schemes, `${at}/${index}`);
		return alternative;
	});
}

/** One header, cookie or parameter cannot carry two credentials at once. */
function refuseOneForTwo(alternative: Alternative, schemes: Schemes, place: string): void {
	const taken = new Map<string, string>();
	for (const { scheme } of alternative) {
		const { in: where, key } = schemes[scheme] ?? { in: 'header', key: '' };
		const other = taken.get(`${where} ${key}`);
		if (other !== undefined) throw new Refusal(place, `nobody can send both \`${other}\` and \`${scheme}\`: both come in the ${where} \`${key}\``);
		taken.set(`${where} ${key}`, scheme);
	}
}

/** What of a request an operation's credentials are in, and what its answers depend on. */
export function credentialsOf(security: Alternative[], schemes: Schemes, parameters: { in: string }[], offers: readonly Offer[]) {
	const names = [...new Set(security.flat().map(({ scheme }) => scheme))];
	const used = names.flatMap((name) => schemes[name] ?? []);
	const headers = used.filter(({ in: where }) => where !== 'query').map(({ in: where, key }) => (where === 'cookie' ? 'cookie' : key));
	if (parameters.some((parameter) => parameter.in === 'cookie')) headers.push('cookie');
	const credentials = [...new Set(headers)];
	const vary = [...(offers.length > 1 ? ['accept'] : []), ...credentials];
	return {
		schemes: names,
		credentials,
		secrets: [...new Set(used.filter(({ in: where }) => where === 'query').map(({ key }) => key))],
		vary: vary.map((name) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())).join(', ')
	};
}
