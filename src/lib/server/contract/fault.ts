/** What the engine itself refuses a request for. The app's catalogue gives each a status and a title. */
export type EngineProblem =
	| 'not-found'
	| 'method-not-allowed'
	| 'credentials-missing'
	| 'credentials-invalid'
	| 'forbidden'
	| 'cross-origin'
	| 'not-acceptable'
	| 'invalid-parameters'
	| 'malformed-body'
	| 'invalid-body'
	| 'content-too-large'
	| 'unsupported-media-type'
	| 'request-timeout'
	| 'precondition-required'
	| 'range-not-satisfiable'
	| 'idempotency-key-in-use'
	| 'idempotency-key-reused'
	| 'too-many-requests'
	| 'internal-error';

/** One entry of a problem's `errors`. */
export interface FaultDetail {
	/** JSON Pointer into the body (RFC 6901). */
	pointer?: string;
	parameter?: string;
	in?: 'path' | 'query' | 'header' | 'cookie';
	keyword: string;
	detail: string;
	/** What the keyword asked for, for texts in other languages. */
	params?: Record<string, unknown>;
}

/** A request that cannot be answered as asked. Thrown by any stage, turned into a response by the last. */
export class Fault extends Error {
	override name = 'Fault';
	/** `problem` names an entry of the catalogue; `detail` says what to do; `members` are added to the body. */
	constructor(problem: string, detail: string, extra: { errors?: FaultDetail[]; headers?: Record<string, string>; members?: Record<string, unknown> } = {}) {
		super(detail);
		this.problem = problem;
		this.errors = extra.errors ?? [];
		this.headers = extra.headers ?? {};
		this.members = extra.members ?? {};
	}
	readonly problem: string;
	readonly errors: FaultDetail[];
	readonly headers: Record<string, string>;
	readonly members: Record<string, unknown>;
}

/** For what the engine throws: a misspelt name does not compile. */
export function fault(problem: EngineProblem, detail: string, extra?: ConstructorParameters<typeof Fault>[2]): Fault {
	return new Fault(problem, detail, extra);
}
