// Hono with @hono/zod-openapi on @hono/node-server: the contract is written as zod schemas.
import { serve } from '@hono/node-server';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { host, port } from '../document.ts';
import * as orders from '../orders.ts';

const tag = z.string().min(1).max(30);

const Query = z.object({
	limit: z.coerce.number().int().min(1).max(100),
	page: z.coerce.number().int().min(1).max(1000),
	sort: z.enum(['newest', 'oldest', 'largest']),
	gift: z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional(),
	// Hono gives a text where a parameter is there once, a list where it is there more often.
	tag: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(tag).min(1).max(5).optional())
});

const Customer = z.strictObject({
	name: z.string().min(1).max(100),
	email: z.email().max(200),
	phone: z
		.string()
		.regex(/^\+[0-9]{6,15}$/)
		.optional(),
	address: z.strictObject({
		street: z.string().min(1).max(100),
		city: z.string().min(1).max(100),
		postcode: z.string().min(3).max(10),
		country: z.string().regex(/^[A-Z]{2}$/)
	})
});

const Line = z.strictObject({
	sku: z.string().regex(/^[A-Z]{3}-[0-9]{4}$/),
	title: z.string().min(1).max(100),
	quantity: z.number().int().min(1).max(99),
	price: z.number().min(0).max(100000),
	tags: z.array(tag).max(5).optional()
});

const Draft = z.strictObject({
	reference: z.uuid(),
	placedAt: z.iso.datetime({ offset: true }),
	currency: z.enum(['EUR', 'USD', 'JPY']),
	gift: z.boolean(),
	note: z.string().max(500).optional(),
	customer: Customer,
	lines: z.array(Line).min(1).max(20)
});

const Found = Query.extend({
	limit: z.number(),
	page: z.number(),
	sort: z.string(),
	gift: z.boolean().optional(),
	tag: z.array(tag).optional(),
	total: z.number()
});
const Order = Draft.extend({ id: z.string(), status: z.string(), reference: z.string(), placedAt: z.string(), currency: z.string() });
const Summary = z.object({
	...{ id: z.string(), status: z.string(), placedAt: z.string(), customer: z.string(), currency: z.string() },
	...{ total: z.number(), gift: z.boolean(), lines: z.number() }
});

const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });
const answer = <T extends z.ZodType>(description: string, schema: T) => ({ description, ...json(schema) });

const app = new OpenAPIHono().basePath('/api');

app.openapi(createRoute({ method: 'get', path: '/orders/search', request: { query: Query }, responses: { 200: answer('What was asked for', Found) } }), (c) =>
	c.json(orders.search(c.req.valid('query')), 200)
);
app.openapi(createRoute({ method: 'get', path: '/orders', responses: { 200: answer('The newest', z.object({ items: z.array(Summary) })) } }), (c) =>
	c.json(orders.list(), 200)
);
app.openapi(
	createRoute({
		...{ method: 'post', path: '/orders' },
		request: { body: { required: true, ...json(Draft) } },
		responses: { 201: answer('The order', Order) }
	}),
	(c) => c.json(orders.create(c.req.valid('json')), 201)
);

serve({ fetch: app.fetch, port, hostname: host });
