import type { Alternative, Contract, Operation, Scheme } from './contract.ts';
import { fault } from './fault.ts';
import type { Wire } from './wire.ts';

export interface Caller<Actor> {
	actor: Actor;
	scopes: readonly string[];
}

/** Tells who a credential belongs to, or `null` where it is not (or no longer) good. */
export type Verify<Actor> = (credential: string) => Promise<Caller<Actor> | null>;

export interface Identified<Actor> {
	actor: Actor;
	/** Scopes that the contract asks for and the credentials do not grant. */
	lacks: string[];
}

/**
 * Stage 2: who asks? Before validation and before existence, so that a stranger learns nothing.
 * Alternatives are tried in the contract's order; one whose scopes are all granted wins over one that
 * lacks some. Credentials that are there but bad are refused even where none are needed: a caller with
 * a lost key should hear of it.
 */
export async function authenticate<Actor>(
	contract: Contract,
	operation: Operation,
	wire: Wire,
	verifiers: Record<string, Verify<Actor>>,
	anonymous: Actor
): Promise<Identified<Actor>> {
	if (operation.security.length === 0) return { actor: anonymous, lacks: [] };
	let limited: Identified<Actor> | null = null;
	let presented = false;
	let optional = false;
	for (const alternative of operation.security) {
		if (alternative.length === 0) optional = true;
		const credentials = alternative.map(({ scheme }) => credentialFor(contract.schemes[scheme], wire));
		presented ||= credentials.some((credential) => credential !== null);
		const caller = await verifyAll(alternative, credentials, verifiers);
		if (caller?.lacks.length === 0) return caller;
		limited ??= caller;
	}
	if (limited) return limited;
	if (optional && !presented) return { actor: anonymous, lacks: [] };
	throw refusal(contract, operation, presented);
}

/** The actor is the first scheme's. Each scheme must grant its own scopes: one cannot lend another what it lacks. */
async function verifyAll<Actor>(
	alternative: Alternative,
	credentials: (string | null)[],
	verifiers: Record<string, Verify<Actor>>
): Promise<Identified<Actor> | null> {
	let first: Identified<Actor> | null = null;
	for (const [index, { scheme, scopes }] of alternative.entries()) {
		const credential = credentials[index];
		const verify = verifiers[scheme];
		if (!verify) throw new Error(`The contract names the security scheme '${scheme}', but nothing verifies it.`);
		const caller = credential == null ? null : await verify(credential);
		if (!caller) return null;
		first ??= { actor: caller.actor, lacks: [] };
		first.lacks.push(...scopes.filter((scope) => !caller.scopes.includes(scope)));
	}
	return first;
}

/** A credential of this scheme, `''` for one that is there but malformed, `null` for none. */
function credentialFor(scheme: Scheme | undefined, wire: Wire): string | null {
	if (!scheme) return null;
	const value = wire.header(scheme.header);
	if (scheme.kind === 'apiKey' || value === null) return value;
	// The scheme's name is case-insensitive, followed by one or more spaces (RFC 9110, section 11.4).
	return /^bearer +([!-~]+) *$/i.exec(value)?.[1] ?? '';
}

function refusal(contract: Contract, operation: Operation, presented: boolean) {
	const names = [...new Set(operation.security.flat().map(({ scheme }) => scheme))];
	const error = presented ? ', error="invalid_token"' : '';
	const challenges = names.map((name) => (contract.schemes[name]?.kind === 'bearer' ? `Bearer realm="api"${error}` : `ApiKey realm="api"`));
	const headers = { 'www-authenticate': [...new Set(challenges)].join(', ') };
	return presented
		? fault('credentials-invalid', 'The credentials are not good here. Check that they are whole and have not been replaced.', { headers })
		: fault('credentials-missing', `This operation needs credentials. Send ${names.map((name) => hint(contract.schemes[name])).join(' or ')}.`, { headers });
}

function hint(scheme: Scheme | undefined): string {
	return scheme?.kind === 'apiKey' ? `the header \`${scheme.header}\`` : '`Authorization: Bearer` and a key';
}
