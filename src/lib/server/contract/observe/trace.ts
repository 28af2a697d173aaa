/** Where a request stands in a trace that someone else began (W3C Trace Context). */
export interface Trace {
	/** 32 hexadecimal digits, the same for all that follows from the first request. */
	traceId: string;
	/** 16 hexadecimal digits: this request's own. */
	spanId: string;
	/** The span that sent the request. */
	parentId: string;
	/** Whether whoever began it keeps a record. */
	sampled: boolean;
}

/** Version, trace, parent, flags; what later versions put behind them is not for us (section 3.2.2.4). */
const pattern = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** Goes on with the trace of `traceparent`. `null`: there is none, or none that is valid; that is no reason to refuse anything. */
export function continueTrace(header: string | null): Trace | null {
	if (header === null) return null;
	const [, version, traceId = '', parentId = '', flags = '', more] = pattern.exec(header) ?? [];
	if (version === undefined || version === 'ff' || (version === '00' && more !== undefined)) return null;
	if (/^0+$/.test(traceId) || /^0+$/.test(parentId)) return null;
	return { traceId, spanId: newSpan(), parentId, sampled: (parseInt(flags, 16) & 1) === 1 };
}

function newSpan(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(8));
	// All zeros would be no span.
	if (bytes.every((byte) => byte === 0)) bytes[7] = 1;
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
