// Fastify with fastify-openapi-glue: routes and schemas from the contract. Answers are written by fast-json-stringify.
import fastify from 'fastify';
import openapiGlue from 'fastify-openapi-glue';
import { host, port, readDocument } from '../document.ts';
import * as orders from '../orders.ts';

const app = fastify();

app.register(openapiGlue, {
	specification: readDocument(),
	prefix: 'api',
	serviceHandlers: {
		searchOrders: async (request: { query: orders.Query }) => orders.search(request.query),
		listOrders: async () => orders.list(),
		createOrder: async (request: { body: orders.Draft }, reply: { code(status: number): void }) => {
			reply.code(201);
			return orders.create(request.body);
		}
	}
});

await app.listen({ port, host });
