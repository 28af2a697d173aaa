import type { components } from '../../client/generated/types.ts';
import { DomainError } from './error.ts';

export type Role = components['schemas']['Role'];

/** Whoever asks. */
export interface Actor {
	/** `null` for a stranger. */
	userId: string | null;
	role: Role | 'anonymous';
	/** What they showed. Left out where the server itself acts for a user. */
	via?: Credential;
}

/** `expiresAt`: when it is good no longer, `null` for never. */
export type Credential = { kind: 'key'; id: string; scopes: readonly string[]; expiresAt: Date | null } | { kind: 'session'; id: string; expiresAt: Date };

/** An actor, and what the contract may ask of them. */
export interface Caller {
	actor: Actor;
	scopes: readonly string[];
	roles: readonly Role[];
}

export const anonymous: Actor = { userId: null, role: 'anonymous' };

/** What decides about a post who may do what. */
interface Owned {
	authorId: string;
	status: 'draft' | 'scheduled' | 'published';
}

/** Everyone's drafts and posts. */
export function maySeeDrafts(actor: Actor): boolean {
	return actor.role === 'owner' || actor.role === 'editor';
}

/** Whose drafts a list shows beside what is published. */
export type Sight = { drafts: 'all' | 'none' } | { drafts: 'own'; userId: string };

export function sightOf(actor: Actor): Sight {
	if (maySeeDrafts(actor)) return { drafts: 'all' };
	return actor.userId === null ? { drafts: 'none' } : { drafts: 'own', userId: actor.userId };
}

export function maySee(actor: Actor, post: Owned): boolean {
	return post.status === 'published' || maySeeDrafts(actor) || post.authorId === actor.userId;
}

/** Of what they may see, authors change their own; what they may not see is not there, which is for the caller to say. */
export function mustOwn(actor: Actor, { authorId }: Pick<Owned, 'authorId'>): void {
	if (maySeeDrafts(actor) || authorId === actor.userId) return;
	throw new DomainError('forbidden', 'This belongs to someone else. Ask them, or an editor, to do it.');
}

/** The id of a user who may write. The contract asks for credentials first; this holds should it ever forget to. */
export function writer(actor: Actor): string {
	if (actor.role === 'anonymous' || actor.userId === null) throw new DomainError('credentials-missing', 'Sign in first, or send a key.');
	return actor.userId;
}
