import type { AnswerContent, Check, Operation } from '../contract.ts';
import type { Reading } from '../parameters/readers.ts';
import { DriftError } from '../drift-error.ts';
import { kindOf, type Kind } from '../media/kind.ts';
import { keyFor, readMediaType } from '../media/media-type.ts';
import { Misread } from '../parameters/misread.ts';
import { readText } from '../parameters/read-text.ts';
import { answerFor } from './answer-for.ts';
import type { Reply } from '../wire.ts';
import { bodyFaults } from '../words/words.ts';

/**
 * Development and tests only: is this what the contract says? `sent` is the body as the handler gave
 * it, before `pick` drops what is not declared: a column that would leak is found where it is added.
 */
export function inspect(operation: Operation, reply: Reply, checks: Record<string, Check>, sent: unknown): void {
	const { key: status, answer } = answerFor(operation, reply.status) ?? {};
	if (!answer) throw new DriftError(`${operation.id} answers ${reply.status}, which the contract does not declare.`);
	const type = String(reply.headers['content-type'] ?? '');
	const media = readMediaType(type);
	const key = media === null ? undefined : keyFor(answer.content, media);
	const content = key === undefined ? undefined : answer.content[key];
	if (content && media && isOfBytes(content.kind ?? kindOf(media.type))) holdBytes(operation, reply, content.bytes);
	// Of bytes and streams the schema says nothing that could be seen here: their headers are checked.
	const name = content ? (typeof reply.body === 'string' ? key : '*') : '';
	const check = content || type === '' ? checks[`${operation.id} ${status} ${name}`] : undefined;
	if (!check) throw new DriftError(`${operation.id} answers ${reply.status} as '${type}', which the contract does not declare.`);
	hold(`${operation.id} answers ${reply.status}`, check, { headers: readHeaders(reply.headers, answer.headers.forms), body: sent });
}

/** The same for each line or event of a stream, before it is sent. */
export function inspectEach(operation: Operation, status: number, checks: Record<string, Check>): (key: string, value: unknown) => void {
	const declared = answerFor(operation, status)?.key;
	return (key, value) => {
		const check = checks[`${operation.id} ${declared} ${key} each`];
		if (check) hold(`${operation.id} streams a value for ${status}`, check, { body: value });
	};
}

function isOfBytes(kind: Kind): boolean {
	return kind === 'binary' || kind === 'form' || kind === 'multipart';
}

/** As far as it is known how many there are. */
function holdBytes(operation: Operation, { status, headers, body }: Reply, { min, max }: AnswerContent['bytes']): void {
	const size = body instanceof Uint8Array ? body.length : headers['content-length'];
	if (size !== undefined && (Number(size) < min || Number(size) > (max ?? Infinity)))
		throw new DriftError(`${operation.id} answers ${status} with ${Number(size)} bytes; the contract says ${min} to ${max ?? 'any number'}.`);
}

/** `what` is said of a value that is not as it should be. */
export function hold(what: string, check: Check, value: unknown): void {
	if (check(value)) return;
	const faults = bodyFaults(check.errors ?? [], value).map(({ detail }) => detail);
	throw new DriftError(`${what} not as the contract says: ${faults.join(' ')}`);
}

/** Header texts as values of their types. A text that is none stays what it is, for the check to find. */
export function readHeaders(headers: Reply['headers'], forms: ReadonlyMap<string, { reading: Reading }>): Record<string, unknown> {
	const values: Record<string, unknown> = { ...headers };
	for (const [name, { reading }] of forms) {
		const text = headers[name];
		if (typeof text !== 'string') continue;
		const value = readText(reading, text, 'header');
		values[name] = value instanceof Misread ? text : value;
	}
	return values;
}
