import { matchesWeakly, type EntityTags } from './answers/conditional.ts';
import type { Answer, Operation } from './contract.ts';
import { DriftError } from './drift-error.ts';
import { answerOf, hasNoContent } from './answers/answer-for.ts';
import { contentFor } from './answers/content-for.ts';
import { encodeBody, isSized } from './answers/encode-body.ts';
import { HeaderFault, headerText, type HeaderText } from './answers/header-text.ts';
import { cut } from './answers/ranges.ts';
import { isStream } from './answers/stream.ts';
import { queryValues } from './access/credentials.ts';
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
	/** Development and tests: sees each value of a stream before it is sent, under the contract's key of the media type. */
	verify?: ((key: string, value: unknown) => void) | null;
}

/** Stage 6: one of the contract's responses to headers and bytes. Only what the contract declares leaves. */
export function encode(operation: Operation, wire: Wire, result: Result, { accepts, etags, verify }: Asked): Reply {
	const { status } = result;
	const answer = answerOf(operation, status);
	if (!answer) throw new DriftError(`${operation.id} answered ${status}, which the contract does not declare.`);
	const headers = declaredHeaders(operation, result, answer);
	const unchanged = notModified(operation, status, headers.etag, etags);
	if (unchanged) return { status: 304, headers: withDefaults(operation, wire, keepDeclared(headers, unchanged)), body: null };
	withDefaults(operation, wire, headers);
	if (answer.offers.length === 0 || hasNoContent(status)) {
		if (result.body === undefined) return { status, headers, body: null };
		throw new DriftError(`${operation.id} answered ${status} with content that the contract does not declare.`);
	}
	if (result.body === undefined) throw new DriftError(`${operation.id} answered ${status} without the content that the contract declares.`);
	const chosen = contentFor(answer, result.type, accepts, wire.header('accept'));
	if (chosen === null) throw new DriftError(`${operation.id} answered ${status} with content that the contract does not declare.`);
	if (chosen === 'wide')
		throw new DriftError(`${operation.id} answered ${status} without a type. A handler names the exact \`type\` where the contract has a range.`);
	const { key, type, kind, content } = chosen;
	headers['content-type'] = type;
	const body = encodeBody(kind, content, result.body, verify ? (value) => verify(key, value) : null);
	if (isSized(body)) return cut(operation, wire, { status, headers }, body);
	// The body of a HEAD is never begun; how long it would be is not known.
	return { status, headers, body: wire.method === 'HEAD' && isStream(body) ? null : body };
}

function declaredHeaders(operation: Operation, result: Result, answer: Answer): Reply['headers'] {
	const headers: Reply['headers'] = {};
	const { declared, required } = answer.headers;
	const given = result.headers;
	for (const name of declared) {
		const value = given?.[name];
		const text = value === undefined ? null : textOf(operation, result.status, name, answer, value);
		if (text !== null) headers[name] = text;
		else if (required.includes(name)) throw new DriftError(`${operation.id} answered ${result.status} without the header ${name}.`);
	}
	for (const name in given)
		if (!declared.includes(name) && Object.hasOwn(given, name))
			throw new DriftError(`${operation.id} answered ${result.status} with the header ${name}, which the contract does not declare.`);
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
	const { secrets, credentials } = operation;
	if (operation.vary !== '') headers.vary = operation.vary;
	if (secrets.length > 0 && secrets.some((name) => queryValues(wire.query, name).length > 0)) {
		// The address is a secret, and whoever keeps the answer keeps its address (RFC 6750, section 2.3).
		headers['cache-control'] = 'private, no-store';
		return headers;
	}
	const personal = credentials.length > 0 && credentials.some((name) => wire.header(name) !== null);
	headers['cache-control'] ??= operation.method !== 'GET' ? 'no-store' : personal ? 'private, no-cache' : 'no-cache';
	return headers;
}
