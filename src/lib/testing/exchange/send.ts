import { Agent, request as open } from 'node:http';
import type { Exchange } from './exchange.ts';

// One after the other over a few connections, as a client does.
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/**
 * Sends a request over a bare connection: what no client can say goes out as it is. `origin` is `http://host:port`.
 * Rejects where the connection breaks before an answer has come; milliseconds of `patience` for the whole of it.
 */
export function sendTo(origin: string, request: Exchange['request'], patience = 30_000): Promise<Exchange['response']> {
	const { method, target, headers, body } = request;
	const { hostname, port } = new URL(origin);
	const bytes = body && body.length > 0 ? body : null;
	const lines: Record<string, string> = { ...Object.fromEntries(headers) };
	if (bytes || /^(POST|PUT|PATCH)$/.test(method)) lines['content-length'] ??= String(bytes?.length ?? 0);
	return new Promise((resolve, reject) => {
		const outgoing = open({ agent, hostname, port, method, path: target, headers: lines, signal: AbortSignal.timeout(patience) });
		outgoing.on('error', (error: NodeJS.ErrnoException) => {
			// A connection that was kept, and that the server let go of in the same moment (RFC 9112, section 9.3.1).
			if (outgoing.reusedSocket && error.code === 'ECONNRESET') sendTo(origin, request, patience).then(resolve, reject);
			else reject(error);
		});
		outgoing.once('response', (incoming) => {
			const chunks: Buffer[] = [];
			incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
			incoming.on('error', reject);
			incoming.once('end', () => {
				const received = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) => values.map((value): [string, string] => [name, value]));
				resolve({ status: incoming.statusCode ?? 0, headers: new Headers(received), body: Buffer.concat(chunks) });
			});
			// A stream that never ends has said enough once it has begun.
			if (incoming.headers['content-type']?.startsWith('text/event-stream')) setTimeout(() => incoming.destroy(), 50).unref();
			incoming.once('close', () => {
				if (!incoming.complete)
					resolve({
						status: incoming.statusCode ?? 0,
						headers: new Headers(Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)])),
						body: endOfEvents(Buffer.concat(chunks))
					});
			});
		});
		outgoing.end(bytes);
	});
}

/** As far as whole events have come. */
function endOfEvents(bytes: Buffer): Buffer {
	return bytes.subarray(0, bytes.lastIndexOf('\n\n') + 2);
}
