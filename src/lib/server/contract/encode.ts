import { matchesWeakly, type EntityTags } from './answers/conditional.ts';
import type { Answer, Operation } from './contract.ts';
import { DriftError } from './drift-error.ts';
import { encodeBody, isSized } from './answers/encode-body.ts';
import { declaredFor } from './answers/media-types.ts';
import { HeaderFault, headerText, type HeaderText } from './answers/header-text.ts';
import { cut } from './answers/ranges.ts';
import { isStream } from './answers/stream.ts';
import type { Reply, Wire } from './wire.ts';

/** What a handler returns: one of the contract's responses. */
export interface Result {
	status: number;
	headers?: Record<string, unknown>;
	/** The media type, where the response has several. */
	type?: string;
	body?: unknown;
}

/** What encoding depends on beside the result. */
export interface Asked {
	/** The media type that the client likes best. */
	accepts: string | null;
	/** `If-None-Match`, as it was read. */
	etags?: unknown;
	/** Development and tests: sees each value of a stream before it is sent. */
	verify?: ((type: string, value: unknown) => void) | null;
}

/** Stage 6: one of the contract's responses to headers and bytes. Only what the contract declares leaves. */
export function encode(operation: Operation, wire: Wire, result: Result, { accepts, etags, verify }: Asked): Reply {
	const answer = operation.answers[String(result.status)];
	if (!answer) throw new DriftError(`${operation.id} answered ${result.status}, which the contract does not declare.`);
	const headers = declaredHeaders(operation, result, answer);
	const unchanged = notModified(operation, result.status, headers.etag, etags);
	if (unchanged) return { status: 304, headers: withDefaults(operation, wire, keepDeclared(headers, unchanged)), body: null };
	const type = result.type ?? (accepts !== null && Object.hasOwn(answer.content, accepts) ? accepts : Object.keys(answer.content)[0]);
	const format = type === undefined ? undefined : declaredFor(answer.content, type);
	if (!format || type === undefined) {
		if (result.body !== undefined) throw new DriftError(`${operation.id} answered ${result.status} with content that the contract does not declare.`);
		return { status: result.status, headers: withDefaults(operation, wire, headers), body: null };
	}
	const missing = result.body === undefined;
	if (missing) throw new DriftError(`${operation.id} answered ${result.status} without the content that the contract declares.`);
	if (type.endsWith('/*')) throw new DriftError(`${operation.id} answered ${result.status} as ${type}. A handler names the exact \`type\` of its content.`);
	headers['content-type'] = format.kind === 'text' ? `${type}; charset=utf-8` : type;
	withDefaults(operation, wire, headers);
	const body = encodeBody(format, result.body, verify ? (value) => verify(type, value) : null);
	if (isSized(body)) return cut(operation, wire, { status: result.status, headers }, body);
	// The body of a HEAD is never begun; how long it would be is not known.
	return { status: result.status, headers, body: wire.method === 'HEAD' && isStream(body) ? null : body };
}

function declaredHeaders(operation: Operation, result: Result, answer: Answer): Reply['headers'] {
	const headers: Reply['headers'] = {};
	for (const name of answer.headers.declared) {
		const value = result.headers?.[name];
		const text = value === undefined ? null : textOf(operation, result.status, name, answer, value);
		if (text !== null) headers[name] = text;
		else if (answer.headers.required.includes(name)) throw new DriftError(`${operation.id} answered ${result.status} without the header ${name}.`);
	}
	const extra = Object.keys(result.headers ?? {}).find((name) => !answer.headers.declared.includes(name));
	if (extra !== undefined) throw new DriftError(`${operation.id} answered ${result.status} with the header ${extra}, which the contract does not declare.`);
	return headers;
}

function textOf(operation: Operation, status: number, name: string, answer: Answer, value: unknown): HeaderText {
	try {
		return headerText(name, answer.headers.forms.get(name), value);
	} catch (error) {
		if (!(error instanceof HeaderFault)) throw error;
		throw new DriftError(`${operation.id} answered ${status} with a header ${name} that ${error.message}.`);
	}
}

/** RFC 9110, section 13.1.2: only for GET and HEAD, and only where the contract says so. */
function notModified(operation: Operation, status: number, etag: string | string[] | undefined, tags: unknown): Answer | null {
	if (status !== 200 || typeof etag !== 'string' || tags === undefined || operation.method !== 'GET') return null;
	return matchesWeakly(tags as EntityTags, etag) ? (operation.answers['304'] ?? null) : null;
}

/** A 304 repeats what the contract declares for it; `cache-control` always (RFC 9110, section 15.4.5). */
function keepDeclared(headers: Reply['headers'], { headers: { declared } }: Answer): Reply['headers'] {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => name === 'cache-control' || declared.includes(name)));
}

/** What caches must know. A handler's own `cache-control` wins. */
function withDefaults(operation: Operation, wire: Wire, headers: Reply['headers']): Reply['headers'] {
	const vary = operation.offers.length > 1 ? ['Accept'] : [];
	vary.push(...operation.credentials);
	if (vary.length > 0) headers.vary = vary.join(', ');
	const personal = operation.credentials.some((name) => wire.header(name.toLowerCase()) !== null);
	headers['cache-control'] ??= operation.method !== 'GET' ? 'no-store' : personal ? 'private, no-cache' : 'no-cache';
	return headers;
}
