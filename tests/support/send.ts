import { request } from 'node:http';
import { record } from './recorder.ts';

export interface Message {
	headers?: Record<string, string | string[]>;
	/** An object is sent as JSON. */
	body?: string | Uint8Array | object;
	/** The body is begun and never ended. */
	unfinished?: boolean;
}

export interface Received {
	status: number;
	headers: Headers;
	bytes: Uint8Array;
	text: string;
	/** The body as JSON, `null` where there is none. Tests look into it by `toMatchObject`. */
	json: Record<string, unknown>;
}

/**
 * One exchange over a bare connection, for what no client can say: methods, paths and headers go out as they are given.
 * `type` is the default of `Content-Type`; it is left out where there is no body.
 */
export async function send(origin: string, method: string, target: string, { headers = {}, body, unfinished = false }: Message = {}): Promise<Received> {
	const isPlain = body !== undefined && typeof body === 'object' && !(body instanceof Uint8Array);
	const bytes = body === undefined ? null : Buffer.from(isPlain ? JSON.stringify(body) : body);
	const sent = new Headers();
	if (isPlain) sent.set('content-type', method === 'PATCH' ? 'application/merge-patch+json' : 'application/json');
	if (bytes && !unfinished) sent.set('content-length', String(bytes.length));
	const lines = { ...Object.fromEntries(sent), ...headers };
	const received = await exchange(origin, method, target, lines, bytes, unfinished);
	const known = new Headers(Object.entries(lines).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])));
	record({
		request: { method, target, headers: known, body: unfinished ? null : (bytes ?? new Uint8Array()) },
		response: { status: received.status, headers: received.headers, body: received.bytes }
	});
	return received;
}

function exchange(
	origin: string,
	method: string,
	target: string,
	headers: Record<string, string | string[]>,
	body: Buffer | null,
	unfinished: boolean
): Promise<Received> {
	const { hostname, port } = new URL(origin);
	return new Promise((resolve, reject) => {
		const outgoing = request({ hostname, port, method, path: target, headers });
		outgoing.once('error', reject);
		outgoing.once('response', (incoming) => {
			const chunks: Buffer[] = [];
			incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
			incoming.once('error', reject);
			incoming.once('end', () => {
				if (unfinished) outgoing.destroy();
				const bytes = Buffer.concat(chunks);
				const text = bytes.toString();
				const isJson = /[/+]json\b/.test(incoming.headers['content-type'] ?? '') && text !== '';
				const lines = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) => values.map((value): [string, string] => [name, value]));
				resolve({
					status: incoming.statusCode ?? 0,
					headers: new Headers(lines),
					bytes,
					text,
					json: (isJson ? JSON.parse(text) : null) as Record<string, unknown>
				});
			});
		});
		if (body) outgoing.write(body);
		if (unfinished) outgoing.flushHeaders();
		else outgoing.end();
	});
}
