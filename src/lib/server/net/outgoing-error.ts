/** What went wrong, for those who decide by it. */
export type Failure = 'refused' | 'unreachable' | 'timed-out' | 'too-large';

/** A request to another server that was not made, or not answered. The message is a sentence for people. */
export class OutgoingError extends Error {
	override name = 'OutgoingError';
	constructor(failure: Failure, message: string) {
		super(message);
		this.failure = failure;
	}
	readonly failure: Failure;
}

const words: Record<string, string> = {
	ENOTFOUND: 'There is no server of this name.',
	ECONNREFUSED: 'The connection was refused.',
	ECONNRESET: 'The connection was cut.',
	EPIPE: 'The connection was cut.',
	EHOSTUNREACH: 'The server cannot be reached.',
	ENETUNREACH: 'The server cannot be reached.',
	UND_ERR_SOCKET: 'The connection was cut.',
	UND_ERR_CONNECT_TIMEOUT: 'The server cannot be reached.',
	UND_ERR_HEADERS_OVERFLOW: 'The headers of its answer are too large.',
	CERT_HAS_EXPIRED: 'Its certificate has expired.',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is signed by nobody but itself.',
	SELF_SIGNED_CERT_IN_CHAIN: 'Its certificate is signed by nobody who is known.',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Its certificate is signed by nobody who is known.',
	ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another name.'
};

/** What undici threw, in plain words. It wraps what it was told: the cause of the cause may be the one that knows. */
export function failureOf(error: unknown, signal: AbortSignal): OutgoingError {
	const chain = causes(error);
	const own = chain.find((cause) => cause instanceof OutgoingError);
	if (own) return own;
	if (signal.aborted) return new OutgoingError('timed-out', 'There was no answer in time.');
	// undici does not always say by a code what was wrong with it.
	if (chain.some(({ name }) => name === 'HTTPParserError')) return new OutgoingError('unreachable', 'Its answer is not HTTP.');
	const known = chain.map((cause) => ('code' in cause && typeof cause.code === 'string' ? cause.code : '')).find((code) => code in words);
	return new OutgoingError('unreachable', words[known ?? ''] ?? 'The connection failed.');
}

function causes(error: unknown): Error[] {
	if (!(error instanceof Error)) return [];
	const inner: unknown[] = error instanceof AggregateError ? error.errors : [];
	return [error, ...[error.cause, ...inner].flatMap(causes)];
}
