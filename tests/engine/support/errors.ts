import { Fault } from '../../../src/lib/server/contract/fault.ts';
import type { Errors } from '../../../src/lib/server/contract/problem.ts';

/** The library's own statuses: an invalid body is a plain 400 here. */
const statuses: Record<string, number> = {
	'not-found': 404,
	'method-not-allowed': 405,
	'credentials-missing': 401,
	'credentials-invalid': 401,
	forbidden: 403,
	'cross-origin': 403,
	'not-acceptable': 406,
	'invalid-parameters': 400,
	'malformed-body': 400,
	'invalid-body': 400,
	'content-too-large': 413,
	'unsupported-media-type': 415,
	'request-timeout': 408,
	'precondition-required': 428,
	'range-not-satisfiable': 416,
	'idempotency-key-in-use': 409,
	'idempotency-key-reused': 422,
	'too-many-requests': 429,
	'on-loan': 409
};

/** What the library's own code throws. */
export class LibraryError extends Error {
	override name = 'LibraryError';
}

/** What was reported as nobody's fault but ours, newest last. */
export const reports: unknown[] = [];

export const errors: Errors = {
	translate: (error) => (error instanceof LibraryError ? new Fault('on-loan', error.message) : null),
	render(fault) {
		const faults = fault.errors.map(({ pointer, parameter, in: place, keyword, detail }) => ({
			where: pointer ?? `${place}:${parameter}`,
			rule: keyword,
			text: detail
		}));
		const error = { code: fault.problem, message: fault.message, ...(faults.length > 0 ? { faults } : {}) };
		return { status: statuses[fault.problem] ?? 500, type: 'application/json', body: { error } };
	},
	report: (error) => void reports.push(error)
};
