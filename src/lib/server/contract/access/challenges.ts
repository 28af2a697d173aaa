import type { Contract, Operation, Scheme } from '../contract.ts';
import { fault, type Fault } from '../fault.ts';

/** What came with the request: nothing, cookies (which browsers send unasked), or something sent on purpose. */
export type Sent = 'nothing' | 'cookie' | 'purpose';

/** A challenge that only the app can make, because there is something in it that it must remember (Digest's `nonce`). */
export type OwnChallenge = (scheme: string) => string | undefined;

/** 401, with a challenge for each scheme that the operation takes. `authorization` is the header as it was sent. */
export function refusal(contract: Contract, operation: Operation, sent: Sent, authorization: string | null, own: OwnChallenge): Fault {
	const schemes = operation.schemes.flatMap((name) => contract.schemes[name] ?? []);
	// RFC 6750, section 3.1: no error where no token was sent, and what another scheme sent is none.
	const token = authorization !== null && !schemes.some(({ kind, scheme }) => kind !== 'bearer' && scheme !== '' && isOf(authorization, scheme));
	const challenges = schemes.map((scheme) => own(scheme.name) ?? challenge(scheme, token));
	const headers = { 'www-authenticate': [...new Set(challenges)].join(', ') };
	const hints = [...new Set(schemes.map(hint))].join(' or ');
	if (sent === 'purpose')
		return fault('credentials-invalid', 'The credentials are not good here. Check that they are whole and have not been replaced.', { headers });
	if (sent === 'cookie') return fault('credentials-invalid', `The cookie is no longer good. Sign in again, or send ${hints}.`, { headers });
	return fault('credentials-missing', `This operation needs credentials. Send ${hints}.`, { headers });
}

/** There is no registered scheme for cookies; this is the one that the IETF draft on them proposes. */
function challenge({ kind, in: where, key, scheme }: Scheme, token: boolean): string {
	if (where === 'cookie') return `Cookie realm="api", cookie-name="${key}"`;
	if (kind === 'apiKey') return 'ApiKey realm="api"';
	if (kind === 'basic') return 'Basic realm="api", charset="UTF-8"';
	return `${scheme} realm="api"${kind === 'bearer' && token ? ', error="invalid_token"' : ''}`;
}

function isOf(authorization: string, scheme: string): boolean {
	return authorization.toLowerCase().startsWith(`${scheme.toLowerCase()} `);
}

/** RFC 6750, section 3.1: a token that is good, but not for this. `null` for schemes that have no word for it. */
export function insufficient({ kind }: Scheme, scopes: readonly string[]): string | null {
	if (kind !== 'bearer') return null;
	const plain = scopes.filter((scope) => /^[!#-[\]-~]+$/.test(scope));
	return `Bearer realm="api", error="insufficient_scope"${plain.length === scopes.length ? `, scope="${plain.join(' ')}"` : ''}`;
}

function hint({ kind, in: where, key, scheme }: Scheme): string {
	if (where !== 'header') return where === 'cookie' ? `the cookie \`${key}\`` : `the query parameter \`${key}\``;
	if (kind === 'apiKey') return `the header \`${key}\``;
	return `\`Authorization: ${scheme}\` and ${kind === 'basic' ? 'a user with a password' : kind === 'bearer' ? 'a key' : 'what it asks for'}`;
}
