import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Document } from '../../../src/lib/server/contract/compile/document.ts';
import { nodeReply, nodeWire } from '../../../src/lib/server/contract/doors/node.ts';
import { createEngine } from '../../../src/lib/server/contract/engine.ts';
import { match } from '../../../src/lib/server/contract/match.ts';
import type { Handle } from '../../../src/lib/server/contract/handle.ts';
import type { App } from '../../../src/lib/server/contract/pipeline.ts';
import type { Facts } from '../../../src/lib/server/contract/types.ts';
import { readContract } from '../../../src/lib/testing/document/read.ts';
import { sendTo } from '../../../src/lib/testing/exchange/send.ts';
import type { Target } from '../../../src/lib/testing/suite/target.ts';
import { load } from './host.ts';

/** An app of a test: everything about it that is not in its document. */
export type Hosted<Actor> = Pick<App<Actor>, 'anonymous' | 'errors'> & Partial<App<Actor>> & { handlers: Record<string, Handle<Actor>> };

/** A document behind a real server, through Node's own door, as the generated suite sees it. */
export async function behindHttp<Actor>(document: Document, { handlers, ...app }: Hosted<Actor>) {
	const contract = await load(document);
	const read = readContract(document);
	const engine = createEngine<Record<string, object>, Facts, Actor>(read.base, { validateResponses: true, ...app, contract });
	const server = createServer((request, response) => {
		const wire = nodeWire(request, response, read.base);
		const found = match(contract, wire.method, wire.path);
		const id = found.found === 'operation' ? found.operation.id : '';
		const handle = handlers[id];
		void engine.respond(wire, handle && { id, handle }).then((reply) => nodeReply(response, wire.method, reply));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const target: Target = { contract: read, origin, send: (request) => sendTo(origin, request), credentials: async () => null };
	const close = async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
	return { target, close };
}
