// openapi-backend on Express 5, as in its own example. It checks queries as they come to be: coercion is switched on.
import addFormats from 'ajv-formats';
import express, { type Request, type Response } from 'express';
import { OpenAPIBackend, type Context } from 'openapi-backend';
import { host, port, readDocument } from '../document.ts';
import * as orders from '../orders.ts';

const api = new OpenAPIBackend({
	definition: readDocument(),
	apiRoot: '/api',
	coerceTypes: true,
	ajvOpts: { coerceTypes: 'array' },
	customizeAjv: (ajv) => {
		addFormats(ajv as never);
		return ajv;
	},
	handlers: {
		searchOrders: (c: Context, _request: Request, response: Response) => response.json(orders.search(c.request.query as never)),
		listOrders: (_c: Context, _request: Request, response: Response) => response.json(orders.list()),
		createOrder: (c: Context, _request: Request, response: Response) => response.status(201).json(orders.create(c.request.requestBody)),
		validationFail: (c: Context, _request: Request, response: Response) => response.status(400).json({ errors: c.validation.errors }),
		notFound: (_c: Context, _request: Request, response: Response) => response.status(404).json({ title: 'Not found' })
	}
});
await api.init();

const app = express();
app.use(express.json());
app.use((request, response) => api.handleRequest(request as never, request, response));
app.listen(port, host);
