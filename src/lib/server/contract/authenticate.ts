import type { Basic } from './access/basic.ts';
import { insufficient, refusal, type Sent } from './access/challenges.ts';
import { credentialFor, type Credential } from './access/credentials.ts';
import type { Alternative, Contract, Operation } from './contract.ts';
import type { Wire } from './wire.ts';

export interface Caller<Actor> {
	actor: Actor;
	/** What the contract lists beside the scheme: scopes or, where it is not of OAuth, names of roles (OpenAPI 3.1, Security Requirement Object). */
	scopes: readonly string[];
	/** What the caller is here, as `x-roles` in the contract names it. */
	roles: readonly string[];
}

type Told<Actor> = Promise<Caller<Actor> | null>;

/**
 * Tells who a credential belongs to, or `null` where it is not (or no longer) good. Schemes of HTTP that the engine does
 * not know get all that follows their name; `challenge` is theirs to make where it holds something to remember.
 */
export type Verify<Actor> =
	| ((credential: string) => Told<Actor>)
	| { basic: (credential: Basic) => Told<Actor> }
	| { verify: (credential: string) => Told<Actor>; challenge: () => string };

export interface Identified<Actor> {
	actor: Actor;
	/** `null` for a stranger, who has none. */
	roles: readonly string[] | null;
	/** Scopes that the contract asks for and the credentials do not grant. */
	lacks: string[];
	/** How a refusal for that asks for others; `null`: the scheme has no way to. */
	challenge: string | null;
	/** Nothing but cookies speaks for the caller: a browser sends them whoever wrote the page. */
	byCookie: boolean;
}

/**
 * Stage 2: who asks? Before validation and before existence, so that a stranger learns nothing.
 * Alternatives are tried in the contract's order; one whose scopes are all granted wins over one that
 * lacks some. What was sent on purpose wins over cookies, and is refused where it is bad even if none is
 * needed: a caller with a lost key should hear of it. A cookie that is no longer good is no credential:
 * browsers cannot help sending it. A promise only where the operation has schemes.
 */
export function authenticate<Actor>(
	contract: Contract,
	operation: Operation,
	wire: Wire,
	verifiers: Record<string, Verify<Actor>>,
	anonymous: Actor
): Identified<Actor> | Promise<Identified<Actor>> {
	const stranger = { actor: anonymous, roles: null, lacks: [], challenge: null, byCookie: false };
	return operation.schemes.length === 0 ? stranger : identify(contract, operation, wire, verifiers, stranger);
}

async function identify<Actor>(
	contract: Contract,
	operation: Operation,
	wire: Wire,
	verifiers: Record<string, Verify<Actor>>,
	stranger: Identified<Actor>
): Promise<Identified<Actor>> {
	const sent = new Map<string, Credential>();
	let how: Sent = 'nothing';
	for (const name of operation.schemes) {
		const scheme = contract.schemes[name];
		const credential = scheme ? credentialFor(scheme, wire) : null;
		if (credential === null) continue;
		sent.set(name, credential);
		if (scheme?.in !== 'cookie') how = 'purpose';
		else if (how === 'nothing') how = 'cookie';
	}
	let limited: Identified<Actor> | null = null;
	for (const alternative of operation.security) {
		if (alternative.length === 0 || !alternative.every(({ scheme }) => sent.has(scheme))) continue;
		const byCookie = alternative.every(({ scheme }) => contract.schemes[scheme]?.in === 'cookie');
		if (how === 'purpose' && byCookie) continue;
		const caller = await verifyAll(contract, alternative, sent, verifiers);
		if (caller === null) continue;
		caller.byCookie = byCookie;
		if (caller.lacks.length === 0) return caller;
		limited ??= caller;
	}
	if (limited) return limited;
	const optional = operation.security.some((alternative) => alternative.length === 0);
	if (optional && how !== 'purpose') return stranger;
	throw refusal(contract, operation, how, wire.header('authorization'), (scheme) => ownChallenge(verifiers[scheme]));
}

/** The actor is the first scheme's. Each scheme must grant its own scopes: one cannot lend another what it lacks. */
async function verifyAll<Actor>(
	contract: Contract,
	alternative: Alternative,
	sent: Map<string, Credential>,
	verifiers: Record<string, Verify<Actor>>
): Promise<Identified<Actor> | null> {
	let first: Identified<Actor> | null = null;
	for (const { scheme, scopes } of alternative) {
		const verify = verifiers[scheme];
		if (!verify) throw new Error(`The contract names the security scheme '${scheme}', but nothing verifies it.`);
		const caller = await ask(verify, scheme, sent.get(scheme) ?? '');
		if (!caller) return null;
		first ??= { actor: caller.actor, roles: caller.roles, lacks: [], challenge: null, byCookie: false };
		const lacks = scopes.filter((scope) => !caller.scopes.includes(scope));
		if (lacks.length === 0) continue;
		first.lacks.push(...lacks);
		const declared = contract.schemes[scheme];
		first.challenge ??= declared ? insufficient(declared, scopes) : null;
	}
	return first;
}

async function ask<Actor>(verify: Verify<Actor>, scheme: string, credential: Credential): Told<Actor> {
	if (credential === '') return null;
	const known = typeof verify === 'function' ? { verify } : verify;
	if (typeof credential === 'string') {
		if ('verify' in known) return known.verify(credential);
	} else if ('basic' in known) return known.basic(credential);
	throw new Error(`The verifier of the security scheme '${scheme}' is of another kind: \`basic\` is for HTTP's Basic, and for nothing else.`);
}

function ownChallenge(verify: Verify<unknown> | undefined): string | undefined {
	return typeof verify === 'object' && 'challenge' in verify ? verify.challenge() : undefined;
}
