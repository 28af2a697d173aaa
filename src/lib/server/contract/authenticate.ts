import type { Alternative, Contract, Operation } from './contract.ts';
import { credentialFor, refusal } from './access/credentials.ts';
import type { Wire } from './wire.ts';

export interface Caller<Actor> {
	actor: Actor;
	scopes: readonly string[];
	/** What the caller is here, as `x-roles` in the contract names it. */
	roles: readonly string[];
}

/** Tells who a credential belongs to, or `null` where it is not (or no longer) good. */
export type Verify<Actor> = (credential: string) => Promise<Caller<Actor> | null>;

export interface Identified<Actor> {
	actor: Actor;
	/** `null` for a stranger, who has none. */
	roles: readonly string[] | null;
	/** Scopes that the contract asks for and the credentials do not grant. */
	lacks: string[];
	/** Nothing but cookies speaks for the caller: a browser sends them whoever wrote the page. */
	byCookie: boolean;
}

/**
 * Stage 2: who asks? Before validation and before existence, so that a stranger learns nothing.
 * Alternatives are tried in the contract's order; one whose scopes are all granted wins over one that
 * lacks some. A header with credentials wins over cookies, and is refused where it is bad even if none is
 * needed: a caller with a lost key should hear of it. A cookie that is no longer good is no credential:
 * browsers cannot help sending it.
 */
export async function authenticate<Actor>(
	contract: Contract,
	operation: Operation,
	wire: Wire,
	verifiers: Record<string, Verify<Actor>>,
	anonymous: Actor
): Promise<Identified<Actor>> {
	const stranger = { actor: anonymous, roles: null, lacks: [], byCookie: false };
	if (operation.security.length === 0) return stranger;
	const isCookie = (name: string) => contract.schemes[name]?.kind === 'cookie';
	const sent = (name: string) => credentialFor(contract.schemes[name], wire);
	const names = operation.security.flat().map(({ scheme }) => scheme);
	const explicit = names.some((name) => !isCookie(name) && sent(name) !== null);
	let limited: Identified<Actor> | null = null;
	for (const alternative of operation.security) {
		const byCookie = alternative.length > 0 && alternative.every(({ scheme }) => isCookie(scheme));
		if (explicit && byCookie) continue;
		const caller = await verifyAll(alternative, sent, verifiers);
		if (caller?.lacks.length === 0) return { ...caller, byCookie };
		limited ??= caller && { ...caller, byCookie };
	}
	if (limited) return limited;
	const optional = operation.security.some((alternative) => alternative.length === 0);
	if (optional && !explicit) return stranger;
	throw refusal(contract, operation, explicit ? 'header' : names.some((name) => sent(name) !== null) ? 'cookie' : 'nothing');
}

/** The actor is the first scheme's. Each scheme must grant its own scopes: one cannot lend another what it lacks. */
async function verifyAll<Actor>(
	alternative: Alternative,
	sent: (scheme: string) => string | null,
	verifiers: Record<string, Verify<Actor>>
): Promise<Omit<Identified<Actor>, 'byCookie'> | null> {
	let first: Omit<Identified<Actor>, 'byCookie'> | null = null;
	for (const { scheme, scopes } of alternative) {
		const verify = verifiers[scheme];
		if (!verify) throw new Error(`The contract names the security scheme '${scheme}', but nothing verifies it.`);
		const credential = sent(scheme);
		const caller = credential ? await verify(credential) : null;
		if (!caller) return null;
		first ??= { actor: caller.actor, roles: caller.roles, lacks: [] };
		first.lacks.push(...scopes.filter((scope) => !caller.scopes.includes(scope)));
	}
	return first;
}
