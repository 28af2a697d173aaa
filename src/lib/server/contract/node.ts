import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply, Wire } from './wire.ts';

/**
 * Whether SvelteKit's door is closed to a request: the Fetch standard has no requests with these methods, and
 * SvelteKit's development server cannot read a path that does not decode.
 */
export function isBeyondFetch({ method = '', url = '' }: IncomingMessage): boolean {
	if (/^(TRACE|TRACK|CONNECT)$/.test(method)) return true;
	try {
		// The result is used: bundlers take a call without a use for one without an effect.
		return decodeURI(url).length === 0;
	} catch {
		return true;
	}
}

export function isUnderBase(base: string, { url = '' }: IncomingMessage): boolean {
	return url.startsWith(base) && /^([/?]|$)/.test(url.slice(base.length));
}

/** Node's own door. `base` is the path that the contract is served under. */
export function nodeWire(request: IncomingMessage, base: string): Wire {
	const target = request.url ?? '/';
	const mark = target.indexOf('?');
	const pathname = mark < 0 ? target : target.slice(0, mark);
	const header = (name: string) => {
		const value = request.headers[name];
		return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value;
	};
	return {
		method: request.method ?? 'GET',
		path: pathname.slice(base.length) || '/',
		target: pathname,
		query: mark < 0 ? '' : target.slice(mark + 1),
		header,
		hasBody: header('transfer-encoding') !== null || Number(header('content-length') ?? 0) > 0,
		body: () => request
	};
}

export function nodeReply(response: ServerResponse, method: string, reply: Reply): void {
	const bytes = reply.body === null ? null : Buffer.from(reply.body);
	response.writeHead(reply.status, bytes ? { ...reply.headers, 'content-length': bytes.length } : reply.headers);
	response.end(method === 'HEAD' ? null : bytes);
}
