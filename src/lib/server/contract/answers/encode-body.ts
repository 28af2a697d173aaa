import type { AnswerContent } from '../contract.ts';
import { DriftError } from '../drift-error.ts';
import type { Kind } from '../media/kind.ts';
import { writeEvent, type ServerEvent } from './server-event.ts';
import { encodeEach, isStream } from './stream.ts';

/** Bytes of a known number that can be had from any place on: a file, say. Both ends are included, as in `Range`. */
export interface Sized {
	/** In bytes. */
	size: number;
	/** From byte `start` to byte `end`, that one included. Not called where nothing is to be read. */
	open(start: number, end: number): AsyncIterable<Uint8Array>;
}

export type Content = string | Uint8Array | AsyncIterable<Uint8Array> | Sized;

const encoder = new TextEncoder();

/**
 * A handler's body as its media type has it. `verify` is for development and tests: it sees each value of a stream
 * as the handler gave it, and throws at one that is not as the contract says.
 */
export function encodeBody(kind: Kind, { pick, bytes }: AnswerContent, body: unknown, verify: ((value: unknown) => void) | null): Content {
	if (kind === 'json') return JSON.stringify(pick(body));
	if (kind === 'lines' || kind === 'events') {
		if (!isStream(body)) throw unfit(kind);
		const write =
			kind === 'lines' ? (value: unknown) => `${JSON.stringify(pick(value))}\n` : (value: unknown) => writeEvent(value as ServerEvent<unknown>, pick);
		return encodeEach(body, (value) => {
			const data = kind === 'lines' ? [value] : isEvent(value) ? [value.data] : [];
			if (verify) data.forEach(verify);
			return encoder.encode(write(value));
		});
	}
	if (isStream(body)) return encodeEach(body, verify && bytes.max !== null ? upTo(bytes.max, kind) : (chunk) => chunkOf(kind, chunk));
	if (isSized(body)) return body;
	if (kind !== 'text') {
		if (body instanceof Uint8Array) return body;
	} else if (typeof body === 'string' || typeof body === 'number' || typeof body === 'boolean') return String(body);
	throw unfit(kind);
}

/** For development and tests: a stream may be longer than the contract says, and only its end tells. */
function upTo(limit: number, kind: Kind): (chunk: unknown) => Uint8Array {
	let size = 0;
	return (value) => {
		const chunk = chunkOf(kind, value);
		size += chunk.length;
		if (size > limit) throw new DriftError(`The body has more than ${limit} bytes, and the contract allows no more.`);
		return chunk;
	};
}

export function isSized(body: unknown): body is Sized {
	return typeof body === 'object' && body !== null && 'size' in body && 'open' in body && !(body instanceof Uint8Array);
}

function isEvent(value: unknown): value is { data: unknown } {
	return typeof value === 'object' && value !== null && !('comment' in value) && !('retry' in value);
}

function chunkOf(kind: Kind, chunk: unknown): Uint8Array {
	if (chunk instanceof Uint8Array) return chunk;
	if (kind === 'text' && typeof chunk === 'string') return encoder.encode(chunk);
	throw unfit(kind);
}

const wanted: Record<Kind, string> = {
	json: 'a value',
	text: 'a string, or a stream of strings',
	binary: 'bytes, a stream of bytes, or `{ size, open }`',
	lines: 'a stream of values',
	events: 'a stream of events',
	form: 'bytes, a stream of bytes, or `{ size, open }`',
	multipart: 'bytes, a stream of bytes, or `{ size, open }`'
};

function unfit(kind: Kind): DriftError {
	return new DriftError(`The body must be ${wanted[kind]}.`);
}
