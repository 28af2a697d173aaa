// Node's own server, as its documentation has it: no router, no validation.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { host, port } from '../document.ts';
import * as orders from '../orders.ts';

createServer((request, response) => {
	const { pathname, searchParams } = new URL(`http://${host}${request.url ?? '/'}`);
	if (request.method === 'GET' && pathname === '/api/orders') return send(response, 200, orders.list());
	if (request.method === 'GET' && pathname === '/api/orders/search')
		return send(
			response,
			200,
			orders.search({
				limit: Number(searchParams.get('limit')),
				page: Number(searchParams.get('page')),
				sort: searchParams.get('sort') ?? 'newest',
				gift: searchParams.has('gift') ? searchParams.get('gift') === 'true' : undefined,
				tag: searchParams.has('tag') ? searchParams.getAll('tag') : undefined
			})
		);
	if (request.method === 'POST' && pathname === '/api/orders') return create(request, response);
	return send(response, 404, { title: 'Not found' });
}).listen(port, host);

function create(request: IncomingMessage, response: ServerResponse): void {
	const chunks: Buffer[] = [];
	request.on('data', (chunk: Buffer) => chunks.push(chunk));
	request.on('end', () => {
		try {
			send(response, 201, orders.create(JSON.parse(Buffer.concat(chunks).toString()) as orders.Draft));
		} catch {
			send(response, 400, { title: 'That is not JSON' });
		}
	});
}

function send(response: ServerResponse, status: number, body: unknown): void {
	const text = JSON.stringify(body);
	response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
	response.end(text);
}
