import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it arrived. */
export interface Delivered {
	path: string;
	headers: IncomingHttpHeaders;
	body: string;
}

/** Another server: what webhooks are sent to, and what previews are read from. */
export interface Receiver {
	url: string;
	received: Delivered[];
	/** Resolves once so many requests have arrived in all. */
	waitFor(count: number): Promise<Delivered[]>;
	stop(): Promise<void>;
}

/** `answer` sees each request after its body has arrived; without it, all are answered 204. */
export async function startReceiver(
	answer: (response: ServerResponse, request: Delivered) => void = (response) => response.writeHead(204).end()
): Promise<Receiver> {
	const received: Delivered[] = [];
	const waiting = new Set<() => void>();
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.once('end', () => {
			const delivered = { path: request.url ?? '/', headers: request.headers, body: Buffer.concat(chunks).toString() };
			received.push(delivered);
			for (const look of waiting) look();
			answer(response, delivered);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		received,
		waitFor: (count) =>
			new Promise((resolve) => {
				const look = () => {
					if (received.length < count) return;
					waiting.delete(look);
					resolve(received);
				};
				waiting.add(look);
				look();
			}),
		stop() {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		}
	};
}
