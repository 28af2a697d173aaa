import type { IncomingMessage, ServerResponse } from 'node:http';
import { isStream } from '../answers/stream.ts';
import type { Reply, Wire } from '../wire.ts';

/**
 * The target as the path and query that all else is written for. A target may be a whole URL (RFC 9112, section
 * 3.2.2), and SvelteKit finds the base whether its letters are percent-encoded or not (RFC 3986, section 6.2.2.2).
 */
export function plainTarget(target: string): string {
	const local = target.replace(/^https?:\/\/[^/?#]*/i, '');
	const plain = local.replace(/^\/[^/?]*/, (first) =>
		first.replace(/%[2-7][0-9a-f]/gi, (code) => {
			const character = String.fromCharCode(parseInt(code.slice(1), 16));
			return /[\w~-]/.test(character) ? character : code;
		})
	);
	return plain.startsWith('/') || local === target ? plain : `/${plain}`;
}

/** SvelteKit takes paths with these ends for questions about its pages. */
const pageData = /__(?:data\.json|route\.js)$/;

/**
 * Whether SvelteKit's door is closed to a request: the Fetch standard has no requests with these methods or
 * paths, and SvelteKit's development server cannot read a path that does not decode.
 */
export function isBeyondFetch(base: string, { method = '', url = '' }: IncomingMessage): boolean {
	if (/^(TRACE|TRACK|CONNECT)$/.test(method)) return true;
	const [path = ''] = url.split('?', 1);
	if (pageData.test(path)) return true;
	// Dot segments that lead out of the base would be answered by a page.
	if (!URL.canParse(`http://host${path}`) || !isUnderBase(base, { url: new URL(`http://host${path}`).pathname })) return true;
	try {
		// The result is used: bundlers take a call without a use for one without an effect.
		return decodeURI(url).length === 0;
	} catch {
		return true;
	}
}

export function isUnderBase(base: string, { url = '' }: Pick<IncomingMessage, 'url'>): boolean {
	return url.startsWith(base) && /^([/?]|$)/.test(url.slice(base.length));
}

/** Node's own door. `base` is the path that the contract is served under. */
export function nodeWire(request: IncomingMessage, response: ServerResponse, base: string): Wire {
	let gone: AbortController | undefined;
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
		body: () => request,
		// A small body comes in one packet with its head: it is here before the first stage has waited for anything.
		arrived: () => (request.complete ? ((request.read() as Buffer | null) ?? new Uint8Array()) : null),
		clientAddress: request.socket.remoteAddress ?? null,
		get signal() {
			gone ??= abortWith(response);
			return gone.signal;
		},
		hangUp: () => void response.destroy()
	};
}

/** Made for those who ask: most answers are there before anyone could leave. */
function abortWith(response: ServerResponse): AbortController {
	const gone = new AbortController();
	const abort = () => {
		if (!response.writableFinished) gone.abort();
	};
	if (response.destroyed) abort();
	else response.once('close', abort);
	return gone;
}

export function nodeReply(response: ServerResponse, method: string, { status, headers, body }: Reply): void {
	if (body !== null && isStream(body)) {
		response.writeHead(status, headers);
		void pour(body, response);
		return;
	}
	const bytes = body === null ? null : Buffer.from(body);
	response.writeHead(status, bytes ? { ...headers, 'content-length': bytes.length } : headers);
	response.end(method === 'HEAD' ? null : bytes);
}

/** As fast as the client reads. A body that breaks takes the connection with it: half of it must not pass for the whole. */
async function pour(body: AsyncIterable<Uint8Array>, response: ServerResponse): Promise<void> {
	const iterator = body[Symbol.asyncIterator]();
	const leave = () => void iterator.return?.();
	const isGone = () => response.destroyed;
	if (isGone()) return leave();
	response.once('close', leave);
	try {
		for (;;) {
			const next = await iterator.next();
			if (isGone()) return;
			if (next.done === true) break;
			if (!response.write(next.value)) await drained(response);
		}
		response.off('close', leave).end();
	} catch {
		// Whoever made the body has reported it.
		response.off('close', leave).destroy();
	}
}

function drained(response: ServerResponse): Promise<void> {
	return new Promise((resolve) => {
		const go = () => {
			response.off('drain', go).off('close', go);
			resolve();
		};
		response.once('drain', go).once('close', go);
	});
}
