import { matchesWeakly, type EntityTags } from './conditional.ts';
import type { Answer, Check, Operation } from './contract.ts';
import { readScalar } from './scalar.ts';
import type { Reply, Wire } from './wire.ts';
import { bodyFaults } from './words.ts';

/** What a handler returns: one of the contract's responses. */
export interface Result {
	status: number;
	headers?: Record<string, string | number | boolean | undefined>;
	/** The media type, where the response has several. */
	type?: string;
	body?: unknown;
}

/** A handler answered what the contract does not declare. The developer's fault, never the client's. */
export class DriftError extends Error {
	override name = 'DriftError';
}

/** Stage 6: one of the contract's responses to headers and bytes. Only what the contract declares leaves. */
export function encode(operation: Operation, wire: Wire, result: Result, accepted: string | null, etags?: unknown): Reply {
	const answer = operation.answers[String(result.status)];
	if (!answer) throw new DriftError(`${operation.id} answered ${result.status}, which the contract does not declare.`);
	const headers = declaredHeaders(operation, result, answer);
	const unchanged = notModified(operation, result.status, headers.etag, etags);
	if (unchanged) return { status: 304, headers: withDefaults(operation, wire, keepDeclared(headers, unchanged)), body: null };
	const type = result.type ?? (accepted !== null && Object.hasOwn(answer.content, accepted) ? accepted : Object.keys(answer.content)[0]);
	const format = type === undefined ? undefined : answer.content[type];
	if (!format || type === undefined) {
		if (result.body !== undefined) throw new DriftError(`${operation.id} answered ${result.status} with content that the contract does not declare.`);
		return { status: result.status, headers: withDefaults(operation, wire, headers), body: null };
	}
	const missing = result.body === undefined;
	if (missing) throw new DriftError(`${operation.id} answered ${result.status} without the content that the contract declares.`);
	headers['content-type'] = format.kind === 'text' ? `${type}; charset=utf-8` : type;
	const body = format.kind === 'json' ? JSON.stringify(format.pick(result.body)) : String(result.body);
	return { status: result.status, headers: withDefaults(operation, wire, headers), body };
}

function declaredHeaders(operation: Operation, result: Result, answer: Answer): Record<string, string> {
	const headers: Record<string, string> = {};
	for (const name of answer.headers.declared) {
		const value = result.headers?.[name];
		if (value !== undefined) headers[name] = String(value);
		else if (answer.headers.required.includes(name)) throw new DriftError(`${operation.id} answered ${result.status} without the header ${name}.`);
	}
	const extra = Object.keys(result.headers ?? {}).find((name) => !answer.headers.declared.includes(name));
	if (extra !== undefined) throw new DriftError(`${operation.id} answered ${result.status} with the header ${extra}, which the contract does not declare.`);
	return headers;
}

/** RFC 9110, section 13.1.2: only for GET and HEAD, and only where the contract says so. */
function notModified(operation: Operation, status: number, etag: string | undefined, tags: unknown): Answer | null {
	if (status !== 200 || etag === undefined || tags === undefined || operation.method !== 'GET') return null;
	return matchesWeakly(tags as EntityTags, etag) ? (operation.answers['304'] ?? null) : null;
}

/** A 304 repeats what the contract declares for it; `cache-control` always (RFC 9110, section 15.4.5). */
function keepDeclared(headers: Record<string, string>, { headers: { declared } }: Answer): Record<string, string> {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => name === 'cache-control' || declared.includes(name)));
}

/** What caches must know. A handler's own `cache-control` wins. */
function withDefaults(operation: Operation, wire: Wire, headers: Record<string, string>): Record<string, string> {
	const vary = operation.offers.length > 1 ? ['Accept'] : [];
	vary.push(...operation.credentials);
	if (vary.length > 0) headers.vary = vary.join(', ');
	const personal = operation.credentials.some((name) => wire.header(name.toLowerCase()) !== null);
	headers['cache-control'] ??= operation.method !== 'GET' ? 'no-store' : personal ? 'private, no-cache' : 'no-cache';
	return headers;
}

/**
 * Development and tests only: is this what the contract says? `sent` is the body as the handler gave
 * it, before `pick` drops what is not declared: a column that would leak is found where it is added.
 */
export function inspect(operation: Operation, reply: Reply, checks: Record<string, Check>, sent: unknown): void {
	const status = Object.hasOwn(operation.answers, String(reply.status)) ? String(reply.status) : reply.status >= 500 ? 'default' : null;
	if (status === null) throw new DriftError(`${operation.id} answers ${reply.status}, which the contract does not declare.`);
	const type = reply.headers['content-type']?.split(';')[0] ?? '';
	const check = checks[`${operation.id} ${status} ${type}`];
	if (!check) throw new DriftError(`${operation.id} answers ${reply.status} as '${type}', which the contract does not declare.`);
	const value = { headers: readHeaders(reply.headers, operation.answers[status]), body: sent };
	if (check(value)) return;
	const faults = bodyFaults(check.errors ?? [], value).map(({ detail }) => detail);
	throw new DriftError(`${operation.id} answers ${reply.status} not as the contract says: ${faults.join(' ')}`);
}

/** Header texts as values of their types. A text that is none stays what it is, for the check to find. */
function readHeaders(headers: Record<string, string>, answer: Answer | undefined): Record<string, unknown> {
	const values: Record<string, unknown> = { ...headers };
	for (const [name, type] of Object.entries(answer?.headers.types ?? {})) {
		const text = headers[name];
		if (text !== undefined) values[name] = readScalar(type, text) ?? text;
	}
	return values;
}
