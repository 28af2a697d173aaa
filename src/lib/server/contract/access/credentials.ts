import type { Contract, Operation, Scheme } from '../contract.ts';
import { readCookies } from '../parameters/cookies.ts';
import { fault, type Fault } from '../fault.ts';
import type { Wire } from '../wire.ts';

/** A credential of this scheme, `''` for one that is there but malformed, `null` for none. */
export function credentialFor(scheme: Scheme | undefined, wire: Wire): string | null {
	if (!scheme) return null;
	const value = wire.header(scheme.header);
	if (scheme.kind === 'cookie') return cookieFor(scheme, value);
	if (scheme.kind === 'apiKey' || value === null) return value;
	// The scheme's name is case-insensitive, followed by one or more spaces (RFC 9110, section 11.4).
	return /^bearer +([!-~]+) *$/i.exec(value)?.[1] ?? '';
}

/** Of two with one name, nobody can tell which is the browser's own: neither counts. */
function cookieFor(scheme: Scheme, header: string | null): string | null {
	const values = new Set(readCookies(header).get(scheme.cookie));
	const [value = ''] = values;
	return values.size === 0 ? null : values.size === 1 ? value : '';
}

/** What came with the request: nothing, cookies (which browsers send unasked), or something sent on purpose. */
export type Sent = 'nothing' | 'cookie' | 'header';

/** 401, with a challenge for each scheme that the operation takes. */
export function refusal(contract: Contract, operation: Operation, sent: Sent): Fault {
	const names = [...new Set(operation.security.flat().map(({ scheme }) => scheme))];
	const schemes = names.flatMap((name) => contract.schemes[name] ?? []);
	const headers = { 'www-authenticate': [...new Set(schemes.map((scheme) => challenge(scheme, sent)))].join(', ') };
	const hints = schemes.map(hint).join(' or ');
	if (sent === 'header')
		return fault('credentials-invalid', 'The credentials are not good here. Check that they are whole and have not been replaced.', { headers });
	if (sent === 'cookie') return fault('credentials-invalid', `The cookie is no longer good. Sign in again, or send ${hints}.`, { headers });
	return fault('credentials-missing', `This operation needs credentials. Send ${hints}.`, { headers });
}

/** There is no registered scheme for cookies; this is the one that the IETF draft on them proposes. */
function challenge(scheme: Scheme, sent: Sent): string {
	if (scheme.kind === 'cookie') return `Cookie realm="api", cookie-name="${scheme.cookie}"`;
	if (scheme.kind === 'apiKey') return 'ApiKey realm="api"';
	return `Bearer realm="api"${sent === 'header' ? ', error="invalid_token"' : ''}`;
}

function hint(scheme: Scheme): string {
	if (scheme.kind === 'cookie') return `the cookie \`${scheme.cookie}\``;
	return scheme.kind === 'apiKey' ? `the header \`${scheme.header}\`` : '`Authorization: Bearer` and a key';
}
