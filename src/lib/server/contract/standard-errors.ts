import { Fault, type EngineProblem } from './fault.ts';
import type { Errors } from './problem.ts';

const catalogue: Record<EngineProblem, [status: number, title: string]> = {
	'not-found': [404, 'Not found'],
	'method-not-allowed': [405, 'Method not allowed'],
	'credentials-missing': [401, 'Credentials missing'],
	'credentials-invalid': [401, 'Credentials invalid'],
	forbidden: [403, 'Forbidden'],
	'cross-origin': [403, 'Cross-origin request'],
	'not-acceptable': [406, 'Not acceptable'],
	'invalid-parameters': [400, 'Invalid parameters'],
	'malformed-body': [400, 'Malformed body'],
	'invalid-body': [422, 'Invalid body'],
	'content-too-large': [413, 'Content too large'],
	'unsupported-media-type': [415, 'Unsupported media type'],
	'request-timeout': [408, 'Request timeout'],
	'precondition-required': [428, 'Precondition required'],
	'range-not-satisfiable': [416, 'Range not satisfiable'],
	'idempotency-key-in-use': [409, 'Idempotency key in use'],
	'idempotency-key-reused': [422, 'Idempotency key reused'],
	'too-many-requests': [429, 'Too many requests'],
	'internal-error': [500, 'Internal error']
};

/**
 * Errors as `application/problem+json` (RFC 9457), for apps that have no catalogue of their own: `type` is
 * `about:blank#not-found` and so on. An app throws `fault('not-found', ...)` for what is not there, or a `Fault` with
 * one of `more`, a name with its status and title.
 */
export function standardErrors(more: Record<string, [status: number, title: string]> = {}): Errors {
	const known: Record<string, [number, string]> = { ...catalogue, ...more };
	return {
		translate: (error) => (error instanceof Fault ? error : null),
		render({ problem, message, errors, members }, { instance, requestId }) {
			const [status, title] = known[problem] ?? catalogue['internal-error'];
			const faults = errors.length > 0 ? { errors: errors.map(({ params: _, ...rest }) => rest) } : {};
			const body = { type: `about:blank#${problem}`, title, status, detail: message, instance, requestId, ...faults, ...members };
			return { status, type: 'application/problem+json', body };
		},
		report: (error, { operation, requestId }) => console.error(`${requestId} ${operation ?? 'no operation'} failed.`, error)
	};
}
