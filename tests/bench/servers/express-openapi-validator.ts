// Express 5 with express-openapi-validator, on the contract as it is.
import express, { type ErrorRequestHandler } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import { host, port, readDocument } from '../document.ts';
import * as orders from '../orders.ts';

const app = express();
app.use(express.json());
app.use(OpenApiValidator.middleware({ apiSpec: readDocument(), validateRequests: true }));

app.get('/api/orders/search', (request, response) => {
	response.json(orders.search(request.query as unknown as orders.Query));
});
app.get('/api/orders', (_request, response) => {
	response.json(orders.list());
});
app.post('/api/orders', (request, response) => {
	response.status(201).json(orders.create(request.body as orders.Draft));
});

app.use(((error, _request, response, _next) => {
	response.status(error.status ?? 500).json({ message: error.message, errors: error.errors });
}) satisfies ErrorRequestHandler);

app.listen(port, host);
