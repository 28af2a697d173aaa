import type { components } from './generated/types.ts';

/** Any problem of the contract's catalogue (RFC 9457). */
export type Problem = components['schemas']['Problem'];

/** A problem for those who would rather catch. */
export class ProblemError extends Error {
	override name = 'ProblemError';
	constructor(problem: Problem) {
		super(`${problem.title}: ${problem.detail}`);
		this.problem = problem;
	}
	readonly problem: Problem;
}

/** The data of a successful result; a problem is thrown as `ProblemError`. */
export function unwrap<Data>(result: { data?: Data; error?: unknown; response: Response }): Data {
	if (result.error !== undefined) throw new ProblemError(asProblem(result.error, result.response));
	return result.data as Data;
}

/** What stands between us and the server (a proxy, say) may answer with anything. */
export function asProblem(error: unknown, response: Response): Problem {
	if (typeof error === 'object' && error !== null && 'type' in error && 'detail' in error) return error as Problem;
	const detail = `The server answered ${response.status}, and not as the API does. Is there a proxy in between?`;
	return { type: 'about:blank', title: response.statusText || 'Unexpected answer', status: response.status, detail, instance: '', requestId: '' };
}
