import { document, needsCredentials, type Operation } from './contract-document.ts';
import type { Galley } from './galley.ts';
import { newPerson } from './people.ts';

type Headers = Record<string, string>;

/** The security schemes that an operation takes, in the contract's order. */
export function schemesOf({ security }: Operation): string[] {
	return [...new Set(security.flatMap((alternative) => Object.keys(alternative)))];
}

export function cookieOf(scheme: string): string | null {
	const { in: place, name } = document.components?.securitySchemes?.[scheme] ?? {};
	return place === 'cookie' ? String(name) : null;
}

/** How a refusal begins to say that the operation takes this scheme. */
export function challengeOf(scheme: string): string {
	return cookieOf(scheme) === null ? 'Bearer realm="api"' : `Cookie realm="api", cookie-name="${cookieOf(scheme)}"`;
}

/** Credentials of this scheme that nobody has. */
export function badCredentials(scheme: string): Headers {
	const name = cookieOf(scheme);
	return name === null ? { authorization: `Bearer gal_${'0'.repeat(32)}` } : { cookie: `${name}=${'0'.repeat(40)}` };
}

/** A cookie that is no longer good is none; a key is refused even where none is needed. */
export function refusedSchemes(operation: Operation): string[] {
	return schemesOf(operation).filter((scheme) => cookieOf(scheme) === null || needsCredentials(operation));
}

const cookies = new WeakMap<Galley, Promise<string>>();

/** An owner's credentials, by the first scheme that the operation takes; from a page of our own where it is a cookie. */
export async function ownersCredentials(galley: Galley, operation: Operation): Promise<Headers> {
	const [scheme] = schemesOf(operation);
	if (scheme === undefined || cookieOf(scheme) === null) return { authorization: `Bearer ${galley.key}` };
	const known = cookies.get(galley) ?? newPerson(galley, 'owner').then(({ cookie }) => cookie);
	cookies.set(galley, known);
	return { cookie: await known, origin: galley.url };
}
