import type { Answer, Check, Operation } from '../contract.ts';
import { DriftError } from '../drift-error.ts';
import { declaredType } from './media-types.ts';
import { Misread } from '../parameters/misread.ts';
import { readText } from '../parameters/read-text.ts';
import type { Reply } from '../wire.ts';
import { bodyFaults } from '../words/words.ts';

/**
 * Development and tests only: is this what the contract says? `sent` is the body as the handler gave
 * it, before `pick` drops what is not declared: a column that would leak is found where it is added.
 */
export function inspect(operation: Operation, reply: Reply, checks: Record<string, Check>, sent: unknown): void {
	const status = Object.hasOwn(operation.answers, String(reply.status)) ? String(reply.status) : reply.status >= 500 ? 'default' : null;
	const answer = status === null ? undefined : operation.answers[status];
	if (!answer) throw new DriftError(`${operation.id} answers ${reply.status}, which the contract does not declare.`);
	const type = String(reply.headers['content-type'] ?? '').split(';')[0] ?? '';
	// Of bytes and streams the schema says nothing that could be seen here: their headers are checked.
	const key = type !== '' && typeof reply.body !== 'string' && declaredType(answer.content, type) !== undefined ? '*' : type;
	const check = checks[`${operation.id} ${status} ${key}`];
	if (!check) throw new DriftError(`${operation.id} answers ${reply.status} as '${type}', which the contract does not declare.`);
	hold(`${operation.id} answers ${reply.status}`, check, { headers: readHeaders(reply.headers, answer), body: sent });
}

/** The same for each line or event of a stream, before it is sent. */
export function inspectEach(operation: Operation, status: number, checks: Record<string, Check>): (type: string, value: unknown) => void {
	return (type, value) => {
		const check = checks[`${operation.id} ${status} ${type}`];
		if (check) hold(`${operation.id} streams a value for ${status}`, check, { body: value });
	};
}

/** `what` is said of a value that is not as it should be. */
export function hold(what: string, check: Check, value: unknown): void {
	if (check(value)) return;
	const faults = bodyFaults(check.errors ?? [], value).map(({ detail }) => detail);
	throw new DriftError(`${what} not as the contract says: ${faults.join(' ')}`);
}

/** Header texts as values of their types. A text that is none stays what it is, for the check to find. */
function readHeaders(headers: Reply['headers'], answer: Answer | undefined): Record<string, unknown> {
	const values: Record<string, unknown> = { ...headers };
	for (const [name, { reading }] of answer?.headers.forms ?? []) {
		const text = headers[name];
		if (typeof text !== 'string') continue;
		const value = readText(reading, text, 'header');
		values[name] = value instanceof Misread ? text : value;
	}
	return values;
}
