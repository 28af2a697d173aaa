import type { components } from '../../client/generated/types.ts';
import type { Actor, Role } from './actor.ts';
import { DomainError } from './error.ts';

export type Scope = components['schemas']['Scope'];

const authors = ['posts:read', 'posts:write', 'media:read', 'media:write', 'profile:read', 'profile:write', 'keys:read', 'keys:write', 'preview:read'] as const;
const editors = [...authors, 'posts:send', 'subscribers:read', 'subscribers:write', 'events:read'] as const;
const owners = [...editors, 'users:read', 'users:write', 'webhooks:read', 'webhooks:write', 'mails:read'] as const;

/** What a role can do anything with. A test holds it to the roles that the contract's operations name. */
const byRole: Record<Role, readonly Scope[]> = { owner: owners, editor: editors, author: authors };

/** Everything that a key can be allowed. */
export const allScopes: readonly Scope[] = owners;

/** What the actor may hand on: a key's own scopes, and never more than the role of its user. */
export function grantable({ role, via }: Actor): readonly Scope[] {
	if (role === 'anonymous') return [];
	return via?.kind === 'key' ? byRole[role].filter((scope) => via.scopes.includes(scope)) : byRole[role];
}

/** A key must not make someone who may do more than it may itself: that someone could be whoever has the key. */
export function mustBeGrantable(role: Role, actor: Actor): void {
	const beyond = byRole[role].filter((scope) => !grantable(actor).includes(scope));
	if (beyond.length > 0)
		throw new DomainError('forbidden', `Only who has every scope of the role \`${role}\` can give it. These credentials lack ${beyond.join(', ')}.`);
}
