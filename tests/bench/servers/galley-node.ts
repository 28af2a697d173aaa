// Galley's engine at Node's own door, with what `npm start` does around it.
import { createServer } from 'node:http';
import { linger } from '../../../src/commands/linger.ts';
import { isUnderBase, nodeReply, nodeWire, plainTarget } from '../../../src/lib/server/contract/doors/node.ts';
import type { Reply, Wire } from '../../../src/package/contract.ts';
import { host, port } from '../document.ts';

const build = new URL('../galley/generated/build/handler.js', import.meta.url).href;
const { handler } = (await import(build)) as { handler: Parameters<typeof createServer>[1] & CallableFunction };
const respond = (globalThis as Record<symbol, unknown>)[Symbol.for('orders')] as (wire: Wire) => Promise<Reply>;

createServer((request, response) => {
	request.url = plainTarget(request.url ?? '/');
	linger(request);
	if (!isUnderBase('/api', request)) return void handler(request, response);
	void respond(nodeWire(request, response, '/api')).then((reply) => nodeReply(response, request.method ?? '', reply));
}).listen(port, host);
