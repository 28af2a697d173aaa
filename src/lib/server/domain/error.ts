/** What the rules refuse. `type` is an entry of the contract's catalogue of problems; only the engine knows its status. */
export class DomainError extends Error {
	override name = 'DomainError';
	/** `detail` says what to do about it; `members` go into the problem's body. */
	constructor(type: DomainProblem, detail: string, members: Record<string, unknown> = {}) {
		super(detail);
		this.type = type;
		this.members = members;
	}
	readonly type: DomainProblem;
	readonly members: Record<string, unknown>;
}

export type DomainProblem =
	| 'not-found'
	| 'unsupported-image'
	| 'invalid-image'
	| 'slug-taken'
	| 'event-unknown'
	| 'precondition-failed'
	| 'credentials-missing'
	| 'invalid-parameters'
	| 'invalid-address'
	| 'already-subscribed'
	| 'link-invalid'
	| 'too-many-requests'
	| 'status-refused'
	| 'post-not-published'
	| 'already-sent'
	| 'forbidden'
	| 'invitation-invalid'
	| 'email-taken'
	| 'last-owner'
	| 'user-has-posts'
	| 'password-wrong'
	| 'sign-in-failed'
	| 'url-refused'
	| 'upstream-failed'
	| 'endpoint-disabled'
	| 'replay-too-large'
	| 'signature-invalid';
