import { DomainError } from './domain/error.ts';
import { Fault } from './contract/fault.ts';
import type { Errors } from './contract/problem.ts';
import document from './generated/openapi.json' with { type: 'json' };

/** An entry of the contract's catalogue. */
export interface Problem {
	/** The last part of `type`, and of the address of its page. */
	name: string;
	status: number;
	title: string;
	/** Markdown. First what happened, then what to do. */
	description: string;
}

/** The catalogue, as the contract has it: every schema that fixes `type`, `title` and `status`. */
export const problems: ReadonlyMap<string, Problem> = new Map(
	Object.values(document.components.schemas).flatMap((schema): [string, Problem][] => {
		const own = 'allOf' in schema ? schema.allOf.find((part) => 'properties' in part)?.properties : undefined;
		if (!own || !('type' in own) || !('const' in own.type)) return [];
		const name = own.type.const.replace('/problems/', '');
		return [[name, { name, status: own.status.const, title: own.title.const, description: schema.description }]];
	})
);

/** RFC 9110, section 15.5.2: a 401 names a way in. */
const challenges: Record<string, string> & { default: string } = {
	default: 'Cookie realm="api", cookie-name="galley_session"',
	// No scheme of HTTP is meant, but the signature that the source of a webhook makes.
	'signature-invalid': 'Signature realm="webhooks"'
};

/** How Galley speaks of errors: `application/problem+json` from the catalogue (RFC 9457). */
export const errors: Errors = {
	translate(error) {
		if (!(error instanceof DomainError)) return null;
		const { retryAfter } = error.members;
		return new Fault(error.type, error.message, {
			members: error.members,
			headers: {
				...(typeof retryAfter === 'number' ? { 'retry-after': String(retryAfter) } : {}),
				...(problems.get(error.type)?.status === 401 ? { 'www-authenticate': challenges[error.type] ?? challenges.default } : {})
			}
		});
	},
	render(fault, { instance, requestId }) {
		const known = problems.get(fault.problem);
		// A test holds the code to the catalogue; should it ever miss one, the client still gets an answer.
		if (!known)
			return {
				status: 500,
				type: 'application/problem+json',
				body: { type: 'about:blank', title: 'Unknown problem', status: 500, detail: fault.message, instance, requestId }
			};
		const { name, title, status } = known;
		const errors = fault.errors.length > 0 ? { errors: fault.errors.map(({ params: _, ...error }) => error) } : {};
		const body = { type: `/problems/${name}`, title, status, detail: fault.message, instance, requestId, ...errors, ...fault.members };
		return { status, type: 'application/problem+json', body };
	},
	report(error, { operation, requestId, trace }) {
		const traced = trace === null ? '' : `, trace ${trace.traceId}`;
		console.error(`${requestId} ${operation ?? 'no operation'} failed${traced}.`, error);
	}
};
