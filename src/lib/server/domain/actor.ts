import { DomainError } from './error.ts';

/** Whoever asks. */
export interface Actor {
	/** `null` for a stranger. */
	userId: string | null;
	role: 'owner' | 'editor' | 'author' | 'anonymous';
}

export const anonymous: Actor = { userId: null, role: 'anonymous' };

export function maySeeDrafts(actor: Actor): boolean {
	return actor.role === 'owner';
}

/** The id of a user who may write. The contract asks for credentials first; this holds should it ever forget to. */
export function writer(actor: Actor): string {
	if (actor.role !== 'owner' || actor.userId === null) throw new DomainError('credentials-missing', 'Only the owner writes. Send the owner key.');
	return actor.userId;
}
