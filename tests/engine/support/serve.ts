import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { getRequest, setResponse } from '@sveltejs/kit/node';
import { onTestFinished } from 'vitest';
import type { Document } from '../../../src/lib/server/contract/compile/document.ts';
import { match } from '../../../src/lib/server/contract/match.ts';
import { nodeReply, nodeWire } from '../../../src/lib/server/contract/doors/node.ts';
import { host, type Handlers, type Options } from './host.ts';

export type Door = 'node' | 'kit';

export interface Served {
	url: string;
	reports: unknown[];
	/** How many connections are open, for the server. */
	connections: () => Promise<number>;
}

/** A document behind a real server, through Node's own door or SvelteKit's, for as long as the test runs. Gives its address. */
export async function serve(door: Door, document: Document, handlers: Handlers, options: Options = {}): Promise<Served> {
	const { contract, engine, reports } = await host(document, {}, options);
	const endpointOf = (method: string, path: string) => {
		const found = match(contract, method, path);
		const id = found.found === 'operation' ? found.operation.id : '';
		return { id, handle: handlers[id] ?? (async () => ({ status: 204 })) };
	};
	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const wire = nodeWire(request, response, '/v1');
		const endpoint = endpointOf(wire.method, wire.path);
		if (door === 'node') return nodeReply(response, wire.method, await engine.respond(wire, endpoint));
		const url = new URL(request.url ?? '/', 'http://localhost');
		const event = { request: await getRequest({ request, base: url.origin }), url, platform: { req: request } };
		const handler = engine.operation(endpoint.id, endpoint.handle as never);
		await setResponse(response, await handler(event as never));
	};
	const server = createServer((request, response) => void answer(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, reports, connections: promisify(server.getConnections.bind(server)) };
}
